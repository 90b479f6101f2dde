// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "matrixview.h"

#include "models/document/item.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

constexpr std::size_t mostActors = 600; // more cannot be read: their groups are shown
constexpr int gap = 6;                  // between names and grid
constexpr int widestName = 150;

qint64 keyOfCell(int row, int column)
{
    return (qint64(row) << 32) | qint64(column);
}

} // namespace

MatrixView::MatrixView(Selection *selection, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_selection(selection)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Matrix of ties: rows back, oppose or are tied to columns"));
    viewport()->setMouseTracking(true);
    connect(m_selection, &Selection::changed, this, &MatrixView::takeSelection);
}

void MatrixView::setSnapshot(const Snapshot &snapshot, std::vector<int> campOf)
{
    if (m_snapshot.index != snapshot.index) {
        m_groups.reset();
        if (isByHand()) {
            m_hand.carry(*m_snapshot.index, *snapshot.index);
            if (m_hand.isEmpty())
                Q_EMIT byHandChanged();
        }
    }
    m_snapshot = snapshot;
    m_campOf = std::move(campOf);
    rebuild();
}

void MatrixView::setOrder(MatrixOrder order)
{
    m_order = order;
    m_hand.clear();
    rebuild();
    Q_EMIT byHandChanged();
}

void MatrixView::setOnlyBacking(bool only)
{
    if (m_onlyBacking == only)
        return;
    m_onlyBacking = only;
    rebuild();
    Q_EMIT onlyBackingChanged(only);
}

void MatrixView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_marks.clear();
    setPalette(theme.palette());
    viewport()->update();
}

void MatrixView::setCellSize(int pixels)
{
    pixels = std::clamp(pixels, smallest, largest);
    if (pixels == m_cell)
        return;
    m_cell = pixels;
    m_marks.clear();
    layOut();
    Q_EMIT cellSizeChanged(m_cell);
}

void MatrixView::rebuild()
{
    if (!m_snapshot.index)
        return;
    const auto options = figureOptions();
    m_matrix = matrixOf(m_snapshot, options, mostActors, m_groups);
    m_campRows = campBreaks(m_matrix, m_matrix.rows, options);
    m_campColumns = campBreaks(m_matrix, m_matrix.columns, options);
    m_firstOfRow.assign(m_matrix.rows.size() + 1, m_matrix.cells.size());
    m_cellAt.clear();
    for (std::size_t i = m_matrix.cells.size(); i-- > 0;) {
        const auto &cell = m_matrix.cells[i];
        m_firstOfRow[std::size_t(cell.row)] = i;
        m_cellAt.insert(keyOfCell(cell.row, cell.column), int(i));
    }
    m_current.row = std::min(m_current.row, int(m_matrix.rows.size()) - 1);
    m_current.column = std::min(m_current.column, int(m_matrix.columns.size()) - 1);
    layOut();
    takeSelection();
}

void MatrixView::takeSelection()
{
    m_selected.clear();
    m_selectedTies.clear();
    for (const auto &item : m_snapshot.index ? m_selection->items() : std::vector<Item>()) {
        if (item.as<TieId>())
            m_selectedTies.insert(m_snapshot.index->tieAt(*item.as<TieId>()));
        if (!item.as<ActorId>())
            continue;
        const int actor = m_snapshot.index->actorAt(*item.as<ActorId>());
        if (actor >= 0)
            m_selected.insert(isOfGroups() ? m_matrix.groups->groupOf[std::size_t(actor)] : actor);
    }
    viewport()->update();
}

int MatrixView::typeSize() const
{
    return std::clamp(m_cell * 3 / 4, 7, 13);
}

QString MatrixView::nameOf(int end) const
{
    return matrixName(m_snapshot.map(), m_matrix, end);
}

/// Room for the names, and how far there is to scroll.
void MatrixView::layOut()
{
    const auto widest = [&](const std::vector<int> &ends) {
        qreal width = 0;
        for (const int end : ends)
            width = std::max(width, measured(nameOf(end), typeSize(), QFont::DemiBold).width);
        return std::min(int(width) + 2, widestName) + gap;
    };
    m_names = {widest(m_matrix.rows), widest(m_matrix.columns)};
    const QSize all(int(m_matrix.columns.size()) * m_cell + m_names.width() + 4,
                    int(m_matrix.rows.size()) * m_cell + m_names.height() + 4);
    const auto room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, all.width() - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, all.height() - room.height()));
    horizontalScrollBar()->setPageStep(std::max(1, room.width() - m_names.width()));
    verticalScrollBar()->setPageStep(std::max(1, room.height() - m_names.height()));
    horizontalScrollBar()->setSingleStep(m_cell);
    verticalScrollBar()->setSingleStep(m_cell);
    viewport()->update();
}

QRect MatrixView::cellBox(int row, int column) const
{
    return {m_names.width() + column * m_cell - horizontalScrollBar()->value(),
            m_names.height() + row * m_cell - verticalScrollBar()->value(), m_cell, m_cell};
}

