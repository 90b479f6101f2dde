// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "inspector.h"

#include "links.h"
#include "models/document/snapshotfeed.h"
#include "models/picture/activetheme.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"
#include "page.h"
#include "pagebrowser.h"
#include "pictures.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr std::size_t longestHistory = 200;

QIcon chevron(bool left, const QColor &colour, const QColor &disabled)
{
    QIcon icon;
    for (const auto &[mode, ink] :
         {std::pair(QIcon::Normal, colour), std::pair(QIcon::Disabled, disabled)})
        for (const qreal ratio : {1.0, 2.0, 3.0}) {
            QPixmap picture(QSize(16, 16) * ratio);
            picture.setDevicePixelRatio(ratio);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const qreal tip = left ? 5.5 : 10.5, tail = left ? 10 : 6;
            painter.drawPolyline(QPolygonF{{tail, 3.5}, {tip, 8}, {tail, 12.5}});
            icon.addPixmap(picture, mode);
        }
    return icon;
}

} // namespace

Inspector::Inspector(SnapshotFeed *feed, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_selection(selection)
    , m_browser(new PageBrowser(
          [this](const QUrl &picture, qreal ratio) {
              return drawPicture(picture, ratio, m_feed->snapshot(), m_theme);
          },
          this))
    , m_back(makeButton(tr("Back"), &Inspector::back))
    , m_forward(makeButton(tr("Forward"), &Inspector::forward))
    , m_date(new QLabel(this))
{
    setAccessibleName(tr("Inspector"));
    m_browser->setAccessibleName(tr("What is selected"));
    m_date->setTextFormat(Qt::PlainText);
    m_date->setFont(textFont(11));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 14, 0);
    bar->setSpacing(2);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addStretch();
    bar->addWidget(m_date);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_browser, 1);
    setTabOrder(m_back, m_forward);
    setTabOrder(m_forward, m_browser);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &Inspector::follow);
    connect(m_browser, &QTextBrowser::highlighted, this, &Inspector::tellWhereLinkLeads);
    connect(m_browser, &PageBrowser::widthChanged, this, [this] { refresh(false); });
    connect(m_selection, &Selection::changed, this, &Inspector::takeSelection);
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, &Inspector::followStep);
    setTheme(m_theme);
    takeSelection();
}

QToolButton *Inspector::makeButton(const QString &name, void (Inspector::*slot)())
{
    auto *button = new QToolButton(this);
    auto *action = new QAction(name, this);
    connect(action, &QAction::triggered, this, slot);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    return button;
}

void Inspector::setTheme(const Theme &theme)
{
    m_theme = theme;
    const auto colours = panelPalette(theme);
    setPalette(colours);
    auto muted = colours;
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_date->setPalette(muted);
    m_browser->setPalette(colours);
    setAutoFillBackground(true);
    const auto quiet = colours.color(QPalette::Disabled, QPalette::WindowText);
    m_back->defaultAction()->setIcon(chevron(true, theme.text, quiet));
    m_forward->defaultAction()->setIcon(chevron(false, theme.text, quiet));
    m_browser->forgetPage();
    refresh(false);
}

QString Inspector::plainText() const
{
    return m_browser->toPlainText();
}

void Inspector::follow(const QUrl &link)
{
    const Item item = linkedItem(link);
    if (!item.isNull() && m_feed->snapshot().index && holds(m_feed->snapshot().map(), item))
        m_selection->select(item);
    else if (const auto address = webLink(link.toString(QUrl::FullyEncoded).toStdString()))
        Q_EMIT linkActivated(*address);
}

void Inspector::takeSelection()
{
    const auto &items = m_selection->items();
    const bool other = items != m_history[m_place];
    if (other) {
        m_history.resize(m_place + 1);
        m_history.push_back(items);
        if (m_history.size() > longestHistory)
            m_history.erase(m_history.begin());
        m_place = m_history.size() - 1;
    }
    refresh(other);
}

/// The event that was stepped to; null where the date was set otherwise.
Item Inspector::steppedTo() const
{
    const auto &snapshot = m_feed->snapshot();
    const auto &event = snapshot.query.event;
    return snapshot.map().events().find(event) ? Item(event) : Item();
}

/// A selected event gives way to the next one that is stepped to; what else is selected stays.
void Inspector::followStep(const SnapshotDiff &diff)
{
    const bool onEvent = m_selection->items().size() == 1 && m_selection->current().as<EventId>();
    const auto event = steppedTo();
    if (diff.eventChanged && !diff.mapChanged && onEvent && !event.isNull())
        m_selection->select(event);
    refresh(diff.eventChanged && m_selection->isEmpty());
}

void Inspector::goTo(std::size_t place)
{
    m_place = place;
    m_selection->setItems(m_history[place]);
    refresh(true);
}

void Inspector::back()
{
    if (m_place > 0)
        goTo(m_place - 1);
}

void Inspector::forward()
{
    if (m_place + 1 < m_history.size())
        goTo(m_place + 1);
}

void Inspector::refresh(bool fromTop)
{
    m_back->defaultAction()->setEnabled(m_place > 0);
    m_forward->defaultAction()->setEnabled(m_place + 1 < m_history.size());
    const auto &snapshot = m_feed->snapshot();
    m_date->setText(snapshot.date() ? QString::fromStdString(snapshot.date()->words())
                                    : tr("All dates"));
    auto items = m_selection->items();
    if (const auto event = steppedTo(); items.empty() && !event.isNull())
        items = {event};
    m_browser->showPage(pageOf({snapshot, m_theme, m_browser->width()}, items), fromTop);
}

void Inspector::tellWhereLinkLeads(const QUrl &link)
{
    const Item item = linkedItem(link);
    const bool known = !item.isNull() && m_feed->snapshot().index;
    const QString words = known ? tr("Show: %1").arg(labelOf(m_feed->snapshot().map(), item))
                                : link.toDisplayString();
    m_browser->setToolTip(link.isEmpty() ? QString() : plainToolTip(words));
}

bool Inspector::event(QEvent *event)
{
    if (event->type() == QEvent::ScreenChangeInternal ||
        event->type() == QEvent::ApplicationFontChange) {
        m_browser->forgetPage();
        refresh(false);
    }
    return QWidget::event(event);
}

} // namespace entente
