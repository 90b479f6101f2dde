// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "presentationcaption.h"

#include "models/document/snapshotfeed.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/toldevent.h"

#include <QPainter>

namespace entente {

PresentationCaption::PresentationCaption(SnapshotFeed *feed, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_theme(&Theme::of(Theme::Name::Light))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(feed, &SnapshotFeed::snapshotChanged, this, &PresentationCaption::tell);
    tell();
}

void PresentationCaption::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

/// Type grows with the screen, so that it reads from the same seat.
qreal PresentationCaption::unit() const
{
    return std::clamp(width() / 1920.0, 0.5, 2.0);
}

QSize PresentationCaption::sizeHint() const
{
    return {800, int(138 * unit())};
}

void PresentationCaption::tell()
{
    const auto &snapshot = m_feed->snapshot();
    m_date = snapshot.date() ? shown(snapshot.date()->words()) : tr("All dates");
    m_title.clear();
    m_detail.clear();
    if (snapshot.currentEvent >= 0) {
        const auto &event = snapshot.map().events().at(std::size_t(snapshot.currentEvent));
        m_title = shown(event.title);
        const auto when = shown(toldEventWords(snapshot)) + QStringLiteral(" · ") +
                          shown(eventDateWords(event)) + QStringLiteral(" · ") +
                          shown(eventTypeWords(event.type));
        const auto who = shown(participantWords(snapshot.map(), event));
        m_detail = who.isEmpty() ? when : when + QStringLiteral("  —  ") + who;
    }
    setAccessibleName(m_date + QStringLiteral(". ") + m_title);
    setAccessibleDescription(m_detail);
    updateGeometry();
    update();
}

void PresentationCaption::resizeEvent(QResizeEvent *)
{
    updateGeometry(); // its height goes with its width
}

void PresentationCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->panel);
    painter.setPen(m_theme->line);
    painter.drawLine(0, 0, width(), 0);
    const qreal u = unit(), left = 40 * u, right = width() - 40 * u;
    auto date = measured(m_date, 30 * u, QFont::Bold);
    date.baseline = {left, 58 * u};
    auto title = measured(m_title, 30 * u, QFont::DemiBold, right - left - date.width - 40 * u);
    title.baseline = {left + date.width + 36 * u, 58 * u};
    auto detail = measured(m_detail, 21 * u, QFont::Normal, right - left);
    detail.baseline = {left, 102 * u};
    const auto write = [&](const TextItem &item, const QColor &colour) {
        painter.setFont(item.font());
        painter.setPen(colour);
        painter.drawText(item.baseline, item.text);
    };
    write(date, m_theme->accent);
    write(title, m_theme->text);
    write(detail, m_theme->mutedText);
}

} // namespace entente
