// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "matrixfigure.h"

#include "models/balance/camps.h"
#include "models/map/text.h"
#include "models/picture/textmeasure.h"
#include "models/words/groupwords.h"
#include "models/words/narration.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr qreal margin = 28;       // pixels, round the page
constexpr qreal largestCell = 40;  // pixels
constexpr qreal smallestCell = 8;  // that a name can be read beside
constexpr qreal largestNames = 14; // of names
constexpr qreal lineOfLegend = 30; // height
constexpr std::size_t kinds = tieKindCount;

class MatrixWords
{
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

/// The sign of a kind in its box: a square backs, a cross opposes, the others are smaller.
QPainterPath signOf(TieKind kind, const QRectF &box)
{
    QPainterPath path;
    const auto centre = box.center();
    const qreal r = std::min(box.width(), box.height()) / 2;
    switch (kind) {
    case TieKind::Backs:
        path.addRect(QRectF(centre.x() - r * .8, centre.y() - r * .8, r * 1.6, r * 1.6));
        break;
    case TieKind::Opposes:
        for (const int side : {1, -1}) {
            const qreal a = r * .85, w = r * .28;
            QPainterPath bar;
            bar.addPolygon(QPolygonF({{centre.x() - a, centre.y() - side * (a - w)},
                                      {centre.x() - a + w, centre.y() - side * a},
                                      {centre.x() + a, centre.y() + side * (a - w)},
                                      {centre.x() + a - w, centre.y() + side * a}}));
            bar.closeSubpath();
            path = path.united(bar);
        }
        break;
    case TieKind::Leads:
        path.addPolygon(QPolygonF({{centre.x(), centre.y() - r * .7},
                                   {centre.x() + r * .7, centre.y()},
                                   {centre.x(), centre.y() + r * .7},
                                   {centre.x() - r * .7, centre.y()}}));
        path.closeSubpath();
        break;
    case TieKind::PartOf:
        path.addRect(QRectF(centre.x() - r * .7, centre.y() - r * .2, r * 1.4, r * .4));
        break;
    case TieKind::Mediates: path.addEllipse(centre, r * .6, r * .6); break;
    case TieKind::Recognises:
        path.addPolygon(QPolygonF({{centre.x() - r * .6, centre.y() - r * .6},
                                   {centre.x() + r * .7, centre.y()},
                                   {centre.x() - r * .6, centre.y() + r * .6}}));
        path.closeSubpath();
        break;
    default: // Tied, and what has no sign of its own
        path.addRect(QRectF(centre.x() - r * .35, centre.y() - r * .35, r * .7, r * .7));
        break;
    }
    return path;
}

/// Lays the page out for one snapshot.
class Layout
{
public:
    Layout(const Snapshot &snapshot, MatrixFigure &figure)
        : m_snapshot(snapshot)
        , m_map(snapshot.map())
        , m_figure(figure)
        , m_page(figure.options.size)
    {
    }

    void compose()
    {
        const auto most = std::size_t(std::max(2.0, (m_page.height() - 4 * margin) / smallestCell));
        std::shared_ptr<const Groups> groups;
        m_matrix = matrixOf(m_snapshot, m_figure.options, most, groups);
        m_figure.ofGroups = m_matrix.groups != nullptr;
        m_figure.campRows = campBreaks(m_matrix, m_matrix.rows, m_figure.options);
        m_figure.campColumns = campBreaks(m_matrix, m_matrix.columns, m_figure.options);
        writeHeader();
        if (m_matrix.cells.empty())
            return;
        findGrid();
        placeLabels();
        for (const auto &cell : m_matrix.cells)
            addCell(cell);
        for (std::size_t row = 0; row < m_matrix.rows.size(); ++row)
            for (std::size_t column = 0; column < m_matrix.columns.size(); ++column)
                if (m_matrix.rows[row] == m_matrix.columns[column])
                    m_figure.diagonal.push_back(boxOf(int(row), int(column)));
        writeLegend();
    }

private:
    void addHeader(const QString &text, qreal size, int weight)
    {
        auto item = measured(text, size, weight, m_page.width() - 2 * margin);
        m_y += size * 1.5;
        item.baseline = {margin, m_y};
        m_figure.header.push_back(item);
    }

    void writeHeader()
    {
        m_y = margin / 2;
        m_figure.title = shown(m_map.info().title);
        addHeader(m_figure.title, 20, QFont::DemiBold);
        const auto date =
            m_snapshot.date() ? shown(m_snapshot.date()->words()) : MatrixWords::tr("All dates");
        const bool divides = !m_figure.campRows.empty() || !m_figure.campColumns.empty();
        addHeader((divides ? MatrixWords::tr("%1. Rows back, oppose or are tied to columns. Thick "
                                             "lines divide the camps.")
                           : MatrixWords::tr("%1. Rows back, oppose or are tied to columns."))
                      .arg(date),
                  14, QFont::Normal);
        if (m_matrix.cells.empty())
            addHeader(MatrixWords::tr("No tie stands on this date."), 14, QFont::Normal);
        if (m_matrix.groups)
            addHeader(MatrixWords::tr("%1 A larger page has room for each actor.")
                          .arg(shown(groupsByWords(m_matrix.groups->by))),
                      14, QFont::Normal);
    }

