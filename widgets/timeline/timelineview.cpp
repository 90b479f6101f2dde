// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelineview.h"

#include "eventlist.h"
#include "timelinegesture.h"
#include "timelinepainter.h"

#include "models/picture/textfont.h"
#include "models/words/counts.h"

#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"

#include <QPaintEvent>
#include <QPushButton>

#include <cmath>

namespace entente {

namespace {

constexpr double bestRowHeight = 18;
constexpr double lowWindow = 500; // pixels: below it the map needs the lanes' room
constexpr int emptyHeight = 30;   // one line: no day is known
constexpr int chipHeight = 20;

Item eventItem(const AllianceMap &map, int event)
{
    return map.events().at(std::size_t(event)).id;
}

} // namespace

TimelineView::TimelineView(DateCursor *cursor, SnapshotFeed *feed, Selection *selection,
                           QWidget *parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_feed(feed)
    , m_selection(selection)
    , m_navigator(cursor)
    , m_chip(new QPushButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_chip->setFont(uiFont(11.5));
    m_chip->setFocusPolicy(Qt::TabFocus);
    connect(m_chip, &QPushButton::clicked, this, &TimelineView::showUndated);
    connect(feed, &SnapshotFeed::snapshotChanged, this,
            [this](const SnapshotDiff &diff) { snapshotChanged(diff.mapChanged); });
    connect(selection, &Selection::changed, this, qOverload<>(&QWidget::update));
    setTheme(m_theme);
    snapshotChanged(true);
}

TimelineView::~TimelineView() = default;

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_still = {};
    m_chip->setStyleSheet(
        QStringLiteral(
            "QPushButton { border: 1px solid %1; border-radius: 10px; padding: 0 8px; color: %2; "
            "background: %3; } "
            "QPushButton:hover { background: %4; } QPushButton:focus { border: 2px solid %5; }")
            .arg(theme.cardBorder.name(), theme.text.name(), theme.panel.name(), theme.line.name(),
                 theme.accent.name()));
    update();
}

const TimelinePicture &TimelineView::picture() const
{
    if (!m_picture)
        m_picture =
            makePicture(m_feed->snapshot(), QSizeF(size()), namesWidth(), m_scale, m_spacing);
    return *m_picture;
}

void TimelineView::forgetPicture()
{
    m_picture.reset();
    m_still = {};
    m_hovered = -1;
    update();
}

void TimelineView::setSpacing(SpacingChoice spacing)
{
    if (spacing == m_spacing)
        return;
    m_spacing = spacing;
    forgetPicture();
    Q_EMIT shownDaysChanged();
}

void TimelineView::setScale(const TimeScale &scale)
{
    m_scale = scale;
    forgetPicture();
    Q_EMIT shownDaysChanged();
}

std::optional<DayRange> TimelineView::shownDays() const
{
    return picture().hasDays() ? std::optional(picture().scale.visibleDays()) : std::nullopt;
}

void TimelineView::showAll()
{
    auto scale = picture().scale;
    scale.showAll();
    setScale(scale);
}

void TimelineView::zoom(double factor)
{
    if (!picture().hasDays())
        return;
    auto scale = picture().scale;
    const auto days = shownDate();
    const double x = days ? (scale.x(days->first) + scale.x(days->last.plus(1))) / 2 : -1;
    scale.zoomAt(x >= scale.left() && x <= scale.right() ? x : (scale.left() + scale.right()) / 2,
                 factor);
    setScale(scale);
}

std::optional<DayRange> TimelineView::shownDate() const
{
    const auto &snapshot = m_feed->snapshot();
    const auto extent = snapshot.index->extent();
    if (!snapshot.date() || !extent || !snapshot.date()->days().overlaps(*extent))
        return std::nullopt;
    return snapshot.date()->days().clippedTo(*extent);
}

void TimelineView::snapshotChanged(bool mapChanged)
{
    const bool filtered =
        m_picture && !m_picture->dimmed.empty() && !m_feed->snapshot().query.filter.empty();
    const bool wasFiltered =
        m_picture && std::any_of(m_picture->dimmed.begin(), m_picture->dimmed.end(),
                                 [](char dim) { return dim != 0; });
    if (mapChanged || filtered || wasFiltered) {
        forgetPicture();
        refreshChip();
        updateGeometry();
    }
    if (mapChanged)
        Q_EMIT shownDaysChanged();
    bringDateIntoView();
    describe();
    update();
}

/// While the mouse has hold of something, it and not the date says what is in view.
void TimelineView::bringDateIntoView()
{
    const auto days = shownDate();
    if (!days || m_held.gesture || !picture().scale.isZoomed())
        return;
    auto scale = picture().scale;
    const auto [from, to] = picture().stretch(*days);
    if (to - from >= scale.right() - scale.left() || (from >= scale.left() && to <= scale.right()))
        return;
    scale.pan((from + to - scale.left() - scale.right()) / 2 / scale.pixelsAPlace());
    setScale(scale);
}

/// For those who hear the timeline.
void TimelineView::describe()
{
    const auto text = TimelineNavigator::sentence(m_feed->snapshot());
    if (text != accessibleName())
        setAccessibleName(text);
}

void TimelineView::refreshChip()
{
    const auto &index = *m_feed->snapshot().index;
    const auto events = index.undatedEvents().size(), ties = index.undatedTies().size();
    m_chip->setVisible(events + ties > 0);
    m_chip->setText(events == 0 ? tr("%n undated tie(s)", nullptr, int(ties))
                    : ties == 0 ? tr("%1 undated").arg(events)
                                : tr("%1 undated + %2").arg(events).arg(ties));
    const auto words = tr("Without a date: %1, %2. Press to list them.", "events, ties")
                           .arg(QString::fromStdString(eventsCounted(int(events))),
                                QString::fromStdString(tiesCounted(int(ties))));
    m_chip->setToolTip(words);
    m_chip->setAccessibleName(words);
    placeChip();
}

double TimelineView::namesWidth() const
{
    const QFontMetricsF metrics(timelineFont());
    double widest = m_chip->isHidden() ? 0 : m_chip->sizeHint().width() + 2.0;
    for (const int lane : lanesOf(*m_feed->snapshot().index))
        widest = std::max(widest, metrics.horizontalAdvance(eventLaneName(lane)));
    return std::clamp(widest + 25, 70.0,
                      std::max(70.0, std::max(width() * 0.24, m_chip->sizeHint().width() + 24.0)));
}

void TimelineView::placeChip()
{
    const auto &frame = picture().frame;
    const auto hint = m_chip->sizeHint();
    if (!picture().hasDays()) {
        m_chip->setGeometry(12, (height() - chipHeight) / 2, hint.width(), chipHeight);
        return;
    }
    const double bottom = std::min<double>(frame.strip.bottom(), height());
    const double top = std::min(frame.axis.top() + (bottom - frame.axis.top() - chipHeight) / 2,
                                height() - chipHeight - 2.0);
    m_chip->setGeometry(int(frame.names.right() - 12 - hint.width()), int(top), hint.width(),
                        chipHeight);
}

EventList *TimelineView::showUndated()
{
    const auto index = m_feed->snapshot().index;
    auto *list = new EventList(index, this);
    if (const int events = int(index->undatedEvents().size()); events > 0) {
        list->addHeading(tr("Events without a date: %1").arg(events));
        list->addEvents(index->undatedEvents());
    }
    if (const int ties = int(index->undatedTies().size()); ties > 0) {
        list->addHeading(tr("Ties without any date: %1").arg(ties));
        list->addTies(index->undatedTies());
    }
    openList(list, QRect(m_chip->mapToGlobal(QPoint(0, 0)), m_chip->size()));
    return list;
}

void TimelineView::openList(EventList *list, const QRect &anchor)
{
    list->setPalette(m_theme.palette());
    connect(list, &EventList::eventChosen, this, &TimelineView::chooseEvent);
    connect(list, &EventList::tieChosen, this, [this](int tie) {
        const auto &record = m_feed->snapshot().map().ties().at(std::size_t(tie));
        m_selection->select(record.id);
    });
    list->openAt(anchor);
}

void TimelineView::chooseEvent(int event)
{
    m_cursor->chooseEvent(event);
    selectEvent(event);
}

void TimelineView::selectEvent(int event)
{
    m_selection->select(eventItem(m_feed->snapshot().map(), event));
}

void TimelineView::activate(const Mark &mark)
{
    if (mark.events.size() == 1) {
        chooseEvent(mark.events.front());
        return;
    }
    auto *list = new EventList(m_feed->snapshot().index, this);
    list->addEvents(mark.events);
    const auto box = mark.box.toAlignedRect();
    openList(list, QRect(mapToGlobal(box.topLeft()), box.size()));
}

void TimelineView::paintStill()
{
    const double ratio = devicePixelRatioF();
    m_still = QPixmap(QSize(int(std::ceil(width() * ratio)), int(std::ceil(height() * ratio))));
    m_still.setDevicePixelRatio(ratio);
    m_still.fill(m_theme.panel);
    QPainter painter(&m_still);
    if (picture().hasDays()) {
        TimelinePainter(painter, picture(), m_theme).paintStill();
        return;
    }
    painter.setFont(timelineFont());
    painter.setPen(m_theme.mutedText);
    const int left = m_chip->isHidden() ? 12 : m_chip->geometry().right() + 12;
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Nothing on this map has a date."));
}

TimelineHit TimelineView::hitAt(QPointF at) const
{
    using Part = TimelineHit::Part;
    auto hit = hitTest(picture(), shownDate(), at);
    const bool free = hit.part == Part::Lanes || hit.part == Part::WindowBody;
    if (free && m_comparedDay && isOnComparedDay(picture(), *m_comparedDay, at))
        hit.part = Part::ComparedHandle;
    return hit;
}

void TimelineView::setComparedDay(const std::optional<Day> &day)
{
    if (day == m_comparedDay)
        return;
    m_comparedDay = day;
    update();
}

void TimelineView::moveComparedDay(Day day)
{
    if (day == m_comparedDay)
        return;
    setComparedDay(day);
    Q_EMIT comparedDayMoved(day);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    if (m_still.isNull() || m_still.devicePixelRatio() != devicePixelRatioF())
        paintStill();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_still);
    TimelinePainter timeline(painter, picture(), m_theme);
    const auto &snapshot = m_feed->snapshot();
    if (picture().hasDays())
        timeline.paintAsOfLabel(shownDate());
    if (const auto days = shownDate()) {
        if (!days->isSingle() && snapshot.query.event.empty())
            timeline.paintOutsideFade(*days);
        timeline.paintDate(*days, isScrubbing());
    }
    if (m_comparedDay && picture().hasDays())
        timeline.paintComparedDay(*m_comparedDay);
    if (m_hovered >= 0)
        timeline.paintHover(marks()[std::size_t(m_hovered)]);
    for (const auto &mark : marks())
        for (const int event : mark.events)
            if (event == snapshot.currentEvent)
                timeline.paintCurrentRing(mark);
            else if (!m_selection->isEmpty() &&
                     m_selection->contains(eventItem(snapshot.map(), event)))
                timeline.paintSelectedRing(mark);
    if (m_ringShown)
        timeline.paintFocusRing(rect());
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    forgetPicture();
    placeChip();
}

int TimelineView::heightFor(double rowHeight) const
{
    const auto &index = *m_feed->snapshot().index;
    return index.extent()
               ? int(TimelineFrame::heightFor(std::max(1, int(lanesOf(index).size())), rowHeight))
               : emptyHeight;
}

QSize TimelineView::sizeHint() const
{
    return {900, heightFor(bestRowHeight)};
}

QSize TimelineView::minimumSizeHint() const
{
    const bool isLow = window()->height() < lowWindow * std::max(textScale(), 1.0);
    const int whole = heightFor(TimelineFrame::leastRow);
    return {320, isLow ? std::min(whole, int(TimelineFrame::leastHeight)) : whole};
}

} // namespace entente
