// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/files/workbookcells.h"

namespace entente::fuzzing {

/// Cells that were rewritten need it no more.
void fuzz(std::string_view input)
{
    const auto once = withReadableCells(QByteArray(input.data(), qsizetype(input.size())));
    require(withReadableCells(once) == once, "twice is once");
}

} // namespace entente::fuzzing
