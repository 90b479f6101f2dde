// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "captionwords.h"

#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/toldevent.h"
#include "widgets/reading/markdowntext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <map>

namespace entente {

namespace {

constexpr std::size_t mostTold = 60; // ties whose sources are counted

/// Texts of this file.
struct Told
{
    Q_DECLARE_TR_FUNCTIONS(SceneCaption)
};

void quoteVoice(CaptionWords &words, const Testimony::Voice &voice)
{
    words.quote = Told::tr("“%1”", "quote").arg(shown(voice.quote));
    words.source = voice.speaker.empty() ? shown(voice.outlet)
                                         : Told::tr("%1, in %2", "speaker, source")
                                               .arg(shown(voice.speaker), shown(voice.outlet));
}

bool denies(const Testimony::Voice &voice)
{
    return voice.says == AssertionType::Denies || voice.says == AssertionType::NotFound;
}

/// The ties that the scene is about: the new ones, else those of the actors in focus.
std::vector<int> toldTies(const Lesson &lesson, const Snapshot &shown)
{
    const auto isSeen = [&](int tie) { return shown.ties[std::size_t(tie)].shown; };
    std::vector<int> told;
    std::copy_if(lesson.newTies().begin(), lesson.newTies().end(), std::back_inserter(told),
                 isSeen);
    for (int tie = 0; lesson.newTies().empty() && tie < int(shown.ties.size()); ++tie) {
        const auto &record = shown.map().ties().at(std::size_t(tie));
        const auto isFocus = [&](const ActorId &actor) {
            const auto &focus = shown.query.focus;
            return focus.empty() || std::find(focus.begin(), focus.end(), actor) != focus.end();
        };
        if (isSeen(tie) && (isFocus(record.from) || isFocus(record.to)))
            told.push_back(tie);
    }
    if (told.size() > mostTold)
        told.resize(mostTold);
    return told;
}

/// The words on which at least two of the voices' ties rest; null where there are none.
const Testimony::Voice *sharedVoice(const std::vector<Testimony::Voice> &voices)
{
    const Testimony::Voice *found = nullptr;
    std::map<std::string, int> count;
    int most = 1;
    for (const auto &voice : voices)
        if (const int now = voice.quote.empty() ? 0 : ++count[voice.quote]; now > most) {
            most = now;
            found = &voice;
        }
    return found;
}

/// Where nobody is quoted: the source that most of it rests on, and how many others there are.
QString sourceWords(const std::vector<Testimony::Voice> &voices)
{
    std::map<std::string, int> count;
    const std::string *first = nullptr;
    for (const auto &voice : voices)
        if (const int now = ++count[voice.outlet]; !first || now > count[*first])
            first = &voice.outlet;
    if (!first)
        return {};
    const int others = int(count.size()) - 1;
    return others == 0 ? Told::tr("Source: %1").arg(shown(*first))
                       : Told::tr("Sources: %1 and %n more", nullptr, others).arg(shown(*first));
}

/// Who says what is told, with the words where one is quoted.
void quote(CaptionWords &words, const Testimony &told, const Lesson &lesson, const Snapshot &shown)
{
    if (const auto *voice = quotedVoice(told))
        return quoteVoice(words, *voice);
    auto voices = told.voices;
    if (told.claim.empty())
        for (const int tie : toldTies(lesson, shown))
            for (auto &voice : testimonyOfTie(shown, tie).voices)
                voices.push_back(std::move(voice));
    std::erase_if(voices, denies);
    if (const auto *voice = sharedVoice(voices))
        return quoteVoice(words, *voice);
    words.source = sourceWords(voices);
}

/// True where somebody in focus takes part in the event of the day, or everybody is.
bool concernsFocus(const Snapshot &snapshot)
{
    const auto &focus = snapshot.query.focus;
    if (focus.empty() || !snapshot.query.event.empty() || snapshot.currentEvent < 0)
        return true;
    const auto &event = snapshot.map().events().at(std::size_t(snapshot.currentEvent));
    return std::any_of(
        event.participants.begin(), event.participants.end(), [&](const Participant &participant) {
            return std::find(focus.begin(), focus.end(), participant.actor) != focus.end();
        });
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
    if (!concernsFocus(snapshot))
        return false;
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
    words.isQuestion = lesson.isAsking();
    if (words.isQuestion) {
        words.title = shown(scene.predict);
        words.quote = Told::tr("Think first: the next step tells.", "while a question is asked");
        return words;
    }
    const auto told = testimonyOf(lesson, snapshot);
    quote(words, told, lesson, snapshot);
    if (lesson.revealedTie() >= 0) {
        words.title = shown(told.claim);
        words.words = shown(told.when);
        if (words.source.isEmpty())
            words.quote = shown(told.dispute);
    } else {
        words.title = shown(scene.title);
        words.words = plainCaption(scene);
    }
    return words;
}

} // namespace entente
