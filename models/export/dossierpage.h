// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/connect/dossier.h"

#include <QString>

namespace entente {

/// The dossier as one page of words for QTextDocument: headings, lists and references. Without a
/// date its ties are those of all time. With `linked`, records are links: "entente:tie/ID".
QString dossierHtml(const MapIndex &index, const Dossier &dossier, const std::optional<Edtf> &date,
                    bool linked = false);
/// Writes it as a PDF of A4 pages or as an SVG of one page, by the ending of the path. False, and
/// `problem` filled, where it cannot be written; the file that stood there is then untouched.
bool writeDossier(const QString &html, const QString &path, QString *problem);

} // namespace entente
