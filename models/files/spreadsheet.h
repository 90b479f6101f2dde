// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace entente {

/// One sheet of a workbook as a table of text.
struct SheetText
{
    std::string text;                // comma-separated, UTF-8; dates as 2020-01-14
    std::string name;                // of the sheet
    std::vector<std::string> sheets; // all of the workbook
    std::string problem;             // why nothing was read, or empty
};

/// True of .xlsx and .ods.
bool isSpreadsheet(const QString &path);
/// Reads a sheet by its name or its number from 1; empty: the first that has a table. Formulas are
/// not computed: their stored results are read; macros, pictures and links are not looked at. What
/// is larger than a million rows or 20 million cells, or unpacks to more than 1 GiB, is refused.
SheetText readSheet(const QString &path, const QString &sheet = {});

} // namespace entente
