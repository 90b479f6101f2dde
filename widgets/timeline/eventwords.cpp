// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "eventwords.h"

#include "models/map/text.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QCoreApplication>
#include <QStringList>

namespace entente {

namespace {

constexpr std::size_t tipLimit = 8;

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString typeWithStatus(const Event &event)
{
    const auto type = QString::fromStdString(eventTypeWords(event.type));
    return event.status == EventStatus::Happened
               ? type
               : type + QStringLiteral(", ") + QString::fromStdString(statusWords(event.status));
}

} // namespace

QString eventDetail(const AllianceMap &map, const Event &event)
{
    QStringList parts{QString::fromStdString(eventDateWords(event)), typeWithStatus(event)};
    if (!event.participants.empty())
        parts << QString::fromStdString(participantWords(map, event));
    return shown(sentenceCase(joined(parts).toStdString()));
}

QString eventTip(const AllianceMap &map, const Event &event)
{
    auto tip = QStringLiteral("<b>%1</b><br>%2<br>%3")
                   .arg(shown(event.title).toHtmlEscaped(),
                        shown(sentenceCase(eventDateWords(event))).toHtmlEscaped(),
                        shown(sentenceCase(typeWithStatus(event).toStdString())).toHtmlEscaped());
    if (!event.participants.empty())
        tip += QStringLiteral("<br>") +
               shown(sentenceCase(participantWords(map, event))).toHtmlEscaped();
    return tip;
}

QString eventsTip(const AllianceMap &map, const std::vector<int> &events)
{
    if (events.size() == 1)
        return eventTip(map, map.events().at(std::size_t(events.front())));
    QStringList lines{QStringLiteral("<b>%1</b>")
                          .arg(QCoreApplication::translate("Timeline", "%n events here", nullptr,
                                                           int(events.size())))};
    for (std::size_t i = 0; i < std::min(events.size(), tipLimit); ++i) {
        const auto &event = map.events().at(std::size_t(events[i]));
        lines << QStringLiteral("%1: %2")
                     .arg(QString::fromStdString(eventDateWords(event)), shown(event.title))
                     .toHtmlEscaped();
    }
    if (events.size() > tipLimit)
        lines << QCoreApplication::translate("Timeline", "… and %n more", nullptr,
                                             int(events.size() - tipLimit));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace entente
