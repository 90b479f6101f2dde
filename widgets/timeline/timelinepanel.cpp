// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinepanel.h"

#include "datefield.h"
#include "datewords.h"
#include "elidedlabel.h"
#include "eventwords.h"
#include "timelineview.h"
#include "transportbutton.h"

#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/toldevent.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

namespace entente {

namespace {

constexpr int narrow = 860;     // below this width months are short and the range goes
constexpr int narrowest = 700;  // below this the choice of spacing goes too
constexpr int highEnough = 200; // from this height on a line tells more of the event
constexpr int oneLine = 30;
constexpr int leastRelation = 90; // pixels for how the event stands to the date
constexpr double speeds[] = {0.5, 1, 2, 4};

QString speedText(double factor)
{
    return QStringLiteral("%1×").arg(factor);
}

void setColour(QWidget *widget, const QColor &colour)
{
    auto palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

} // namespace

TimelinePanel::TimelinePanel(DateCursor *cursor, SnapshotFeed *feed, Selection *selection,
                             QWidget *parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_feed(feed)
    , m_previous(new TransportButton(TransportButton::Sign::Previous, this))
    , m_play(new TransportButton(TransportButton::Sign::Play, this))
    , m_next(new TransportButton(TransportButton::Sign::Next, this))
    , m_date(new DateField(this))
    , m_relation(new ElidedLabel(this))
    , m_title(new ElidedLabel(this))
    , m_detail(new ElidedLabel(this))
    , m_log(new ElidedLabel(this))
    , m_spacing(new QToolButton(this))
    , m_speed(new QToolButton(this))
    , m_range(new ElidedLabel(this))
    , m_view(new TimelineView(cursor, feed, selection, this))
    , m_before(feed->snapshot())
    , m_now(feed->snapshot())
{
    setAutoFillBackground(true);
    layOut();
    makeSpeedMenu();
    makeSpacingMenu();
    connectParts();
    setTheme(m_theme);
    snapshotChanged({});
    showPlaying(cursor->isPlaying());
    showSpeed(cursor->speed());
    showRange();
    showSpacing();
}

void TimelinePanel::layOut()
{
    m_previous->setToolTip(tr("Previous event (,)"));
    m_previous->setAccessibleName(tr("Previous event"));
    m_next->setToolTip(tr("Next event (.)"));
    m_next->setAccessibleName(tr("Next event"));
    m_title->setFont(textFont(14, QFont::DemiBold));
    for (auto *label : {m_relation, m_detail, m_log, m_range})
        label->setFont(textFont(12));
    for (auto *label : {m_relation, m_title, m_range})
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 0);
    row->setSpacing(4);
    for (auto *button : {m_previous, m_play, m_next})
        row->addWidget(button);
    row->addSpacing(6);
    row->addWidget(m_date);
    row->addWidget(m_relation);
    row->addWidget(m_title);
    row->addWidget(m_log, 1);
    // Room that goes with what is hidden.
    m_relation->setContentsMargins(6, 0, 0, 0);
    m_title->setContentsMargins(2, 0, 0, 0);
    m_log->setContentsMargins(14, 0, 10, 0);
    for (auto *part : std::initializer_list<QWidget *>{m_spacing, m_speed, m_range})
        row->addWidget(part);
    auto *more = new QHBoxLayout;
    more->setContentsMargins(12, 0, 12, 2);
    more->addWidget(m_detail);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addLayout(more);
    column->addWidget(m_view, 1);
    setMinimumWidth(420);
}

void TimelinePanel::makeSpeedMenu()
{
    auto *menu = new QMenu(m_speed);
    auto *group = new QActionGroup(menu);
    for (const double factor : speeds) {
        auto *action = menu->addAction(speedText(factor));
        action->setCheckable(true);
        action->setData(factor);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, factor] { m_cursor->setSpeed(factor); });
    }
    m_speed->setMenu(menu);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setAutoRaise(true);
    m_speed->setFont(textFont(12));
    m_speed->setFixedHeight(28);
    m_range->setFixedHeight(28);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speed->setToolTip(tr("How fast events follow each other while playing"));
}

