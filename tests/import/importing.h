// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/importplan.h"
#include "models/import/presets.h"

#include <QTest>

#include <string>

/// A comparison that fails shows both texts.
template <>
inline char *QTest::toString(const std::string &text)
{
    return qstrdup(text.c_str());
}

namespace entente::test {

/// One import as a test looks at it.
struct Imported
{
    AllianceMap map;
    ImportResult result;
    std::string problem; // empty: the table was read

    /// The verdicts of the rows, a letter each: n(ew) u(pdates) d(uplicate) s(kipped) r(ejected).
    std::string verdicts;
    std::string report;
    /// "Libya backs LNA 2014/2016 (troops)", a line each, sorted.
    std::string ties() const;
    /// "Violence ..., 2015: sender X", a line each.
    std::string events() const;
};

/// Imports a text into a map. The preset is recognised by its header unless named. Fails the test
/// where the same import once more would change anything.
Imported imported(const std::string &text, const AllianceMap &base = {}, ImportOptions options = {},
                  const std::string &preset = {});
/// With a mapping of its own.
Imported importedBy(const TableMapping &mapping, const std::string &text,
                    const AllianceMap &base = {}, ImportOptions options = {});

std::string tiesOf(const AllianceMap &map);

} // namespace entente::test
