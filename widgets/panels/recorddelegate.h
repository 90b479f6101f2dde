// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QStyledItemDelegate>

namespace entente {

/// What list models of records tell beyond Qt's own roles.
enum RecordRole {
    ItemRole = Qt::UserRole + 1, // an Item
    DetailRole,                  // a second, quiet line
    TrailRole,                   // quiet, at the right end
    MutedRole,                   // true: not in the picture of the day
};

/// Draws a record in a list: picture, name, a quiet second line where there is one, and a quiet
/// word at the right.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RecordDelegate(bool twoLines, QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme = Theme::of(Theme::Name::Light);
    bool m_twoLines;
};

} // namespace entente
