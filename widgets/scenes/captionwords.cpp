// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "captionwords.h"

#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/toldevent.h"
#include "widgets/reading/markdowntext.h"

#include <QCoreApplication>

namespace entente {

namespace {

/// Texts of this file.
struct Told
{
    Q_DECLARE_TR_FUNCTIONS(SceneCaption)
};

QString quoteWords(const Testimony &testimony)
{
    const auto *voice = quotedVoice(testimony);
    if (!voice)
        return {};
    const auto who = voice->speaker.empty() ? shown(voice->outlet)
                                            : Told::tr("%1, in %2", "speaker, source")
                                                  .arg(shown(voice->speaker), shown(voice->outlet));
    return Told::tr("“%1” — %2", "quote, who says it").arg(shown(voice->quote), who);
}

QString dateWords(const Scene &scene, const Snapshot &snapshot)
{
    if (!snapshot.date())
        return Told::tr("All dates");
    const bool isScenes = snapshot.date() == scene.view.query.date;
    const int event = snapshot.index->eventAt(scene.view.query.event);
    return shown(isScenes && event >= 0
                     ? eventDateWords(snapshot.map().events().at(std::size_t(event)))
                     : snapshot.date()->words());
}

} // namespace

QString plainCaption(const Scene &scene)
{
    auto markdown = QString::fromStdString(scene.caption);
    markdown.replace(QLatin1Char('<'), QLatin1String("&lt;")); // HTML is text as well
    return shown(textOfMarkdownBlocks(markdown).toStdString()).simplified();
}

bool tellsEvent(const Snapshot &snapshot)
{
    using Relation = ToldEvent::Relation;
    const auto relation = toldEvent(snapshot).relation;
    return !snapshot.query.event.empty() || relation == Relation::OnDate ||
           relation == Relation::Around || relation == Relation::Planned;
}

Testimony testimonyOf(const Lesson &lesson, const Snapshot &shown)
{
    if (lesson.isAsking())
        return {};
    if (const int tie = lesson.revealedTie(); tie >= 0)
        return testimonyOfTie(shown, tie);
    Testimony told;
    if (shown.currentEvent >= 0 && tellsEvent(shown))
        told = testimonyOfEvent(shown.map(), shown.currentEvent);
    const bool chosen = shown.index->eventAt(lesson.scene().view.query.event) >= 0;
    if (chosen || quotedVoice(told) || lesson.newTies().size() != 1)
        return told; // one of many ties says nothing of the scene
    auto tie = testimonyOfTie(shown, lesson.newTies().front());
    return quotedVoice(tie) ? tie : told;
}

CaptionWords captionWords(const Lesson &lesson, const Snapshot &snapshot)
{
    const auto &scene = lesson.scene();
    CaptionWords words;
    words.date = dateWords(scene, snapshot);
    words.count =
        Told::tr("%1 of %2", "scene, how many").arg(lesson.at() + 1).arg(lesson.scenes().size());
    if (snapshot.date() != scene.view.query.date)
        words.count = Told::tr("Exploring · %1").arg(words.count);
    words.isQuestion = lesson.isAsking();
    if (words.isQuestion) {
        words.title = shown(scene.predict);
        words.quote = Told::tr("Think first: the next step tells.", "while a question is asked");
        return words;
    }
    const auto told = testimonyOf(lesson, snapshot);
    words.quote = quoteWords(told);
    if (lesson.revealedTie() >= 0) {
        words.title = shown(told.claim);
        words.words = shown(told.when);
        if (words.quote.isEmpty())
            words.quote = shown(told.dispute);
    } else {
        words.title = shown(scene.title);
        words.words = plainCaption(scene);
    }
    return words;
}

} // namespace entente
