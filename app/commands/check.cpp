// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "check.h"

#include "anyfile.h"
#include "tablecheck.h"

#include "models/analysis/audit.h"
#include "models/map/text.h"
#include "models/words/auditwords.h"
#include "models/words/narration.h"
#include "models/words/scenes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto unreadable = "unreadable";

/// What was found in one file.
struct CheckedFile
{
    QString path;
    std::vector<Diagnostic> problems;
    std::size_t errors = 0;
    MapIndexPointer index; // of what is readable, where an audit is asked for

    std::size_t warnings() const { return problems.size() - errors; }
};

/// What the reader, who knows only ids, cannot tell of scenes.
void checkScenes(const AllianceMap &map, std::vector<Diagnostic> &problems)
{
    if (map.scenes().empty())
        return;
    const MapIndex index(map);
    for (std::size_t i = 0; i < map.scenes().size(); ++i) {
        const auto &scene = map.scenes().at(i);
        for (const auto &problem : sceneProblemsBesideIds(index, scene))
            problems.push_back(
                {Diagnostic::Severity::Warning, "missing-in-scene",
                 phrase(translate("CommandLine", "Scene “%1”: %2", "its title, a sentence"),
                        {displayText(scene.title), problem}),
                 translate("CommandLine", "The scene is shown with what is left."), 0, 0,
                 "/scenes/" + std::to_string(i)});
    }
}

CheckedFile checked(const QString &path, bool audited, const Console &console)
{
    CheckedFile file{path, {}, 0, {}};
    std::string problem;
    if (kindOfFile(path) == FileKind::Table && !isPair(path)) {
        file.problems = checkTable(path, console.in, problem);
    } else {
        auto any = readAnyFile(path, console.in);
        file.problems = std::move(any.read.diagnostics);
        problem = std::move(any.problem);
        checkScenes(any.read.map, file.problems);
        if (audited && problem.empty())
            file.index = std::make_shared<const MapIndex>(std::move(any.read.map));
    }
    if (!problem.empty())
        file.problems.push_back(
            {Diagnostic::Severity::Error,
             unreadable,
             phrase(translate("CommandLine", "The file was not read: %1."), {problem}),
             translate("CommandLine", "Check its name, and that it may be read."),
             0,
             0,
             {}});
    for (const auto &found : file.problems)
        file.errors += found.severity == Diagnostic::Severity::Error;
    return file;
}

Json toJson(const Diagnostic &problem)
{
    return {{"severity", problem.severity == Diagnostic::Severity::Error ? "error" : "warning"},
            {"code", problem.code},
            {"message", problem.message},
            {"hint", problem.hint},
            {"line", problem.line},
            {"column", problem.column},
            {"pointer", problem.pointer}};
}

template <class Ids>
Json idsToJson(const Ids &ids)
{
    auto list = Json::array();
    for (const auto &id : ids)
        list.push_back(id.text());
    return list;
}

Json toJson(const Audit &audit)
{
    Json json{{"as-of", audit.asOf ? Json(audit.asOf->text()) : Json()},
              {"claims", audit.claims()},
              {"ties", audit.ties},
              {"events", audit.events}};
    for (const auto &found : audit.findings)
        json[std::string(word(found.finding))] = {{"count", found.count()},
                                                  {"ties", idsToJson(found.ties)},
                                                  {"events", idsToJson(found.events)}};
    return json;
}

Json toJson(const CheckedFile &file)
{
    auto problems = Json::array();
    for (const auto &problem : file.problems)
        problems.push_back(toJson(problem));
    Json json{{"file", file.path.toStdString()},
              {"errors", file.errors},
              {"warnings", file.warnings()},
              {"problems", std::move(problems)}};
    if (file.index)
        json["audit"] = toJson(audit(*file.index));
    return json;
}

void writeJson(const std::vector<CheckedFile> &files, std::ostream &out)
{
    auto list = Json::array();
    for (const auto &file : files)
        list.push_back(toJson(file));
    out << Json{{"files", std::move(list)}}.dump(2, ' ', false, Json::error_handler_t::replace)
        << '\n';
}

/// Every finding with its count; what asks for work with its records as well.
void writeAudit(const CheckedFile &file, std::ostream &out)
{
    const auto report = audit(*file.index);
    const auto &map = file.index->map();
    out << '\n'
        << phrase(report.asOf ? translate("CommandLine", "%1: audit of %2, as of %3")
                              : translate("CommandLine", "%1: audit of %2"),
                  {shownPath(file.path), claimCountWords(report.ties, report.events),
                   report.asOf ? report.asOf->words() : std::string()})
        << '\n';
    for (const auto &found : report.findings) {
        out << "  " << padded(findingLabel(found.finding), 22) << found.count() << '\n';
        if (found.finding == Finding::Sourced || found.finding == Finding::SingleSource)
            continue;
        for (const auto &id : found.ties)
            if (const auto *tie = map.ties().find(id))
                out << "    " << displayText(id.text()) << ": " << tieWords(map, *tie) << '\n';
        for (const auto &id : found.events)
            if (const auto *event = map.events().find(id))
                out << "    " << displayText(id.text()) << ": "
                    << (event->title.empty() ? eventTypeWords(event->type)
                                             : displayText(event->title))
                    << '\n';
    }
}

void writeWords(const std::vector<CheckedFile> &files, std::ostream &out)
{
    std::size_t errors = 0, warnings = 0;
    for (const auto &file : files) {
        for (const auto &problem : file.problems)
            out << placedWords(file.path, problem) << "\n    " << displayText(problem.hint)
                << (problem.pointer.empty() ? "" : " (" + displayText(problem.pointer) + ")")
                << '\n';
        if (file.problems.empty())
            out << shownPath(file.path) << ": " << translate("CommandLine", "nothing wrong")
                << '\n';
        if (file.index)
            writeAudit(file, out);
        errors += file.errors;
        warnings += file.warnings();
    }
    if (errors + warnings > 0)
        out << '\n'
            << phrase(translate("CommandLine", "%1 and %2 in %3"),
                      {translate("CommandLine", "%n error(s)", nullptr, int(errors)),
                       translate("CommandLine", "%n warning(s)", nullptr, int(warnings)),
                       translate("CommandLine", "%n file(s)", nullptr, int(files.size()))})
            << '\n';
}

} // namespace

int runCheck(const CheckCommand &command, const Console &console)
{
    std::vector<CheckedFile> files;
    int code = Succeeded;
    for (const auto &path : command.files) {
        files.push_back(checked(path, command.audit, console));
        code = std::max(code, int(files.back().errors       ? Failed
                                  : files.back().warnings() ? WarningsFound
                                                            : Succeeded));
    }
    for (const auto &file : files)
        if (command.json && !file.problems.empty() && file.problems.front().code == unreadable)
            console.complain(shownPath(file.path) + ": " + file.problems.front().message);
    (command.json ? writeJson : writeWords)(files, console.out);
    return code;
}

} // namespace entente