    QString nameOf(int place) const { return matrixName(m_map, m_matrix, place); }

    QString idOf(int place) const
    {
        const int actor = m_matrix.groups ? m_matrix.groups->all[std::size_t(place)].leader : place;
        return QString::fromStdString(m_map.actors().at(std::size_t(actor)).id.text());
    }

    qreal widestName(const std::vector<int> &places, qreal type, qreal most) const
    {
        qreal widest = 0;
        for (const int place : places)
            widest = std::max(widest, measured(nameOf(place), type, QFont::Normal, most).width);
        return widest;
    }

    /// Cells as large as the page has room for beside the names, whose size depends on the cells.
    void findGrid()
    {
        const qreal mostForNames = std::min(260.0, std::min(m_page.width(), m_page.height()) / 4);
        qreal size = largestCell, left = 0, top = 0;
        for (int round = 0; round < 4; ++round) {
            m_type = std::min(largestNames, size * .85);
            left = widestName(m_matrix.rows, m_type, mostForNames) + 8;
            top = widestName(m_matrix.columns, m_type, mostForNames) + 8;
            const qreal width = m_page.width() - 2 * margin - left;
            const qreal height = m_page.height() - m_y - margin - top - lineOfLegend - 12;
            size = std::max(1.0, std::min({largestCell, width / qreal(m_matrix.columns.size()),
                                           height / qreal(m_matrix.rows.size())}));
        }
        m_type = std::min(m_type, size * .95);
        m_mostForNames = mostForNames;
        m_figure.cellSize = size;
        const qreal width = size * qreal(m_matrix.columns.size());
        const qreal x = std::max(margin + left, (m_page.width() - width + left) / 2);
        m_figure.grid = QRectF(x, m_y + 12 + top, width, size * qreal(m_matrix.rows.size()));
    }

    QRectF boxOf(int row, int column) const
    {
        const qreal size = m_figure.cellSize;
        return {m_figure.grid.x() + column * size, m_figure.grid.y() + row * size, size, size};
    }

    void placeLabels()
    {
        const auto label = [&](int place) {
            return MatrixFigure::Label{
                idOf(place), measured(nameOf(place), m_type, QFont::Normal, m_mostForNames)};
        };
        for (std::size_t i = 0; i < m_matrix.rows.size(); ++i) {
            auto name = label(m_matrix.rows[i]);
            const auto box = boxOf(int(i), 0);
            name.text.baseline = {box.left() - 8 - name.text.width,
                                  box.center().y() + m_type * .36};
            m_figure.rows.push_back(name);
        }
        for (std::size_t i = 0; i < m_matrix.columns.size(); ++i) {
            auto name = label(m_matrix.columns[i]);
            const auto box = boxOf(0, int(i));
            name.text.baseline = {box.center().x() + m_type * .36, box.top() - 8};
            m_figure.columns.push_back(name);
        }
    }

    void addCell(const TieMatrix::Cell &cell)
    {
        QStringList title;
        if (m_matrix.groups)
            title << matrixCounts(m_snapshot, m_matrix, cell);
        else
            for (const int tie : cell.ties)
                title << shown(tieWords(m_map, m_map.ties().at(std::size_t(tie))));
        MatrixFigure::Cell drawn{idOf(m_matrix.rows[std::size_t(cell.row)]),
                                 idOf(m_matrix.columns[std::size_t(cell.column)]),
                                 title.join(u'\n'),
                                 matrixMarks(m_snapshot, cell.ties, boxOf(cell.row, cell.column))};
        for (const auto &mark : drawn.marks) {
            m_present[std::size_t(mark.kind)] = true;
            m_assumed |= mark.standing == Standing::Assumed;
        }
        m_figure.cells.push_back(std::move(drawn));
    }

    /// One line below the grid.
    void writeLegend()
    {
        qreal x = margin;
        const qreal y = m_page.height() - margin;
        const auto add = [&](TieKind kind, Standing standing, const QString &words) {
            m_figure.legendMarks.push_back(
                {kind, standing, signOf(kind, QRectF(x, y - 14, 16, 16))});
            auto text = measured(words, 13);
            text.baseline = {x + 22, y};
            x += 22 + text.width + 24;
            m_figure.legend.push_back(text);
        };
        for (std::size_t i = 0; i < kinds; ++i)
            if (m_present[i])
                add(TieKind(i), Standing::Attested, shown(kindNoun(TieKind(i))));
        if (m_assumed)
            add(TieKind::Backs, Standing::Assumed,
                MatrixWords::tr("hollow: not confirmed for this date"));
    }

    const Snapshot &m_snapshot;
    const AllianceMap &m_map;
    MatrixFigure &m_figure;
    TieMatrix m_matrix;
    QSizeF m_page;
    qreal m_y = 0; // below the header
    qreal m_type = largestNames;
    qreal m_mostForNames = 0;
    std::array<bool, kinds> m_present{};
    bool m_assumed = false;
};

} // namespace

