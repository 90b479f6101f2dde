// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinenavigator.h"

#include "datewords.h"
#include "eventwords.h"

#include "models/document/datecursor.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/toldevent.h"

#include <QKeyEvent>

namespace entente {

TimelinePosition TimelinePosition::of(const Snapshot &snapshot)
{
    return {snapshot.date() ? std::optional(snapshot.date()->days()) : std::nullopt,
            snapshot.currentEvent};
}

bool TimelineNavigator::claims(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return true;
    default: return false;
    }
}

bool TimelineNavigator::press(const QKeyEvent &event)
{
    const int way = event.key() == Qt::Key_Left ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event.modifiers() & Qt::ShiftModifier)
            stretchWindow(way);
        else if (event.modifiers() & Qt::ControlModifier)
            m_cursor->stepMonths(way);
        else
            m_cursor->stepDays(way);
        return true;
    case Qt::Key_Home: m_cursor->toFirst(); return true;
    case Qt::Key_End: m_cursor->toLast(); return true;
    case Qt::Key_PageUp:
    case Qt::Key_Comma: m_cursor->previousEvent(); return true;
    case Qt::Key_PageDown:
    case Qt::Key_Period: m_cursor->nextEvent(); return true;
    default: return false;
    }
}

/// The last day of the window on or back, never before its first.
void TimelineNavigator::stretchWindow(int days)
{
    const auto &date = m_cursor->date();
    if (!date || !date->latest().isFinite() || !date->earliest().isFinite())
        return;
    m_cursor->setWindow({date->earliest(), std::max(date->earliest(), date->latest().plus(days))});
}

QString TimelineNavigator::sentence(const Snapshot &snapshot)
{
    const auto &map = snapshot.map();
    auto text = tr("Timeline: %1.").arg(dateTitle(snapshot.date()));
    if (const int at = TimelinePosition::of(snapshot).event; at >= 0) {
        const auto &event = map.events().at(std::size_t(at));
        text += QLatin1Char(' ') + tr("Current event: %1 (%2; %3).")
                                       .arg(shown(event.title),
                                            QString::fromStdString(eventDateWords(event)),
                                            QString::fromStdString(toldEventWords(snapshot)));
    }
    return text + QLatin1Char(' ') +
           tr("%n event(s), %1 of them without a date.", nullptr, int(map.events().size()))
               .arg(snapshot.index->undatedEvents().size());
}

} // namespace entente
