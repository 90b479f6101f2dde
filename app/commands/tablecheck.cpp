// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablecheck.h"

#include "models/files/tableinput.h"
#include "models/import/importplan.h"
#include "models/import/presets.h"
#include "models/map/text.h"

namespace entente {

std::vector<Diagnostic> checkTable(const QString &path, std::istream &in, std::string &problem)
{
    std::vector<Diagnostic> found;
    TableInput input;
    if (problem = input.open(path, in); !problem.empty())
        return found;
    TableFile file(path.toStdString(), input.source());
    const auto mapping = recognised(file);
    if (!mapping) {
        found.push_back(
            {Diagnostic::Severity::Error,
             "unknown-table",
             translate("CommandLine", "Nothing tells what the columns of this table mean."),
             translate("CommandLine",
                       "Name them source, target and sign, or import it with a --mapping."),
             1,
             1,
             {}});
        return found;
    }
    ImportOptions options;
    options.everyRow = true;
    TableImport import(options);
    if (ImportProblem why; !import.read(file, *mapping, &why)) {
        found.push_back(
            {Diagnostic::Severity::Error, "unreadable-table", why.message, why.hint, 1, 1, {}});
        return found;
    }
    const auto result = mergedInto({}, import);
    constexpr std::size_t enough = 1000;
    for (const auto &row : import.rows)
        if (row.verdict == Verdict::Rejected && found.size() < enough)
            found.push_back({Diagnostic::Severity::Warning,
                             "rejected-row",
                             phrase(translate("CommandLine", "The row would be rejected: %1."),
                                    {import.reasons[row.reason]}),
                             translate("CommandLine", "Put the cell right, or leave the row out."),
                             int(row.row),
                             1,
                             {}});
    for (const auto &note : result.notes)
        found.push_back({Diagnostic::Severity::Warning,
                         "table-note",
                         note,
                         translate("CommandLine", "Look at the names."),
                         0,
                         0,
                         {}});
    return found;
}

} // namespace entente