MatrixView::Place MatrixView::placeAt(const QPoint &point) const
{
    const int x = point.x() - m_names.width() + horizontalScrollBar()->value();
    const int y = point.y() - m_names.height() + verticalScrollBar()->value();
    Place place;
    if (point.x() >= m_names.width() && x / m_cell < int(m_matrix.columns.size()))
        place.column = x / m_cell;
    if (point.y() >= m_names.height() && y / m_cell < int(m_matrix.rows.size()))
        place.row = y / m_cell;
    return place;
}

/// The actor or group of a name; -1 elsewhere.
int MatrixView::endAt(const Place &place) const
{
    if ((place.row >= 0) == (place.column >= 0))
        return -1;
    return place.row >= 0 ? m_matrix.rows[std::size_t(place.row)]
                          : m_matrix.columns[std::size_t(place.column)];
}

const TieMatrix::Cell *MatrixView::cellAt(const Place &place) const
{
    const auto at = m_cellAt.constFind(keyOfCell(place.row, place.column));
    return place.row < 0 || place.column < 0 || at == m_cellAt.constEnd()
               ? nullptr
               : &m_matrix.cells[std::size_t(*at)];
}

QString MatrixView::wordsOf(const Place &place) const
{
    if (const int end = endAt(place); end >= 0)
        return isOfGroups() ? nameOf(end)
                            : shown(m_snapshot.map().actors().at(std::size_t(end)).name);
    if (place.row < 0 || place.column < 0)
        return {};
    const auto *cell = cellAt(place);
    if (!cell)
        return tr("No tie from %1 to %2")
            .arg(nameOf(m_matrix.rows[std::size_t(place.row)]),
                 nameOf(m_matrix.columns[std::size_t(place.column)]));
    if (isOfGroups())
        return matrixCounts(m_snapshot, m_matrix, *cell);
    QStringList lines;
    for (const int tie : cell->ties) {
        const auto &record = m_snapshot.map().ties().at(std::size_t(tie));
        const auto &state = m_snapshot.ties[std::size_t(tie)];
        lines << QStringLiteral("%1 – %2").arg(shown(tieWords(m_snapshot.map(), record)),
                                               shown(standingWords(state.standing, state.why)));
    }
    return lines.join(u'\n');
}

QString MatrixView::currentWords() const
{
    return wordsOf(m_current);
}

void MatrixView::goTo(const Place &place)
{
    if (m_matrix.cells.empty())
        return;
    m_current.row = std::clamp(place.row, 0, int(m_matrix.rows.size()) - 1);
    m_current.column = std::clamp(place.column, 0, int(m_matrix.columns.size()) - 1);
    const auto box = cellBox(m_current.row, m_current.column);
    const auto keepIn = [](QScrollBar *bar, int from, int to, int first, int last) {
        if (from < first)
            bar->setValue(bar->value() - (first - from));
        else if (to > last)
            bar->setValue(bar->value() + to - last);
    };
    keepIn(horizontalScrollBar(), box.left(), box.right() + 2, m_names.width(),
           viewport()->width());
    keepIn(verticalScrollBar(), box.top(), box.bottom() + 2, m_names.height(),
           viewport()->height());
    setAccessibleDescription(currentWords());
    viewport()->update();
}

/// An actor, or the members of a group.
std::vector<Item> MatrixView::itemsOf(int end) const
{
    const auto &actors = m_snapshot.map().actors();
    if (!isOfGroups())
        return {Item(actors.at(std::size_t(end)).id)};
    std::vector<Item> items;
    for (const int member : m_matrix.groups->all[std::size_t(end)].members)
        items.push_back(Item(actors.at(std::size_t(member)).id));
    return items;
}

void MatrixView::selectAt(const Place &place, bool open)
{
    if (const int end = endAt(place); end >= 0)
        return m_selection->setItems(itemsOf(end));
    const auto *cell = cellAt(place);
    if (!cell)
        return;
    std::vector<Item> items;
    for (const int tie : cell->ties)
        items.push_back(Item(m_snapshot.map().ties().at(std::size_t(tie)).id));
    m_selection->setItems(items);
    if (open)
        Q_EMIT opened(items.front());
}

void MatrixView::setHandOrder(const std::vector<int> &order)
{
    m_hand.set(order, m_snapshot.map().actors().size());
    rebuild();
    Q_EMIT byHandChanged();
}

void MatrixView::keepOrder()
{
    if (m_snapshot.index && !isByHand() && !isOfGroups())
        setHandOrder(orderIn(m_matrix));
    else
        Q_EMIT byHandChanged();
}

void MatrixView::moveActor(int actor, int to)
{
    if (actor == to || isOfGroups())
        return;
    auto order = orderIn(m_matrix);
    if (moveIn(order, actor, to))
        setHandOrder(order);
}