void TimelinePanel::makeSpacingMenu()
{
    const auto key = QStringLiteral("timeline/spacing");
    const std::pair<QString, SpacingChoice> choices[] = {
        {tr("Chosen by Itself"), SpacingChoice::Automatic},
        {tr("Calendar Time"), SpacingChoice::Calendar},
        {tr("Even Spacing"), SpacingChoice::Even}};
    auto *menu = new QMenu(m_spacing);
    auto *group = new QActionGroup(menu);
    const int chosen = std::clamp(QSettings().value(key).toInt(), 0, 2);
    m_view->setSpacing(SpacingChoice(chosen));
    for (const auto &[words, choice] : choices) {
        auto *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(int(choice) == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key, spacing = choice] {
            QSettings().setValue(key, int(spacing));
            m_view->setSpacing(spacing);
        });
    }
    m_spacing->setMenu(menu);
    m_spacing->setPopupMode(QToolButton::InstantPopup);
    m_spacing->setAutoRaise(true);
    m_spacing->setFont(textFont(12));
    m_spacing->setFixedHeight(28);
    m_spacing->setFocusPolicy(Qt::TabFocus);
    m_spacing->setToolTip(tr("Calendar time, or the same room for each event with the gaps cut. By "
                             "itself even where most of the time is empty."));
}

void TimelinePanel::connectParts()
{
    connect(m_previous, &QToolButton::clicked, m_cursor, &DateCursor::previousEvent);
    connect(m_next, &QToolButton::clicked, m_cursor, &DateCursor::nextEvent);
    connect(m_play, &QToolButton::clicked, m_cursor, &DateCursor::togglePlaying);
    connect(m_cursor, &DateCursor::playingChanged, this, &TimelinePanel::showPlaying);
    connect(m_cursor, &DateCursor::speedChanged, this, &TimelinePanel::showSpeed);
    connect(m_date, &DateField::dateTyped, m_cursor, &DateCursor::setDate);
    connect(m_date, &DateField::problemChanged, this, [this](const QString &problem) {
        m_problem = problem;
        showLog();
    });
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, &TimelinePanel::snapshotChanged);
    connect(m_view, &TimelineView::shownDaysChanged, this, &TimelinePanel::showRange);
    connect(m_view, &TimelineView::shownDaysChanged, this, &TimelinePanel::showSpacing);
    connect(m_view, &TimelineView::scrubbingChanged, this, [this](bool scrubbing) {
        if (scrubbing)
            m_before = m_now;
    });
}

void TimelinePanel::snapshotChanged(const SnapshotDiff &diff)
{
    const auto &next = m_feed->snapshot();
    if (diff.mapChanged)
        m_before = next;
    else if (!m_view->isScrubbing() && !(next.query == m_now.query))
        m_before = m_now;
    m_now = next;
    m_date->setDate(next.date());
    m_date->setExtent(next.index->extent());
    m_previous->setEnabled(m_cursor->hasPreviousEvent());
    m_next->setEnabled(m_cursor->hasNextEvent());
    m_play->setEnabled(!next.index->stops().empty());
    tellEvent();
    tellChanges();
}

void TimelinePanel::tellEvent()
{
    const auto &map = m_now.map();
    if (m_now.currentEvent >= 0) {
        const auto &event = map.events().at(std::size_t(m_now.currentEvent));
        m_relation->setText(tr("%1:").arg(QString::fromStdString(toldEventWords(m_now))));
        m_relation->setMinimumWidth(std::min(m_relation->sizeHint().width(), leastRelation));
        m_title->setText(shown(event.title));
        m_title->setToolTip(eventTip(map, event));
        m_detail->setText(eventDetail(map, event));
    } else {
        m_relation->clear();
        m_relation->setMinimumWidth(0);
        m_title->setText(QString::fromStdString(noEventWords(m_now)));
        m_title->setToolTip({});
        const auto &stops = m_now.index->stops();
        m_detail->setText(stops.empty()
                              ? QString()
                              : tr("The first is on %1").arg(shortDay(stops.front().days.first)));
    }
    showParts();
}

