// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recorddelegate.h"

#include "recordicons.h"

#include "models/picture/textfont.h"

#include <QApplication>
#include <QPainter>

namespace entente {

namespace {

constexpr int indent = 8;
constexpr int recordGap = 8;

/// Draws the text in the line, cut with "…" where it is too long; answers with the room that it
/// took.
int drawLine(QPainter &painter, const QRect &line, const QFont &font, const QColor &colour,
             const QString &text, Qt::Alignment side)
{
    const QFontMetrics metrics(font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, line.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(line, side | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
    return metrics.horizontalAdvance(fitting);
}

} // namespace

RecordDelegate::RecordDelegate(bool twoLines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_twoLines(twoLines)
{
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const bool selected = item.state & QStyle::State_Selected;
    const bool muted = index.data(MutedRole).toBool();
    const QColor quiet = selected ? m_theme.accentText : m_theme.mutedText;
    const QColor ink = selected ? m_theme.accentText : muted ? m_theme.mutedText : m_theme.text;
    painter->save();
    const QRect row = item.rect.adjusted(indent, 0, -indent, 0);
    const QRect picture(row.left(), row.center().y() - RecordIcons::side / 2, RecordIcons::side,
                        RecordIcons::side);
    if (muted)
        painter->setOpacity(0.5);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
    painter->setOpacity(1);
    QRect words = row.adjusted(RecordIcons::side + recordGap, 0, 0, 0);
    const int trail = drawLine(*painter, words, textFont(12), quiet,
                               index.data(TrailRole).toString(), Qt::AlignRight);
    words.setRight(words.right() - (trail > 0 ? trail + recordGap : 0));
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString detail = m_twoLines ? index.data(DetailRole).toString() : QString();
    if (detail.isEmpty()) {
        drawLine(*painter, words, textFont(13), ink, name, Qt::AlignLeft);
    } else {
        const auto scale = textScale();
        const QRect upper(words.left(), words.top() + 3, words.width(), qRound(19 * scale));
        drawLine(*painter, upper, textFont(13), ink, name, Qt::AlignLeft);
        drawLine(*painter, upper.translated(0, qRound(17 * scale)), textFont(11), quiet, detail,
                 Qt::AlignLeft);
    }
    painter->restore();
    if (item.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(selected ? m_theme.accentText : m_theme.accent, 1, Qt::DotLine));
        painter->drawRect(item.rect.adjusted(1, 1, -2, -2));
    }
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, qRound((m_twoLines ? 42 : 30) * textScale())};
}

} // namespace entente
