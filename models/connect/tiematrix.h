// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/groups.h"
#include "models/analysis/snapshot.h"

namespace entente {

/// In what order a matrix has its actors.
enum class MatrixOrder : unsigned char {
    Camp, // those who back each other stand together
    Kind, // states, governments, armed groups …
    Name,
    Ties // those with most ties first
};

/// Who is tied to whom, as a grid: rows have ties, columns are whom they go to. Ties to oneself are
/// left out. Records are places in the map's tables; rows and columns are places in its actors, or
/// among the groups where there are any.
struct TieMatrix
{
    struct Cell
    {
        int row = 0; // places in rows and columns
        int column = 0;
        std::vector<int> ties; // of all kinds; a mutual one stands in two cells
    };
    std::shared_ptr<const Groups> groups; // null: each actor has a place of its own
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<Cell> cells; // row by row; only those with ties
    int leftOut = 0;         // actors with ties for whom there was no room
};

/// \param counts by tie: whether it is shown
/// \param campOf by actor, for MatrixOrder::Camp; may be empty
/// \param most how many rows, and columns, there may be: those with most ties stay
TieMatrix tieMatrix(const MapIndex &index, const std::vector<char> &counts, MatrixOrder order,
                    const std::vector<int> &campOf, std::size_t most);

/// The ties between groups, for a map of more actors than can be read; those within a group stand
/// where it meets itself. By camp: the largest group first; by kind: of its leader.
TieMatrix groupMatrix(const MapIndex &index, const std::vector<char> &counts, MatrixOrder order,
                      std::shared_ptr<const Groups> groups);

} // namespace entente