MatrixOptions MatrixView::figureOptions() const
{
    MatrixOptions options;
    options.theme = m_theme.name;
    options.order = isByHand() ? MatrixOrder::Camp : m_order;
    options.campOf = isByHand() ? m_hand.ranks() : m_campOf;
    options.isByHand = isByHand();
    options.onlyBacking = m_onlyBacking;
    return options;
}

void MatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.ground);
    if (m_matrix.cells.empty()) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(uiFont(14));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No tie stands on this date."));
        return;
    }
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(m_names.width(), m_names.height(), 0, 0));
    paintGrid(painter);
    painter.restore();
    paintNames(painter);
}

void MatrixView::paintGrid(QPainter &painter)
{
    const auto room = viewport()->rect();
    const auto first = placeAt({m_names.width(), m_names.height()});
    const int lastRow = std::min(int(m_matrix.rows.size()) - 1,
                                 first.row + (room.height() - m_names.height()) / m_cell + 1);
    const int lastColumn = std::min(int(m_matrix.columns.size()) - 1,
                                    first.column + (room.width() - m_names.width()) / m_cell + 1);
    const auto begin = cellBox(0, 0).topLeft();
    const auto end = cellBox(lastRow, lastColumn).bottomRight();
    painter.setPen(QPen(m_theme.line, 1));
    for (int row = first.row; row <= lastRow; ++row) {
        const auto box = cellBox(row, first.column);
        painter.drawLine(begin.x(), box.top(), end.x(), box.top());
        const auto self = std::find(m_matrix.columns.begin(), m_matrix.columns.end(),
                                    m_matrix.rows[std::size_t(row)]);
        if (self != m_matrix.columns.end())
            painter.fillRect(cellBox(row, int(self - m_matrix.columns.begin())), m_theme.line);
    }
    for (int column = first.column; column <= lastColumn; ++column) {
        const auto box = cellBox(first.row, column);
        painter.drawLine(box.left(), begin.y(), box.left(), end.y());
    }
    painter.setPen(QPen(m_theme.mutedText, 2));
    for (const int row : m_campRows)
        painter.drawLine(begin.x(), cellBox(row, 0).top(), end.x(), cellBox(row, 0).top());
    for (const int column : m_campColumns)
        painter.drawLine(cellBox(0, column).left(), begin.y(), cellBox(0, column).left(), end.y());
    for (int row = first.row; row <= lastRow; ++row)
        for (auto i = m_firstOfRow[std::size_t(row)]; i < m_matrix.cells.size(); ++i) {
            const auto &cell = m_matrix.cells[i];
            if (cell.row != row)
                break;
            if (cell.column >= first.column && cell.column <= lastColumn)
                paintCell(painter, cell);
        }
    if (m_current.row >= 0 && hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellBox(m_current.row, m_current.column));
    }
}

void MatrixView::paintCell(QPainter &painter, const TieMatrix::Cell &cell)
{
    const auto box = cellBox(cell.row, cell.column);
    const bool selected = std::any_of(cell.ties.begin(), cell.ties.end(),
                                      [&](int tie) { return m_selectedTies.contains(tie); });
    if (selected)
        painter.fillRect(box, m_theme.highlight);
    painter.drawPixmap(box.topLeft(),
                       m_marks.of(m_snapshot, cell.ties, m_cell, devicePixelRatioF(), m_theme));
}

void MatrixView::paintNames(QPainter &painter) const
{
    const auto write = [&](int end, const QRect &box) {
        const bool selected = m_selected.contains(end);
        auto name = measured(nameOf(end), typeSize(), selected ? QFont::DemiBold : QFont::Normal,
                             box.width() - gap);
        painter.setFont(name.font());
        painter.setPen(selected ? m_theme.accent : m_theme.text);
        painter.drawText(box.adjusted(0, 0, -gap, 0), Qt::AlignVCenter | Qt::AlignRight, name.text);
    };
    painter.save();
    painter.setClipRect(QRect(0, m_names.height(), m_names.width(), viewport()->height()));
    for (std::size_t row = 0; row < m_matrix.rows.size(); ++row) {
        const auto box = cellBox(int(row), 0);
        if (box.bottom() >= m_names.height() && box.top() < viewport()->height())
            write(m_matrix.rows[row], QRect(0, box.top(), m_names.width(), m_cell));
    }
    painter.restore();
    painter.setClipRect(QRect(m_names.width(), 0, viewport()->width(), m_names.height()));
    for (std::size_t column = 0; column < m_matrix.columns.size(); ++column) {
        const auto box = cellBox(0, int(column));
        if (box.right() < m_names.width() || box.left() > viewport()->width())
            continue;
        painter.save(); // read downwards, its end at the grid
        painter.translate(box.left(), 0);
        painter.rotate(90);
        write(m_matrix.columns[column], QRect(0, -m_cell, m_names.height(), m_cell));
        painter.restore();
    }
}

void MatrixView::resizeEvent(QResizeEvent *)
{
    layOut();
}

} // namespace entente