void TimelinePanel::tellChanges()
{
    m_changes = m_before.index == m_now.index ? QString::fromStdString(changeWords(m_before, m_now))
                                              : QString();
    showLog();
}

/// A problem with a typed date takes the place of event and changes.
void TimelinePanel::showLog()
{
    m_log->setText(m_problem.isEmpty() ? m_changes : m_problem);
    setColour(m_log, m_problem.isEmpty() ? m_theme.mutedText : m_theme.tie(TieKind::Opposes));
    showParts();
}

void TimelinePanel::showParts()
{
    const bool told = m_now.currentEvent >= 0, dated = m_now.index->extent().has_value();
    const bool row = told || dated;
    for (auto *part : std::initializer_list<QWidget *>{m_previous, m_play, m_next, m_date})
        part->setVisible(row);
    const auto scale = std::max(textScale(), 1.0);
    const bool slim = width() < narrowest * 3 / 5 * scale; // the date alone has room
    m_relation->setVisible(told && m_problem.isEmpty() && !slim);
    m_title->setVisible(row && m_problem.isEmpty() && !slim);
    m_log->setVisible(row && (!slim || !m_problem.isEmpty()));
    m_detail->setVisible(row && dated && height() >= highEnough && !m_detail->text().isEmpty());
    m_speed->setVisible(dated && !slim);
    m_spacing->setVisible(dated && width() >= narrowest * scale);
    m_range->setVisible(dated && width() >= narrow * scale);
    const int line = qRound(oneLine * scale);
    setMaximumHeight(dated ? QWIDGETSIZE_MAX : row ? 2 * line + 8 : line);
}

void TimelinePanel::showSpacing()
{
    const bool even = m_view->picture().overview.spacing().isEven();
    m_spacing->setText((even ? tr("even spacing") : tr("calendar time")) + QStringLiteral(" ▾"));
}

void TimelinePanel::showRange()
{
    const auto days = m_view->shownDays();
    m_range->setText(days ? rangeTitle(*days) : QString());
    m_range->setFixedWidth(m_range->fontMetrics().horizontalAdvance(m_range->text()) + 2);
}

void TimelinePanel::showPlaying(bool playing)
{
    m_play->setSign(playing ? TransportButton::Sign::Pause : TransportButton::Sign::Play);
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play event by event (Space)"));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
}

void TimelinePanel::showSpeed(double factor)
{
    m_speed->setText(speedText(factor) + QStringLiteral(" ▾"));
    m_speed->setAccessibleName(tr("Playing speed: %1").arg(speedText(factor)));
    for (auto *action : m_speed->menu()->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), factor));
}

void TimelinePanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    for (auto *button : {m_previous, m_play, m_next})
        button->setTheme(theme);
    m_date->setTheme(theme);
    m_view->setTheme(theme);
    // A button with a style sheet does not follow the palette.
    for (auto *button : {m_spacing, m_speed})
        button->setStyleSheet(
            QStringLiteral(
                "QToolButton { color: %1; } QToolButton::menu-indicator { image: none; }")
                .arg(theme.text.name()));
    setColour(m_title, theme.text);
    for (auto *label : {m_relation, m_detail, m_range})
        setColour(label, theme.mutedText);
    showLog();
}

void TimelinePanel::resizeEvent(QResizeEvent *)
{
    m_date->setBrief(width() < narrow * std::max(textScale(), 1.0));
    showParts();
}

QString TimelinePanel::title() const
{
    return m_title->text();
}

QString TimelinePanel::relation() const
{
    return m_relation->text();
}

QString TimelinePanel::detail() const
{
    return m_detail->text();
}

QString TimelinePanel::log() const
{
    return m_log->text();
}

QString TimelinePanel::range() const
{
    return m_range->text();
}

} // namespace entente
