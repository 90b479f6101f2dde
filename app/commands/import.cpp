// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "import.h"

#include "anyfile.h"
#include "importwords.h"
#include "input.h"
#include "progressline.h"

#include "models/files/countries.h"
#include "models/files/fingerprint.h"
#include "models/files/tableinput.h"
#include "models/formats/bibliography/citations.h"
#include "models/formats/jsontext.h"
#include "models/formats/tables/csvwriter.h"
#include "models/import/columnuse.h"
#include "models/import/importplan.h"
#include "models/import/mappingfile.h"
#include "models/import/presets.h"
#include "models/import/provenance.h"
#include "models/import/tablescan.h"
#include "models/map/text.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iomanip>
#include <memory>
#include <ostream>

namespace entente {

namespace {

/// One run of the command.
class ImportRun
{
public:
    ImportRun(const ImportCommand &command, const Console &console,
              std::optional<TableMapping> mapping = std::nullopt)
        : m_command(command)
        , m_console(console)
        , m_mapping(std::move(mapping))
    {
    }

    int run()
    {
        if (!chooseMapping())
            return Failed;
        if (m_command.showMapping)
            return showMapping();
        if (!m_command.into.isEmpty()) {
            auto base = readSoundMap(m_command.into, m_console);
            if (!base)
                return Failed;
            m_base = std::move(*base);
        }
        ImportOptions options;
        options.where = m_command.where.toStdString();
        options.minimum = m_command.minimum;
        options.reach = m_base.info().reach;
        options.everyRow = !m_command.report.isEmpty();
        options.countries = &countryCodes();
        options.goOn = [this](const ImportProgress &progress) {
            if (m_progress && m_progress->isDue())
                m_progress->show(farWords(progress, m_total, m_progress->milliseconds()));
            return true;
        };
        TableImport import(std::move(options));
        for (const auto &file : m_command.files)
            if (!readFile(file, import))
                return Failed;
        return finish(import);
    }

private:
    bool complain(const std::string &message, const std::string &hint = {})
    {
        m_console.complain(message);
        if (!hint.empty())
            m_console.complain("    " + hint);
        return false;
    }

    bool chooseMapping()
    {
        if (!m_command.preset.isEmpty()) {
            const auto *preset = presetNamed(m_command.preset.toStdString());
            if (!preset) {
                std::vector<std::string> names;
                for (const auto &one : presets())
                    names.push_back(one.id);
                return complain(
                    phrase(translate("CommandLine", "there is no preset “%1”"),
                           {m_command.preset.toStdString()}),
                    phrase(translate("CommandLine", "There are %1."), {listWords(names)}));
            }
            m_mapping = *preset;
        }
        if (m_command.mapping.isEmpty())
            return true;
        const auto input = readInput(m_command.mapping, m_console.in);
        if (!input.problem.empty())
            return complain(shownPath(m_command.mapping) + ": " + input.problem);
        MappingProblem problem;
        m_mapping = readMapping(input.text(), &problem);
        return m_mapping ||
               complain(shownPath(m_command.mapping) + ": " + problem.message, problem.hint);
    }

    /// The mapping that would be used, for people to change.
    int showMapping()
    {
        if (!m_mapping) {
            TableInput input;
            const auto path = m_command.files.value(0);
            if (const auto problem = input.open(path, m_console.in, m_command.sheet);
                !problem.empty())
                return complain(shownPath(path) + ": " + problem), Failed;
            TableFile file(path.toStdString(), input.source());
            m_mapping = recognised(file);
            if (!m_mapping)
                return complainOfColumns(path, file.header(), m_console), Failed;
            if (path != QStringLiteral("-"))
                completeByValues(*m_mapping,
                                 [&] { return reopened(path, *m_mapping, path.toStdString()); });
        }
        m_console.out << writeMapping(*m_mapping);
        return Succeeded;
    }

    /// The same table from its beginning.
    TableFile reopened(const QString &path, const TableMapping &mapping, const std::string &name)
    {
        m_again = std::make_unique<TableInput>();
        if (!m_again->open(path, m_console.in, m_command.sheet).empty())
            return tableBy(mapping, name, bytesOf({}));
        auto file = tableBy(mapping, name, m_again->source());
        if (mapping.id.empty())
            recognised(file); // names the columns of a list without a header
        return file;
    }

