// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importing.h"

#include "models/import/tablescan.h"

#include <algorithm>

namespace entente::test {

namespace {

std::string nameOf(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = map.actors().find(id);
    return actor ? actor->name : "?";
}

std::string sorted(std::vector<std::string> lines)
{
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const auto &line : lines)
        text += line + "\n";
    return text;
}

/// Whatever is imported twice is imported once.
void checkAgain(const TableMapping &mapping, TableFile again, const AllianceMap &map,
                const ImportOptions &options)
{
    nameColumns(again, mapping);
    if (mapping.id.empty())
        recognised(again); // names the columns of a list without a header
    TableImport import(options);
    if (!import.read(again, mapping))
        return;
    const auto result = mergedInto(map, import);
    auto after = map;
    after.apply(result.patch);
    QVERIFY2(after == map, "the second import of a table changes the map");
    QCOMPARE(result.count(Verdict::New) + result.count(Verdict::Updates), std::size_t(0));
}

Imported run(TableFile &file, const std::optional<TableMapping> &mapping, const AllianceMap &base,
             ImportOptions options)
{
    Imported made;
    made.map = base;
    if (!mapping) {
        made.problem = "not recognised";
        return made;
    }
    options.everyRow = true;
    TableImport import(std::move(options));
    ImportProblem problem;
    if (!import.read(file, *mapping, &problem)) {
        made.problem = problem.message;
        return made;
    }
    made.result = mergedInto(base, import);
    for (const auto &row : import.rows)
        made.verdicts += word(row.verdict).front();
    made.report = reportText(import);
    made.map.apply(made.result.patch);
    return made;
}

} // namespace

std::string tiesOf(const AllianceMap &map)
{
    std::vector<std::string> lines;
    for (const auto &tie : map.ties()) {
        auto line = nameOf(map, tie.from) + " " + std::string(word(tie.kind)) +
                    (tie.mutual ? " = " : " ") + nameOf(map, tie.to) + " " + tie.since.text() +
                    "-" + tie.until.text();
        for (const auto means : tie.means)
            line += " " + std::string(word(means));
        for (const auto &item : tie.evidence) {
            if (item.says != AssertionType::Asserts)
                line += " " + std::string(word(item.says));
            if (item.attests)
                line += " [" + item.attests->text() + "]";
        }
        lines.push_back(line);
    }
    return sorted(std::move(lines));
}

std::string Imported::ties() const
{
    return tiesOf(map);
}

std::string Imported::events() const
{
    std::vector<std::string> lines;
    for (const auto &event : map.events()) {
        auto line = event.title + " " + (event.date ? event.date->text() : "undated");
        for (const auto &participant : event.participants)
            line +=
                " " + std::string(word(participant.role)) + " " + nameOf(map, participant.actor);
        for (const auto &figure : event.figures)
            line += " " + std::to_string(int(figure.value)) + " " + figure.what;
        lines.push_back(line);
    }
    return sorted(std::move(lines));
}

Imported imported(const std::string &text, const AllianceMap &base, ImportOptions options,
                  const std::string &preset)
{
    TableFile file("table.csv", bytesOf(text));
    std::optional<TableMapping> mapping;
    if (preset.empty()) {
        mapping = recognised(file);
        if (mapping)
            completeByValues(*mapping, [&] {
                TableFile again("table.csv", bytesOf(text));
                recognised(again);
                return again;
            });
    } else if (const auto *named = presetNamed(preset)) {
        mapping = *named;
        nameColumns(file, *mapping);
    }
    const auto made = run(file, mapping, base, options);
    if (mapping && made.problem.empty())
        checkAgain(*mapping, TableFile("table.csv", bytesOf(text)), made.map, options);
    return made;
}

Imported importedBy(const TableMapping &mapping, const std::string &text, const AllianceMap &base,
                    ImportOptions options)
{
    TableFile file("table.csv", bytesOf(text));
    const auto made = run(file, mapping, base, options);
    if (made.problem.empty())
        checkAgain(mapping, TableFile("table.csv", bytesOf(text)), made.map, options);
    return made;
}

} // namespace entente::test
