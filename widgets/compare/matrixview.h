// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cellmarks.h"
#include "handorder.h"

#include "models/document/selection.h"
#include "models/export/matrixfigure.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>

namespace entente {

/// Who is tied to whom as a grid: rows back, oppose or are tied to columns; in a map of more actors
/// than can be read, which groups are. Arrows walk from cell to cell, Enter opens its ties, B
/// leaves only backing in, plus and minus zoom; names are dragged into another order. What is
/// clicked is selected, and what is selected is marked.
class MatrixView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit MatrixView(Selection *selection, QWidget *parent = nullptr);

    /// `campOf` by actor, for the order by camps.
    void setSnapshot(const Snapshot &snapshot, std::vector<int> campOf);
    void setOrder(MatrixOrder order);
    /// The last one set, also while the order is by hand.
    MatrixOrder order() const { return m_order; }
    /// From now on the order that is seen, as if its names had been dragged there.
    void keepOrder();
    /// True after names were dragged, until another order is chosen or another map is opened.
    bool isByHand() const { return !m_hand.isEmpty(); }
    void setOnlyBacking(bool only);
    bool showsOnlyBacking() const { return m_onlyBacking; }
    void setTheme(const Theme &theme);
    /// Pixels of a cell, from `smallest` to `largest`.
    void setCellSize(int pixels);
    int cellSize() const { return m_cell; }
    static constexpr int smallest = 8, largest = 40;

    const TieMatrix &matrix() const { return m_matrix; }
    /// Groups have no order by hand.
    bool isOfGroups() const { return m_matrix.groups != nullptr; }
    /// Puts the actor at another's place, before it or behind it as it comes from.
    void moveActor(int actor, int to);
    /// The same matrix as a page.
    MatrixOptions figureOptions() const;
    /// The cell that the keyboard is on, in words.
    QString currentWords() const;
    /// Where a cell is on the viewport.
    QRect cellBox(int row, int column) const;

    QSize sizeHint() const override { return {420, 420}; }

Q_SIGNALS:
    void byHandChanged();
    void onlyBackingChanged(bool only);
    void cellSizeChanged(int pixels);
    void opened(const entente::Item &tie); // Enter or a double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Place
    {
        int row = -1; // -1: on the names of columns
        int column = -1;
    };

    void rebuild();
    void takeSelection();
    void setHandOrder(const std::vector<int> &order);
    void layOut();
    int typeSize() const;
    QString nameOf(int end) const;
    Place placeAt(const QPoint &point) const;
    int endAt(const Place &place) const;
    std::vector<Item> itemsOf(int end) const;
    const TieMatrix::Cell *cellAt(const Place &place) const;
    QString wordsOf(const Place &place) const;
    void goTo(const Place &place);
    void selectAt(const Place &place, bool open);
    void paintNames(QPainter &painter) const;
    void paintGrid(QPainter &painter);
    void paintCell(QPainter &painter, const TieMatrix::Cell &cell);

    Selection *m_selection;
    Snapshot m_snapshot;
    std::vector<int> m_campOf;
    MatrixOrder m_order = MatrixOrder::Camp;
    HandOrder m_hand; // empty until somebody sorts by hand
    bool m_onlyBacking = false;
    int m_cell = 22;
    Theme m_theme = Theme::of(Theme::Name::Light);

    TieMatrix m_matrix;
    std::shared_ptr<const Groups> m_groups; // of the map, once they were needed
    QSet<int> m_selected;                   // actors or groups
    QSet<int> m_selectedTies;
    std::vector<int> m_campRows; // where another camp begins
    std::vector<int> m_campColumns;
    std::vector<std::size_t> m_firstOfRow; // into the cells; one more than rows
    QHash<qint64, int> m_cellAt;           // by row and column
    QSize m_names;                         // room to the left, and above
    Place m_current;
    int m_dragged = -1; // actor
    QPoint m_pressed;
    bool m_moved = false;
    CellMarks m_marks;
};

} // namespace entente