    bool readFile(const QString &path, TableImport &import)
    {
        const auto kind = path == QStringLiteral("-") ? FileKind::Table : kindOfFile(path);
        if (kind == FileKind::CslJson || kind == FileKind::BibTex)
            return readSources(path);
        if (isGraphFile(kind) || kind == FileKind::Map) {
            auto map = readAnyMap(path, m_console);
            if (map) {
                import.add(QFileInfo(path).fileName().toStdString(), *map);
                record(path, nullptr, {});
            }
            return map.has_value();
        }
        return readTable(path, import);
    }

    bool readSources(const QString &path)
    {
        auto map = readAnyMap(path, m_console);
        for (std::size_t i = 0; map && i < map->sources().size(); ++i)
            m_sources.put(map->sources().at(i));
        return map.has_value();
    }

    bool readTable(const QString &path, TableImport &import)
    {
        TableInput input;
        if (const auto problem = input.open(path, m_console.in, m_command.sheet); !problem.empty())
            return complain(shownPath(path) + ": " + problem);
        if (input.sheets().size() > 1)
            m_console.out << phrase(translate("CommandLine",
                                              "%1: the sheet “%2” of %3; --sheet chooses another"),
                                    {shownPath(path), displayText(input.sheet()),
                                     displayText(listWords(input.sheets()))})
                          << '\n';
        const auto name = path == QStringLiteral("-") ? translate("CommandLine", "standard input")
                                                      : QFileInfo(path).fileName().toStdString();
        auto file = tableBy(m_mapping.value_or(TableMapping()), name, input.source());
        std::optional<TableMapping> mapping = m_mapping;
        if (file.firstRow().empty())
            return complain(
                phrase(translate("CommandLine", "%1: the file is empty"), {shownPath(path)}));
        if (!mapping)
            mapping = recognised(file);
        if (!mapping)
            return complainOfColumns(path, file.header(), m_console);
        if (!m_mapping && path != QStringLiteral("-"))
            completeByValues(*mapping, [&] { return reopened(path, *mapping, name); });
        if (!nameDispute(path, *mapping))
            return false;
        mapping->governmentsAreStates |= m_command.governmentsAreStates;
        ImportProblem problem;
        ProgressLine progress(m_console);
        m_progress = &progress;
        m_total = input.size();
        const bool read = import.read(file, *mapping, &problem);
        m_progress = nullptr;
        if (const auto broken = input.problem(); !broken.empty())
            return complain(shownPath(path) + ": " + broken);
        if (read)
            record(path, &*mapping, import.sets.back().version);
        if (read)
            tellPreset(path, *mapping, file.header(), import.sets.back().rows);
        return read || complain(shownPath(path) + ": " + problem.message, problem.hint);
    }

    /// A list of the participants of one war need not say which it is; then people do.
    bool nameDispute(const QString &path, TableMapping &mapping)
    {
        for (auto &sides : mapping.sides)
            if (sides.group.empty() && !m_command.dispute.isEmpty())
                sides.title = m_command.dispute.toStdString();
        const bool isNamed =
            std::all_of(mapping.sides.begin(), mapping.sides.end(), [](const auto &sides) {
                return !sides.group.empty() || !sides.title.empty();
            });
        return isNamed ||
               complain(
                   phrase(translate(
                              "CommandLine",
                              "%1 lists who took part on which side, and no column tells in which "
                              "war or dispute"),
                          {shownPath(path)}),
                   translate("CommandLine",
                             "Where all of it is one, name it: --dispute \"First World War\". "
                             "Else add a column called war."));
    }

    void tellPreset(const QString &path, const TableMapping &mapping,
                    const std::vector<std::string> &header, std::size_t rows)
    {
        m_console.out << shownPath(path) << ": "
                      << translate("CommandLine", "%n row(s)", nullptr, int(rows))
                      << (mapping.title.empty() ? std::string() : ", " + mapping.title) << '\n';
        for (const auto &line : usedColumns(mapping, header))
            m_console.out << "    " << displayText(line) << '\n';
        if (!mapping.citation.empty())
            m_console.out << "    "
                          << phrase(translate("CommandLine", "Cite: %1"), {mapping.citation})
                          << '\n'
                          << "    "
                          << phrase(translate("CommandLine", "Licence found: %1"),
                                    {mapping.licence})
                          << '\n';
    }