TieMatrix matrixOf(const Snapshot &snapshot, const MatrixOptions &options, std::size_t most,
                   std::shared_ptr<const Groups> &groups)
{
    const auto &index = *snapshot.index;
    const auto &ties = index.map().ties();
    std::vector<char> counts(ties.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] =
            snapshot.ties[i].shown && (!options.onlyBacking || ties.at(i).kind == TieKind::Backs);
    auto matrix = tieMatrix(index, counts, options.order, options.campOf, most);
    if (matrix.leftOut == 0)
        return matrix;
    if (!groups)
        groups = std::make_shared<const Groups>(groupsOf(index, GroupsBy::Blocs, {}));
    return groupMatrix(index, counts, options.order, groups);
}

QString matrixName(const AllianceMap &map, const TieMatrix &matrix, int place)
{
    return shown(matrix.groups ? groupName(map, *matrix.groups, place)
                               : map.actors().at(std::size_t(place)).label());
}

QString matrixCounts(const Snapshot &snapshot, const TieMatrix &matrix, const TieMatrix::Cell &cell)
{
    std::array<int, kinds> counts{};
    for (const int tie : cell.ties)
        ++counts[std::size_t(snapshot.map().ties().at(std::size_t(tie)).kind)];
    Texts words;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        if (counts[kind] > 0)
            words.push_back(tieCountWords(TieKind(kind), counts[kind]));
    const int from = matrix.rows[std::size_t(cell.row)];
    const int to = matrix.columns[std::size_t(cell.column)];
    const auto name = matrixName(snapshot.map(), matrix, from);
    const auto all = shown(commaList(words));
    return from == to ? MatrixWords::tr("Within %1: %2").arg(name, all)
                      : MatrixWords::tr("From %1 to %2: %3")
                            .arg(name, matrixName(snapshot.map(), matrix, to), all);
}

std::vector<int> campBreaks(const TieMatrix &matrix, const std::vector<int> &places,
                            const MatrixOptions &options)
{
    std::vector<int> breaks;
    if (matrix.groups || options.order != MatrixOrder::Camp || options.isByHand)
        return breaks;
    const auto campOf = [&](int actor) {
        return std::size_t(actor) < options.campOf.size() ? options.campOf[std::size_t(actor)]
                                                          : Camps::none;
    };
    for (std::size_t i = 1; i < places.size(); ++i)
        if (campOf(places[i]) != campOf(places[i - 1]))
            breaks.push_back(int(i));
    return breaks;
}

std::vector<int> matrixCamps(const Snapshot &snapshot)
{
    auto camps = campsAt(snapshot, campsOfAllTime(*snapshot.index));
    for (std::size_t i = 0; i < camps.campOf.size(); ++i)
        if (i < camps.straddles.size() && camps.straddles[i])
            camps.campOf[i] = Camps::none;
    return std::move(camps.campOf);
}

std::vector<MatrixFigure::Mark> matrixMarks(const Snapshot &snapshot, const std::vector<int> &ties,
                                            const QRectF &box)
{
    std::array<Standing, kinds> strongestOf{};
    for (const int tie : ties) {
        const auto kind = snapshot.map().ties().at(std::size_t(tie)).kind;
        auto &standing = strongestOf[std::size_t(kind)];
        standing = std::max(standing, snapshot.ties[std::size_t(tie)].standing);
    }
    const auto count = std::count_if(strongestOf.begin(), strongestOf.end(),
                                     [](Standing one) { return one != Standing::Absent; });
    const qreal width = box.width() / qreal(std::max<std::ptrdiff_t>(count, 1));
    std::vector<MatrixFigure::Mark> marks;
    for (std::size_t i = 0; i < kinds; ++i)
        if (strongestOf[i] != Standing::Absent)
            marks.push_back({TieKind(i), strongestOf[i],
                             signOf(TieKind(i), QRectF(box.left() + width * qreal(marks.size()),
                                                       box.top(), width, box.height()))});
    return marks;
}

MatrixFigure composeMatrix(const Snapshot &snapshot, const MatrixOptions &options)
{
    MatrixFigure figure;
    figure.options = options;
    Layout(snapshot, figure).compose();
    return figure;
}

QPainterPath MatrixFigure::gridLines() const
{
    QPainterPath lines;
    for (qreal x = grid.left(); cellSize > 0 && x <= grid.right() + .5; x += cellSize) {
        lines.moveTo(x, grid.top());
        lines.lineTo(x, grid.bottom());
    }
    for (qreal y = grid.top(); cellSize > 0 && y <= grid.bottom() + .5; y += cellSize) {
        lines.moveTo(grid.left(), y);
        lines.lineTo(grid.right(), y);
    }
    return lines;
}

QPainterPath MatrixFigure::campLines() const
{
    QPainterPath lines;
    for (const int column : campColumns) {
        const qreal x = grid.left() + column * cellSize;
        lines.moveTo(x, grid.top());
        lines.lineTo(x, grid.bottom());
    }
    for (const int row : campRows) {
        const qreal y = grid.top() + row * cellSize;
        lines.moveTo(grid.left(), y);
        lines.lineTo(grid.right(), y);
    }
    return lines;
}

} // namespace entente
