// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/connect/tiematrix.h"
#include "models/picture/displaylist.h"
#include "models/picture/theme.h"

#include <QByteArray>
#include <QPainterPath>
#include <QSize>

class QPainter;

namespace entente {

struct MatrixOptions
{
    QSize size{1920, 1080}; // pixels
    Theme::Name theme = Theme::Name::Light;
    MatrixOrder order = MatrixOrder::Camp;
    std::vector<int> campOf; // by actor; may be empty
    bool isByHand = false;   // it is the place that each was given by hand, and no camp
    bool onlyBacking = false;
};

/// A matrix of ties as a page: a mark for each kind of tie in each cell, names along two sides, a
/// legend of the kinds that are there. Coordinates are pixels of the page.
struct MatrixFigure
{
    struct Mark
    {
        TieKind kind = TieKind::Backs;
        Standing standing = Standing::Attested; // the strongest of the kind
        QPainterPath path;
    };
    struct Cell
    {
        QString from; // ids; a group's is that of its leader
        QString to;
        QString title; // a sentence for each tie, or how many there are between groups
        std::vector<Mark> marks;
    };
    struct Label
    {
        QString actor; // id
        TextItem text; // a column's is turned about its baseline's start, to read upwards
    };
    MatrixOptions options;
    QString title;
    bool ofGroups = false;        // names and cells are groups'
    std::vector<TextItem> header; // the first is the title
    QRectF grid;
    std::vector<int> campRows; // where another camp begins: rows and columns
    std::vector<int> campColumns;
    qreal cellSize = 0;
    std::vector<QRectF> diagonal; // where an actor would meet itself
    std::vector<Cell> cells;
    std::vector<Label> rows;
    std::vector<Label> columns;
    std::vector<Mark> legendMarks;
    std::vector<TextItem> legend;

    QPainterPath gridLines() const;
    /// Between the camps.
    QPainterPath campLines() const;
};

/// The ties that stand on the snapshot's date and pass its filter. Where there are more actors than
/// can be read, their groups, and the header says so.
MatrixFigure composeMatrix(const Snapshot &snapshot, const MatrixOptions &options);

/// The matrix of the snapshot's shown ties; of groups where it has more actors than `most`.
/// `groups` are those of the map, found and kept there when they are first asked for.
TieMatrix matrixOf(const Snapshot &snapshot, const MatrixOptions &options, std::size_t most,
                   std::shared_ptr<const Groups> &groups);
/// What a row or column of the matrix is called.
QString matrixName(const AllianceMap &map, const TieMatrix &matrix, int place);
/// How many ties of which kinds the cell has, in a sentence.
QString matrixCounts(const Snapshot &snapshot, const TieMatrix &matrix,
                     const TieMatrix::Cell &cell);

/// The rows or columns at which another camp begins than that of the one before; none where the
/// matrix is in another order, or of groups.
std::vector<int> campBreaks(const TieMatrix &matrix, const std::vector<int> &places,
                            const MatrixOptions &options);
/// By actor: the camp of the snapshot's day, those in none behind the others.
std::vector<int> matrixCamps(const Snapshot &snapshot);
/// A mark for each kind of those ties, side by side in the box of their cell.
std::vector<MatrixFigure::Mark> matrixMarks(const Snapshot &snapshot, const std::vector<int> &ties,
                                            const QRectF &box);
void paintMatrixMark(QPainter &painter, const MatrixFigure::Mark &mark, const Theme &theme);
/// In logical pixels of the figure's page.
void paintMatrix(QPainter &painter, const MatrixFigure &figure);

/// As an SVG document: a group of class "cell" with data-from and data-to for each two actors, in
/// it a path for each kind with kind and standing as classes; names as text.
QByteArray writeMatrixSvg(const MatrixFigure &figure);

/// Writes it as PNG, SVG or PDF by the ending of the path. False, and `problem` filled, where that
/// cannot be; what stood there is then untouched.
bool writeMatrix(const MatrixFigure &figure, const QString &path, QString *problem);

} // namespace entente