    int finish(TableImport &import)
    {
        auto result = mergedInto(m_base, import);
        tellRows(import, result);
        if (!m_command.report.isEmpty() && !writeFiles(reportFiles(import, result), m_console))
            return Failed;
        const auto taken = result.count(Verdict::New) + result.count(Verdict::Updates) +
                           result.count(Verdict::Duplicate);
        if (taken == 0 && m_sources.sources.empty() && result.newActors == 0) {
            m_console.complain(translate(
                "CommandLine", "nothing was imported: no row tells a tie, an event or an actor"));
            return Failed;
        }
        auto map = m_base;
        result.patch.append(m_sources);
        map.apply(result.patch);
        map.apply(recordsOf(map, result));
        tellRecords(result);
        if (!m_command.dryRun && !writeMapFile(std::move(map), m_command.out, m_console))
            return Failed;
        return result.count(Verdict::Rejected) > 0 ? WarningsFound : Succeeded;
    }

    /// The verdicts, and beside them the names that may mean one actor, where there are any.
    std::vector<std::pair<QString, QByteArray>> reportFiles(const TableImport &import,
                                                            const ImportResult &result) const
    {
        std::vector<std::pair<QString, QByteArray>> files{
            {m_command.report, QByteArray::fromStdString(reportText(import))}};
        if (result.near.empty())
            return files;
        std::string names;
        CsvWriter csv(names);
        csv.row({"name", "other", "why"});
        for (const auto &match : result.near)
            csv.row({match.a, match.b, match.why});
        auto path = m_command.report;
        if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
            path.chop(4);
        files.emplace_back(path + QStringLiteral(".names.csv"), QByteArray::fromStdString(names));
        return files;
    }

    /// What was brought, in the head of the map.
    MapPatch recordsOf(const AllianceMap &map, const ImportResult &result)
    {
        auto head = map.info();
        for (auto &record : m_records) {
            if (m_records.size() == 1)
                for (const auto verdict : {Verdict::New, Verdict::Updates, Verdict::Duplicate,
                                           Verdict::Skipped, Verdict::Rejected})
                    record.rows.emplace_back(word(verdict), result.count(verdict));
            head = withImportRecord(std::move(head), record);
        }
        MapPatch patch;
        if (!(head == map.info()))
            patch.put(std::move(head));
        return patch;
    }

    void record(const QString &path, const TableMapping *mapping, const std::string &version)
    {
        if (path == QStringLiteral("-"))
            return; // nobody can read it again
        ImportRecord record;
        record.file = QFileInfo(path).fileName().toStdString();
        record.sheet = m_command.sheet.toStdString();
        record.bytes = std::size_t(QFileInfo(path).size());
        record.sha256 = fingerprint(path);
        record.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
        if (mapping && presetNamed(mapping->id) && m_command.mapping.isEmpty())
            record.preset = mapping->id;
        else if (mapping)
            record.mapping = compactJson(writeMapping(*mapping));
        record.version = version;
        record.where = m_command.where.toStdString();
        record.minimum = m_command.minimum;
        m_records.push_back(std::move(record));
    }

    void tellRows(const TableImport &import, const ImportResult &result)
    {
        static constexpr const char *words[] = {
            translatable("CommandLine", "%1 new"), translatable("CommandLine", "%1 updates"),
            translatable("CommandLine", "%1 duplicate"), translatable("CommandLine", "%1 skipped"),
            translatable("CommandLine", "%1 rejected")};
        std::vector<std::string> verdicts;
        for (const auto verdict : {Verdict::New, Verdict::Updates, Verdict::Duplicate,
                                   Verdict::Skipped, Verdict::Rejected})
            if (const auto count = result.count(verdict); count > 0)
                verdicts.push_back(phrase(translate("CommandLine", words[std::size_t(verdict)]),
                                          {std::to_string(count)}));
        if (verdicts.empty())
            verdicts.push_back("0");
        m_console.out << phrase(translate("CommandLine", "Rows: %1"), {commaList(verdicts)})
                      << '\n';
        std::vector<std::size_t> order;
        for (std::size_t i = 1; i < import.reasons.size(); ++i)
            order.push_back(i);
        auto reasons = import.reasons;
        auto counts = import.reasonCounts;
        // Rows whose ties were told too seldom are known only now.
        if (const auto few = result.tooFew; few > 0) {
            reasons.push_back(translate(
                "CommandLine", "too few events tell of this tie; --minimum says how many"));
            counts.push_back(few);
            order.push_back(reasons.size() - 1);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](auto a, auto b) { return counts[a] > counts[b]; });
        constexpr std::size_t most = 8;
        for (std::size_t i = 0; i < std::min(order.size(), most); ++i)
            m_console.out << "    " << counts[order[i]] << " × " << displayText(reasons[order[i]])
                          << '\n';
        if (order.size() > most)
            m_console.out << "    "
                          << translate("CommandLine",
                                       "… and %n more reasons; --report lists every row", nullptr,
                                       int(order.size() - most))
                          << '\n';
    }

