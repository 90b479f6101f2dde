// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importwords.h"

#include "models/import/presets.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

/// "120000 rows, 34 MB of 98; about 3 s left"
std::string farWords(const ImportProgress &progress, std::size_t total, qint64 milliseconds)
{
    const int rows = int(progress.rows);
    const auto read = std::to_string(progress.bytes / 1000000);
    if (total <= progress.bytes || progress.bytes == 0)
        return phrase(translate("CommandLine", "%n row(s), %1 MB", nullptr, rows), {read});
    const auto left =
        double(milliseconds) * double(total - progress.bytes) / double(progress.bytes) / 1000;
    return phrase(
        translate("CommandLine", "%n row(s), %1 MB of %2; about %3 s left", nullptr, rows),
        {read, std::to_string(total / 1000000), std::to_string(int(left) + 1)});
}

bool complainOfColumns(const QString &path, const std::vector<std::string> &columns,
                       const Console &console)
{
    constexpr std::size_t most = 40;
    auto shown = columns;
    shown.resize(std::min(shown.size(), most));
    std::vector<std::string> names;
    for (const auto &preset : presets())
        names.push_back(preset.id);
    const auto indented = [&](const std::string &line) { console.complain("    " + line); };
    console.complain(
        phrase(translate("CommandLine", "%1: nothing tells what the columns of this table mean"),
               {shownPath(path)}));
    indented(
        phrase(translate("CommandLine", "Its columns are: %1."), {displayText(listWords(shown))}));
    indented(
        phrase(translate("CommandLine",
                         "Tried: the headers of %1; a list of ties (source, target, sign); a "
                         "list of participants (country, side, enter, exit); a signed matrix."),
               {listWords(names)}));
    indented(translate("CommandLine",
                       "Three ways on: --preset NAME, if it is another release of one of these; "
                       "name the columns source, target and sign;"));
    indented(translate("CommandLine", "or write a --mapping: “entente help import” and "
                                      "docs/mapping.md show how."));
    return false;
}

} // namespace entente
