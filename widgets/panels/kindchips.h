// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/vocabulary.h"
#include "models/picture/theme.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace entente {

class SnapshotFeed;
class ViewState;

/// A pill that shows or hides one family of ties: a sample of the line and its name; struck through
/// while hidden.
class KindChip : public QAbstractButton
{
    Q_OBJECT
public:
    KindChip(const QString &name, std::vector<TieKind> kinds, QWidget *parent = nullptr);

    const std::vector<TieKind> &kinds() const { return m_kinds; }
    void setTheme(const Theme &theme);
    /// With the line alone, its name in the tooltip.
    void setBrief(bool brief);
    int widthWhen(bool brief) const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::vector<TieKind> m_kinds;
    bool m_brief = false;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

/// The row of chips for the toolbar, one for each family of ties that the map has. Sets the same
/// filter as the filter panel. In a narrow toolbar its names go first, then the chips.
class KindChips : public QWidget
{
    Q_OBJECT
public:
    KindChips(SnapshotFeed *feed, ViewState *view, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    const std::vector<KindChip *> &chips() const { return m_chips; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthWhen(bool brief) const;
    void fitInto(int width);
    void showFilter();
    void showKindsOfMap();
    void setShown(const KindChip &chip, bool shown);

    SnapshotFeed *m_feed;
    ViewState *m_view;
    std::vector<KindChip *> m_chips;
    std::vector<KindChip *> m_present; // of the kinds that the map has
};

} // namespace entente
