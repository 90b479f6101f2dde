// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/claims.h"
#include "models/import/columnmeanings.h"
#include "models/import/importplan.h"
#include "models/import/tablepreview.h"

#include "models/formats/tables/textencoding.h"

#include <QString>

namespace entente {

/// How the mapping page says what a column means.
QString meaningWords(Meaning meaning);
/// One sentence more about it, for a tool tip.
QString meaningHelp(Meaning meaning);
/// What a row of the table is: "a tie between two actors".
QString shapeWords(RowShape shape);
/// What becomes of a row: "New", "Rejected".
QString verdictWords(Verdict verdict);
/// "UTF-8", as people call the encoding.
QString encodingWords(TextEncoding encoding);
/// "Comma", "Tab".
QString delimiterWords(char delimiter);
/// "1.4": in units of a million bytes, whole from 100 on.
QString megabytes(qint64 bytes);
/// "2 new actors, 1 tie updated"; empty where nothing changes.
QString resultWords(const ImportResult &result);
/// True where a cell of the preview names a government.
bool namesGovernments(const TablePreview &preview);

} // namespace entente
