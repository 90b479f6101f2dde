// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "datecursor.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int millisecondsAnEvent = 2000;

std::optional<Edtf> windowDate(const DayRange &window)
{
    return window.isSingle() ? Edtf::ofDay(window.first)
                             : Edtf::parse(window.first.iso() + "/" + window.last.iso());
}

} // namespace

DateCursor::DateCursor(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DateCursor::tick);
}

void DateCursor::setIndex(MapIndexPointer index)
{
    const bool first = !m_index;
    const auto chosen =
        m_chosen < 0 || first ? EventId() : m_index->map().events().at(std::size_t(m_chosen)).id;
    m_index = std::move(index);
    if (first)
        reset();
    else
        move(m_date, chosen.empty() ? -1 : m_index->eventAt(chosen));
}

void DateCursor::reset()
{
    pause();
    m_date = m_index ? defaultDate(m_index->map()) : std::nullopt;
    m_chosen = -1;
    Q_EMIT moved();
}

std::optional<DayRange> DateCursor::extent() const
{
    return m_index ? m_index->extent() : std::nullopt;
}

void DateCursor::setDate(std::optional<Edtf> date)
{
    move(std::move(date), -1);
}

void DateCursor::setDay(Day day)
{
    move(Edtf::ofDay(day), -1);
}

void DateCursor::setWindow(DayRange window)
{
    if (window.last < window.first)
        std::swap(window.first, window.last);
    move(windowDate(window), -1);
}

void DateCursor::stepDays(int days)
{
    if (const auto range = extent(); range && !m_date)
        setDay(days > 0 ? range->first : range->last);
    else if (m_date)
        setDay((days > 0 ? m_date->latest() : m_date->earliest()).plus(days));
}

void DateCursor::stepMonths(int months)
{
    if (m_date)
        setDay((months > 0 ? m_date->latest() : m_date->earliest()).plusMonths(months));
    else
        stepDays(months);
}

void DateCursor::toFirst()
{
    if (const auto range = extent())
        setDay(range->first);
}

void DateCursor::toLast()
{
    if (const auto range = extent())
        setDay(range->last);
}

int DateCursor::stopIndex() const
{
    const auto &stops = m_index->stops();
    const auto it = std::find_if(stops.begin(), stops.end(),
                                 [this](const Stop &stop) { return stop.event == m_chosen; });
    return it == stops.end() ? -1 : int(it - stops.begin());
}

int DateCursor::nextStop() const
{
    if (!m_index)
        return -1;
    const auto &stops = m_index->stops();
    const int at = stopIndex();
    int next = at + 1;
    if (at < 0 && m_date)
        next = int(
            std::find_if(stops.begin(), stops.end(),
                         [this](const Stop &stop) { return stop.days.first > m_date->latest(); }) -
            stops.begin());
    return next < int(stops.size()) ? next : -1;
}

int DateCursor::previousStop() const
{
    if (!m_index)
        return -1;
    const auto &stops = m_index->stops();
    const int at = stopIndex();
    if (at >= 0)
        return at - 1;
    if (!m_date)
        return int(stops.size()) - 1;
    // Without a chosen stop the latest begun one is told already; the one before it is previous,
    // unless it lies on an earlier day.
    const auto begun = std::partition_point(stops.begin(), stops.end(), [this](const Stop &stop) {
        return stop.days.first <= m_date->latest();
    });
    const int told = int(begun - stops.begin()) - 1;
    return told >= 0 && stops[std::size_t(told)].days.last >= m_date->earliest() ? told - 1 : told;
}

bool DateCursor::hasNextEvent() const
{
    return nextStop() >= 0;
}

bool DateCursor::hasPreviousEvent() const
{
    return previousStop() >= 0;
}

bool DateCursor::nextEvent()
{
    const int stop = nextStop();
    if (stop >= 0)
        chooseEvent(m_index->stops()[std::size_t(stop)].event);
    return stop >= 0;
}

bool DateCursor::previousEvent()
{
    const int stop = previousStop();
    if (stop >= 0)
        chooseEvent(m_index->stops()[std::size_t(stop)].event);
    return stop >= 0;
}

void DateCursor::chooseEvent(int event)
{
    if (!m_index || event < 0 || event >= int(m_index->map().events().size()))
        return;
    for (const auto &stop : m_index->stops())
        if (stop.event == event) {
            const auto &date = *m_index->map().events().at(std::size_t(event)).date;
            move(date.isInterval() ? windowDate(stop.days) : std::optional(date), event);
            return;
        }
    move(m_date, event);
}

void DateCursor::move(std::optional<Edtf> date, int chosen)
{
    if (const auto range = extent(); date && range) {
        auto days = date->days();
        const DayRange clamped{std::clamp(days.first, range->first, range->last),
                               std::clamp(days.last, range->first, range->last)};
        if (!(clamped == days))
            date = windowDate(clamped);
    }
    if (date == m_date && chosen == m_chosen)
        return;
    m_date = std::move(date);
    m_chosen = chosen;
    Q_EMIT moved();
}

void DateCursor::setSpeed(double factor)
{
    m_speed = std::clamp(factor, 0.1, 20.0);
    m_timer.setInterval(int(millisecondsAnEvent / m_speed));
    Q_EMIT speedChanged(m_speed);
}

void DateCursor::play()
{
    if (isPlaying() || !m_index || m_index->stops().empty())
        return;
    if (!hasNextEvent())
        chooseEvent(m_index->stops().front().event);
    m_timer.start(int(millisecondsAnEvent / m_speed));
    Q_EMIT playingChanged(true);
}

void DateCursor::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    Q_EMIT playingChanged(false);
}

void DateCursor::togglePlaying()
{
    isPlaying() ? pause() : play();
}

void DateCursor::tick()
{
    if (!nextEvent())
        pause();
}

} // namespace entente