    void tellRecords(const ImportResult &result)
    {
        const auto what = {
            translate("CommandLine", "%n new actor(s)", nullptr, int(result.newActors)),
            translate("CommandLine", "%n new tie(s)", nullptr, int(result.newTies)),
            translate("CommandLine", "%n tie(s) updated", nullptr, int(result.updatedTies)),
            translate("CommandLine", "%n new event(s)", nullptr, int(result.newEvents)),
            translate("CommandLine", "%n event(s) updated", nullptr, int(result.updatedEvents))};
        m_console.out << phrase(translate("CommandLine", "Map: %1"), {commaList(what)}) << '\n';
        for (const auto &note : result.notes)
            m_console.out << phrase(translate("CommandLine", "Note: %1"), {note}) << '\n';
        for (std::size_t i = 0; i < result.near.size(); ++i)
            m_console.out << phrase(translate("CommandLine",
                                              "Perhaps the same: “%1” and “%2” (%3). Not merged."),
                                    {result.near[i].a, result.near[i].b, result.near[i].why})
                          << '\n';
        if (!result.near.empty())
            m_console.out << "    "
                          << translate(
                                 "CommandLine",
                                 "To merge them, add \"actor-names\": {\"name in the "
                                 "table\": \"other name, or id in the map\"} to a mapping; "
                                 "--governments-are-states joins each government with its country.")
                          << '\n';
    }

    const ImportCommand &m_command;
    const Console &m_console;
    AllianceMap m_base;
    MapPatch m_sources;
    std::unique_ptr<TableInput> m_again;
    std::vector<ImportRecord> m_records;
    std::optional<TableMapping> m_mapping;
    ProgressLine *m_progress = nullptr;
    std::size_t m_total = 0; // bytes of the table that is being read
};

/// The file of an earlier import: one that was named now, else one beside the map, else where the
/// program was started.
QString fileOf(const ImportRecord &record, const ImportCommand &command)
{
    const auto name = QString::fromStdString(record.file);
    for (const auto &file : command.files)
        if (QFileInfo(file).fileName() == name)
            return file;
    const auto beside = QFileInfo(command.again).dir().filePath(name);
    return QFileInfo::exists(beside) ? beside : name;
}

/// NAME-2.csv for NAME.csv: the report of the second of several imports.
QString numbered(const QString &report, std::size_t number)
{
    const auto ending = QStringLiteral(".csv");
    const auto tail = QLatin1Char('-') + QString::number(number);
    return report.endsWith(ending, Qt::CaseInsensitive)
               ? report.chopped(ending.size()) + tail + report.right(ending.size())
               : report + tail;
}

/// Imports everything once more that the map says was imported.
int importAgain(const ImportCommand &command, const Console &console)
{
    const auto map = readSoundMap(command.again, console);
    if (!map)
        return Failed;
    const auto records = importRecords(*map);
    if (records.empty()) {
        console.complain(phrase(
            translate("CommandLine", "%1: nothing was imported into it, or nothing says how"),
            {shownPath(command.again)}));
        return Failed;
    }
    int worst = Succeeded;
    auto next = command;
    next.into = command.again;
    std::size_t number = 0;
    for (const auto &record : records) {
        next.files = {fileOf(record, command)};
        if (!command.report.isEmpty() && records.size() > 1)
            next.report = numbered(command.report, ++number);
        next.sheet = QString::fromStdString(record.sheet);
        next.preset = QString::fromStdString(record.preset);
        next.where = QString::fromStdString(record.where);
        next.minimum = int(record.minimum);
        if (QFileInfo::exists(next.files.first()) &&
            fingerprint(next.files.first()) != record.sha256)
            console.out << phrase(translate("CommandLine", "%1 is another one than on %2."),
                                  {shownPath(next.files.first()), record.date})
                        << '\n';
        auto mapping = record.mapping.empty() ? std::nullopt : readMapping(record.mapping);
        const int answer = ImportRun(next, console, std::move(mapping)).run();
        if (answer == Failed)
            return Failed;
        worst = std::max(worst, answer);
        if (!command.dryRun)
            next.into = command.out;
    }
    return worst;
}

} // namespace

int runImport(const ImportCommand &command, const Console &console)
{
    return command.again.isEmpty() ? ImportRun(command, console).run()
                                   : importAgain(command, console);
}

} // namespace entente
