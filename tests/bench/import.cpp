// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "models/import/importplan.h"
#include "models/import/presets.h"

#ifdef ENTENTE_LIBCSV
#include <csv.h>
#endif

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <random>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr int actors = 400;
constexpr std::size_t tableRows = 1000000;
constexpr double mostMegabytes = 300;

/// A table of that preset's columns, with the awkward cells of the real ones: long texts in quotes,
/// lists, empty cells.
void writeTable(const TableMapping &preset, const std::string &path, std::size_t rows)
{
    std::mt19937 random(1);
    auto *file = std::fopen(path.c_str(), "wb");
    const char delimiter = preset.delimiter.empty() ? ',' : preset.delimiter.front();
    std::string line;
    if (preset.delimiter.empty()) {
        for (const auto &column : preset.header)
            line += (line.empty() ? "" : ",") + column;
        std::fprintf(file, "%s\n", line.c_str());
    }
    for (std::size_t row = 0; row < rows; ++row) {
        line.clear();
        const auto a = random() % actors, b = (a + 1 + random() % 5) % actors;
        // Most dyads fight for a few years only.
        const int year = 1989 + int((a * 7 + b) % 30 + random() % 5),
                  month = 1 + int(random() % 12), day = 1 + int(random() % 28);
        for (std::size_t i = 0; i < preset.header.size(); ++i) {
            const auto &column = preset.header[i];
            char text[64] = "";
            if (i == 0)
                std::snprintf(text, sizeof text, "%zu", row + 1);
            else if (column == "side_a" || column == "Actor1Name")
                std::snprintf(text, sizeof text, "Actor number %zu", std::size_t(a));
            else if (column == "side_b" || column == "Actor2Name")
                std::snprintf(text, sizeof text, "Actor number %zu", std::size_t(b));
            else if (column == "side_a_new_id" || column == "Actor1Code")
                std::snprintf(text, sizeof text, "%zu", std::size_t(a + 1));
            else if (column == "side_b_new_id" || column == "Actor2Code")
                std::snprintf(text, sizeof text, "%zu", std::size_t(b + 1));
            else if (column == "dyad_new_id")
                std::snprintf(text, sizeof text, "%zu", std::size_t(a * actors + b));
            else if (column == "type_of_violence")
                std::snprintf(text, sizeof text, "%d", 1 + int(random() % 3));
            else if (column == "date_start" || column == "date_end")
                std::snprintf(text, sizeof text, "%d-%02d-%02d 00:00:00", year, month, day);
            else if (column == "Day")
                std::snprintf(text, sizeof text, "%d%02d%02d", year, month, day);
            else if (column == "year" || column == "Year")
                std::snprintf(text, sizeof text, "%d", year);
            else if (column == "EventCode")
                std::snprintf(text, sizeof text, "%02d0", 1 + int(random() % 20));
            else if (column == "source_article")
                std::snprintf(text, sizeof text, "\"Reuters, \"\"Clashes go on\"\", %d-%02d-%02d\"",
                              year, month, day);
            else if (column == "where_description" || column == "source_headline")
                std::snprintf(text, sizeof text, "a village north of the provincial capital");
            else if (random() % 4)
                std::snprintf(text, sizeof text, "%d", int(random() % 1000));
            line += i ? std::string(1, delimiter) + text : std::string(text);
        }
        std::fprintf(file, "%s\n", line.c_str());
    }
    std::fclose(file);
}

ByteSource bytesOfFile(std::FILE *file)
{
    return [file](char *to, std::size_t most) { return std::fread(to, 1, most, file); };
}

/// Seconds that a task takes in a process of its own. Throws where it fails or has more memory than
/// the goal allows.
template <class Task>
double secondsOf(Task task)
{
    const auto start = std::chrono::steady_clock::now();
    const auto child = ::fork();
    if (child == 0) {
        task();
        ::_exit(0);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const auto megabytes = double(usage.ru_maxrss) / 1024;
    if (status != 0)
        throw std::runtime_error("a table could not be read");
    if (megabytes > mostMegabytes)
        throw std::runtime_error("it took " + std::to_string(int(megabytes)) +
                                 " MB of memory, more than 300");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void countLines(const std::string &path)
{
    auto *file = std::fopen(path.c_str(), "rb");
    static char buffer[1 << 16];
    std::size_t lines = 0;
    while (const auto count = std::fread(buffer, 1, sizeof buffer, file))
        for (const char *at = buffer; (at = static_cast<const char *>(std::memchr(
                                           at, '\n', std::size_t(buffer + count - at))));
             ++at)
            ++lines;
    std::fclose(file);
    if (lines == 0)
        ::_exit(1);
}

#ifdef ENTENTE_LIBCSV
constexpr auto bareReader = "counting its lines and a bare pass of libcsv";

void takeRowsApart(const std::string &path, char delimiter)
{
    auto *file = std::fopen(path.c_str(), "rb");
    csv_parser parser;
    csv_init(&parser, 0);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    std::size_t cells = 0;
    const auto cell = [](void *, std::size_t, void *count) {
        ++*static_cast<std::size_t *>(count);
    };
    static char buffer[1 << 16];
    while (const auto count = std::fread(buffer, 1, sizeof buffer, file))
        csv_parse(&parser, buffer, count, cell, nullptr, &cells);
    csv_fini(&parser, cell, nullptr, &cells);
    csv_free(&parser);
    std::fclose(file);
    if (cells == 0)
        ::_exit(1);
}
#else
constexpr auto bareReader =
    "counting its lines and taking its rows apart (libcsv is not installed)";

void takeRowsApart(const std::string &path, char)
{
    auto *file = std::fopen(path.c_str(), "rb");
    TableReader reader(bytesOfFile(file));
    std::size_t cells = 0;
    while (reader.next())
        cells += reader.cells().size();
    std::fclose(file);
    if (cells == 0)
        ::_exit(1);
}
#endif

void importTable(const std::string &path)
{
    auto *stream = std::fopen(path.c_str(), "rb");
    TableFile file(path, bytesOfFile(stream));
    const auto mapping = recognised(file);
    TableImport import;
    if (!mapping || !import.read(file, *mapping))
        ::_exit(1);
    auto result = mergedInto({}, import);
    AllianceMap map;
    map.apply(result.patch);
    std::fclose(stream);
    if (map.ties().empty())
        ::_exit(1);
}

Benchmark importOf(const char *preset, const char *shape)
{
    Benchmark benchmark;
    benchmark.name = std::string("import ") + preset;
    benchmark.against = bareReader;
    benchmark.on =
        std::string("1,000,000 made-up rows in the shape of ") + shape + ", in under 300 MB";
    benchmark.unit = "s";
    benchmark.goal = 3;
    benchmark.prepare = [preset] {
        auto folder = std::make_shared<QTemporaryDir>();
        const auto path = folder->filePath(QStringLiteral("table.csv")).toStdString();
        const auto mapping = presetNamed(preset);
        writeTable(*mapping, path, tableRows);
        const char delimiter = mapping->delimiter.empty() ? ',' : mapping->delimiter.front();
        Sides sides;
        sides.ours = [folder, path] { return secondsOf([&] { importTable(path); }); };
        sides.theirs = [folder, path, delimiter] {
            return secondsOf([&] { countLines(path); }) +
                   secondsOf([&] { takeRowsApart(path, delimiter); });
        };
        return sides;
    };
    return benchmark;
}

} // namespace

Benchmark importEvents()
{
    return importOf("ucdp-ged", "UCDP GED");
}

Benchmark importSuggestions()
{
    return importOf("gdelt", "GDELT 2.0");
}

} // namespace entente::bench
