// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"
#include "tablefile.h"

namespace entente {

/// True where only the values of the table tell all that the mapping needs to know.
bool asksForValues(const TableMapping &mapping);
/// Reads the table to its end and completes the mapping by what is in it: which of two numbers is
/// the day (14/3/2003 decides for all dates of its column; a column that has none above twelve, or
/// both orders, stays open); and of a plain list of ties, which column tells for or against, and
/// how strongly. A number without a sign anywhere in its column is neither.
void completeByValues(TableFile &file, TableMapping &mapping);
/// The same by a table opened again.
template <class Open>
void completeByValues(TableMapping &mapping, Open open)
{
    if (!asksForValues(mapping))
        return;
    auto file = open();
    completeByValues(file, mapping);
}

} // namespace entente
