// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT

// entente-bench: measures the program against what it is to be compared with, and checks the goals.
// Exit codes: 0 all goals are met, 1 some are missed, 2 something could not be measured.

#include "benchmark.h"
#include "report.h"

#include "app/startup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <iostream>
#include <stdexcept>

using namespace entente;

namespace {

enum Code { Met = 0, Missed = 1, NotMeasured = 2 };

struct Wishes
{
    QRegularExpression filter;
    bool json = false;
};

/// Ends the program where the command line asks for help or for what does not exist.
Wishes readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures Entente against its goals, both sides of a comparison in turn."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("filter"),
                      QStringLiteral("Only benchmarks whose name matches."),
                      QStringLiteral("REGEX")});
    parser.addOption(
        {QStringLiteral("json"), QStringLiteral("Print a JSON array instead of a table.")});
    parser.process(application);
    Wishes wishes{QRegularExpression(parser.value(QStringLiteral("filter"))),
                  parser.isSet(QStringLiteral("json"))};
    if (wishes.filter.isValid())
        return wishes;
    std::cerr << "entente-bench: --filter: " << wishes.filter.errorString().toStdString()
              << std::endl;
    std::exit(NotMeasured);
}

std::vector<bench::Benchmark> all()
{
    std::vector<bench::Benchmark> found{bench::scrub(),        bench::scrubBesideBalance(),
                                        bench::firstPaint(),   bench::firstPaintWithoutDisplay(),
                                        bench::edit(),         bench::journal(),
                                        bench::importEvents(), bench::importSuggestions()};
    for (const auto &more : {bench::balance(), bench::compare(), bench::load(), bench::layouts(),
                             bench::pictures(), bench::presenting(), bench::svg()})
        found.insert(found.end(), more.begin(), more.end());
    return found;
}

int run(const Wishes &wishes)
{
    int code = Met;
    bench::Report report(std::cout, wishes.json);
    for (const auto &benchmark : all()) {
        if (!wishes.filter.match(QString::fromStdString(benchmark.name)).hasMatch())
            continue;
        if (!benchmark.missing.empty()) {
            report.addMissing(benchmark);
            continue;
        }
        try {
            const auto figures = bench::measure(benchmark);
            report.add(benchmark, figures);
            code = std::max<int>(code, figures.meets(benchmark.goal) ? Met : Missed);
        } catch (const std::runtime_error &error) {
            std::cerr << "entente-bench: " << benchmark.name << ": " << error.what() << std::endl;
            code = NotMeasured;
        }
    }
    report.end();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 5 && std::string_view(argv[1]) == "--load-once")
        return bench::loadOnce(argv[2], argv[3], std::string_view(argv[4]) == "contents");
    drawWithoutDisplay();
    const bool paintsOnce = argc == 3 && std::string_view(argv[1]) == "--paint-once";
    const auto fonts = paintsOnce && *argv[2] ? readFontsAhead() : std::future<void>();
    QApplication application(argc, argv);
    nameApplication();
    if (paintsOnce)
        return bench::paintOnce(argv[2]);
    const auto wishes = readArguments(application);
    // The user's own settings neither count nor change.
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", settings.path().toLocal8Bit());
    applyApplicationStyle();
    try {
        return run(wishes);
    } catch (const std::runtime_error &error) {
        std::cerr << "entente-bench: " << error.what() << std::endl;
        return NotMeasured;
    }
}
