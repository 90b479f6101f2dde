// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphwords.h"

#include "models/picture/textmeasure.h"
#include "models/words/groupwords.h"
#include "models/words/narration.h"

#include <QCoreApplication>
#include <QStringList>

namespace entente {

namespace {

struct GraphWords
{
    Q_DECLARE_TR_FUNCTIONS(GraphView)
};

/// What a group or a line between groups counts, a line each.
QStringList summaryWords(const Picture &picture, const Hit &hit, bool byKeyboard)
{
    const auto &summary = picture.list().summary;
    if (summary.isNull() || (hit.group < 0 && hit.sum < 0))
        return {};
    const auto &map = picture.snapshot().map();
    const auto words = hit.group >= 0 ? groupWords(map, *summary.groups, summary.tallies, hit.group)
                                      : betweenWords(map, *summary.groups,
                                                     summary.tallies.between[std::size_t(hit.sum)]);
    QStringList lines;
    for (const auto &line : QString::fromStdString(words).split(QLatin1Char('\n')))
        lines << shown(line.toStdString());
    if (const auto ties = hit.group < 0
                              ? std::string()
                              : groupTiesWords(map, *summary.groups, summary.tallies, hit.group);
        !ties.empty())
        lines << shown(ties);
    if (hit.group >= 0 && byKeyboard)
        lines << (picture.plan()->isOpen(hit.group) ? GraphWords::tr("Enter closes it")
                                                    : GraphWords::tr("Enter opens it"));
    else if (hit.group >= 0)
        lines << (picture.plan()->isOpen(hit.group) ? GraphWords::tr("Click to close")
                                                    : GraphWords::tr("Click to open"));
    return lines;
}

} // namespace

QString toolTipOf(const Picture &picture, const Hit &hit)
{
    const auto &snapshot = picture.snapshot();
    const auto &map = snapshot.map();
    auto lines = summaryWords(picture, hit, false);
    if (hit.tieIndex >= 0) {
        const auto &tieIndex = map.ties().at(std::size_t(hit.tieIndex));
        const auto &tie = snapshot.ties[std::size_t(hit.tieIndex)];
        lines << shown(tieWords(map, tieIndex)) << shown(tieDatesWords(map, tieIndex))
              << shown(standingWords(tie.standing, tie.why));
        if (tieIndex.evidence.empty())
            lines << GraphWords::tr("No source is given.");
    } else if (hit.actor >= 0) {
        const auto &actor = map.actors().at(std::size_t(hit.actor));
        lines << shown(actor.name) << shown(actorKindWords(actor.kind));
        if (snapshot.index->tiesOf(hit.actor).empty())
            lines << GraphWords::tr("No ties yet.");
        else if (!snapshot.actorIsShown(hit.actor))
            lines << GraphWords::tr("Not in the picture on this date.");
    } else if (hit.event >= 0) {
        const auto &event = map.events().at(std::size_t(hit.event));
        lines << shown(event.title) << shown(eventDateWords(event))
              << shown(participantWords(map, event));
    }
    for (auto &line : lines)
        line = line.toHtmlEscaped();
    if (lines.isEmpty())
        return {};
    const auto title = lines.takeFirst();
    return QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b><br>%2</p>")
        .arg(title, lines.join(QStringLiteral("<br>")));
}

QString keyboardWords(const Picture &picture, const KeyboardPosition &at)
{
    const auto &map = picture.snapshot().map();
    if (at.tie >= 0)
        return shown(tieWords(map, map.ties().at(std::size_t(at.tie))));
    Hit hit;
    hit.sum = at.sum;
    if (hit.sum < 0)
        hit.group = at.group;
    if (!hit.isNull())
        return summaryWords(picture, hit, true).join(QStringLiteral(". "));
    return at.actor < 0 ? QString() : shown(map.actors().at(std::size_t(at.actor)).name);
}

} // namespace entente
