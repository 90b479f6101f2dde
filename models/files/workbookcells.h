// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <string>

namespace entente {

/// A worksheet of a .xlsx (XML) in which each text or date that stands in its cell (t="inlineStr",
/// "str" without a formula, "d") is the stored result of a formula, which liborcus reads; it passes
/// over the others without a word. Text that is no XML is returned as far as it can be read.
QByteArray withReadableCells(const QByteArray &worksheet);

/// The workbook with its worksheets so, as a ZIP archive; empty where none of them needs it.
std::string readableWorkbook(const QString &path);

} // namespace entente
