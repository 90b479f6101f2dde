// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/arguments.h"
#include "app/commandline.h"
#include "app/commands/anyfile.h"
#include "app/commands/render.h"
#include "app/usage.h"

#include "models/map/mappatch.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace entente;

namespace {

/// The command line as one would type it, without quotes.
Command typed(const char *line)
{
    return parseCommandLine(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
}

template <class T>
T as(const Command &command)
{
    return std::holds_alternative<T>(command) ? std::get<T>(command) : T();
}

QString misuse(const char *line)
{
    return as<Misuse>(typed(line)).message;
}

AllianceMap mapOf(std::initializer_list<std::array<const char *, 3>> actors)
{
    AllianceMap map;
    MapPatch patch;
    for (const auto &[id, shortName, name] : actors) {
        Actor actor;
        actor.id = ActorId(id);
        actor.shortName = shortName;
        actor.name = name;
        patch.put(actor);
    }
    map.apply(patch);
    return map;
}

} // namespace

/// What is typed is what is done, and what makes no sense is told before anything is done.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOpensAnEmptyWindow()
    {
        QVERIFY(std::holds_alternative<WindowCommand>(typed("")));
        QCOMPARE(as<WindowCommand>(typed("")).file, QString());
    }

    void aFileOpensItsWindow()
    {
        QCOMPARE(as<WindowCommand>(typed("a.entente.json")).file, QStringLiteral("a.entente.json"));
    }

    void aFileNamedLikeACommandOrAnOptionCanBeOpened()
    {
        QCOMPARE(as<WindowCommand>(typed("./check")).file, QStringLiteral("./check"));
        QCOMPARE(as<CheckCommand>(typed("check -- --json")).files,
                 QStringList(QStringLiteral("--json")));
    }

    void renderTakesAllItsOptions()
    {
        const auto command =
            as<RenderCommand>(typed("render m.json -o m.SVG --date 2020-01 --size 800x600 --dpi "
                                    "300 --theme print --focus lna:2 "
                                    "--outline-text --no-legend --sources page --transparent"));
        QCOMPARE(command.file, QStringLiteral("m.json"));
        QCOMPARE(command.out, QStringLiteral("m.SVG"));
        QCOMPARE(command.view.query.date->text(), std::string("2020-01"));
        QCOMPARE(command.size, QSize(800, 600));
        QCOMPARE(command.dpi, 300);
        QVERIFY(command.theme == Theme::Name::Print);
        QCOMPARE(command.focus, QStringLiteral("lna:2"));
        QVERIFY(!command.view.look.grouped && !command.view.look.fadedTies);
        QVERIFY(command.outlineText && !command.view.look.legend && command.transparent);
        QVERIFY(command.sources == SourceList::Page);
    }

    void renderIsFullHdAndLightUnlessToldOtherwise()
    {
        const auto command = as<RenderCommand>(typed("render m.json --output=m.png"));
        QCOMPARE(command.size, QSize(1920, 1080));
        QCOMPARE(command.dpi, 96);
        QVERIFY(command.theme == Theme::Name::Light && !command.view.query.date &&
                command.focus.isEmpty());
        QVERIFY(!command.outlineText && command.view.look.legend && !command.transparent);
    }

    void moreDotsPerInchMakeALargerPictureUnlessItsSizeIsTold()
    {
        QCOMPARE(as<RenderCommand>(typed("render m.json -o m.png --dpi 192")).size,
                 QSize(3840, 2160));
        QCOMPARE(as<RenderCommand>(typed("render m.json -o m.png --dpi 192 --size 100x90")).size,
                 QSize(100, 90));
    }

    void checkTakesSeveralFiles()
    {
        const auto command = as<CheckCommand>(typed("check a b --json c"));
        QCOMPARE(command.files,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(command.json);
    }

    void infoTakesADate()
    {
        QCOMPARE(as<InfoCommand>(typed("info m.json --date 2020")).date->text(),
                 std::string("2020"));
        QVERIFY(!as<InfoCommand>(typed("info m.json")).date);
    }

    void analyseTakesWhatIsAsked()
    {
        const auto command =
            as<AnalyseCommand>(typed("analyse m.json --every month --camps 3 --weighted --csv"));
        QVERIFY(command.every == AnalyseCommand::Every::Month);
        QCOMPARE(command.camps, 3);
        QVERIFY(command.weighted && command.csv && !command.json && !command.rollUp);
        QCOMPARE(*as<AnalyseCommand>(typed("analyse m.json --time-limit 2.5")).seconds, 2.5);
        for (const auto *wrong :
             {"analyse", "analyse m.json --camps 0", "analyse m.json --every week",
              "analyse m.json --json --csv", "analyse m.json --time-limit 0",
              "analyse m.json --every year --date 1950"})
            QVERIFY2(std::holds_alternative<Misuse>(typed(wrong)), wrong);
    }

    void convertTakesInAndOut()
    {
        const auto command = as<ConvertCommand>(typed("convert a.json -o b.entente.json"));
        QCOMPARE(command.in, QStringLiteral("a.json"));
        QCOMPARE(command.out, QStringLiteral("b.entente.json"));
    }

    void importTakesItsFilesAndOptions()
    {
        const auto command = as<ImportCommand>(
            typed("import a.csv b.csv -o c.entente.json --into d.entente.json --minimum 5"));
        QCOMPARE(command.files, QStringList({QStringLiteral("a.csv"), QStringLiteral("b.csv")}));
        QCOMPARE(command.into, QStringLiteral("d.entente.json"));
        QCOMPARE(command.minimum, 5);
        QVERIFY(as<ImportCommand>(typed("import a.csv --dry-run")).dryRun);
        QVERIFY(as<ImportCommand>(typed("import --preset ucdp-ged --show-mapping")).showMapping);
    }

    void aFolderIsForReplication()
    {
        QCOMPARE(as<ConvertCommand>(typed("convert a.json -o data/")).out, QStringLiteral("data/"));
    }

    void aScreenshotTakesItsOptions()
    {
        const auto command =
            as<ScreenshotCommand>(typed("--screenshot w.png m.json --date 2020-01-05 --size "
                                        "1600x1000 --theme dark --select lna"));
        QCOMPARE(command.out, QStringLiteral("w.png"));
        QCOMPARE(command.file, QStringLiteral("m.json"));
        QCOMPARE(command.date->text(), std::string("2020-01-05"));
        QCOMPARE(*command.size, QSize(1600, 1000));
        QVERIFY(command.theme == Theme::Name::Dark);
        QCOMPARE(command.select, QStringLiteral("lna"));
    }

    void helpIsThereForEveryCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const auto &word : commandWords())
            QTest::newRow(qPrintable(word)) << word;
    }
    void helpIsThereForEveryCommand()
    {
        QFETCH(QString, command);
        const auto asked = as<Answer>(parseCommandLine({QStringLiteral("help"), command})).text;
        QVERIFY(asked.startsWith(QStringLiteral("Usage: entente ") + command));
        QCOMPARE(as<Answer>(parseCommandLine({command, QStringLiteral("--help")})).text, asked);
        QVERIFY(as<Answer>(typed("--help")).text.contains(command));
        QCOMPARE(as<Answer>(typed("help")).text, as<Answer>(typed("-h")).text);
    }

    void everyOptionIsInTheHelpOfItsCommand_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("options");
        QTest::newRow("render")
            << "render"
            << "--output --date --size --dpi --theme --focus --summary --fade "
               "--scene --according-to --outline-text --no-legend --sources --transparent --help";
        QTest::newRow("scenes") << "scenes"
                                << "--suggest --output --json --help";
        QTest::newRow("narrate") << "narrate"
                                 << "--date --scene --scenes --json --help";
        QTest::newRow("check") << "check"
                               << "--json --help";
        QTest::newRow("info") << "info"
                              << "--date --json --help";
        QTest::newRow("convert") << "convert"
                                 << "--output --gexf-version --yed --help";
        QTest::newRow("import")
            << "import"
            << "--output --into --preset --mapping --show-mapping --where --minimum "
               "--report --dry-run --help";
        QTest::newRow("window") << ""
                                << "--screenshot --date --size --theme --select --help --version";
    }
    void everyOptionIsInTheHelpOfItsCommand()
    {
        QFETCH(QString, command);
        QFETCH(QString, options);
        for (const auto &option : options.split(u' '))
            QVERIFY2(usageText(command).contains(option), qPrintable(option));
    }

    void convertReadsAllThatHoldsAMap()
    {
        for (const auto &ending : mapEndings())
            QVERIFY2(std::holds_alternative<ConvertCommand>(
                         typed(qPrintable(text("convert in%1 -o out.gexf").arg(ending)))),
                     qPrintable(ending));
        std::istringstream nothing;
        const auto problem = readAnyFile(text("map.of"), nothing).problem;
        for (const auto *ending : {".entente.json", ".paj", ".cx", ".json", ".csv"})
            QVERIFY2(problem.find(ending) != std::string::npos, problem.c_str());
        QVERIFY(problem.find(".xlsx") == std::string::npos);
    }

    void theManualPageHasAllThatTheHelpHas()
    {
        QFile file(QStringLiteral(ENTENTE_MANUAL));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto page = QString::fromUtf8(file.readAll()).replace(text("\\-"), text("-"));
        const auto section = [&](const char *name) {
            return page.section(text(".SH ") + text(name), 1).section(text("\n.SH "), 0, 0);
        };
        for (const auto &word : commandWords())
            QVERIFY2(section("COMMANDS").contains(text("\n.TP\n.B ") + word + u'\n'),
                     qPrintable(word));
        static const QRegularExpression option(text("(?<![\\w-])--[a-z][a-z-]*"));
        for (const auto &command : QStringList(QString()) + commandWords())
            for (auto it = option.globalMatch(usageText(command)); it.hasNext();) {
                const auto name = it.next().captured();
                const QRegularExpression told(text("\n\\.TP\n.*") + name + text("(?![a-z-])"));
                QVERIFY2(told.match(section("OPTIONS")).hasMatch(),
                         qPrintable(command + u' ' + name));
            }
    }

    void theHelpFitsATerminal()
    {
        for (const auto &command : QStringList(QString()) + commandWords())
            for (const auto &line : usageText(command).split(u'\n'))
                QVERIFY2(line.size() <= 110, qPrintable(line));
    }

    void whatMakesNoSenseIsTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("an unknown option") << "m.json --bogus"
                                           << "--bogus";
        QTest::newRow("an unknown short option") << "check m.json -x"
                                                 << "-x";
        QTest::newRow("an option of another command") << "check m.json --theme dark"
                                                      << "--theme";
        QTest::newRow("an option without its value") << "info m.json --date"
                                                     << "date";
        QTest::newRow("a value where none is taken") << "check m.json --json=1"
                                                     << "json";
        QTest::newRow("no file to draw") << "render -o m.png"
                                         << "render needs a file";
        QTest::newRow("no file to check") << "check"
                                          << "check needs a file";
        QTest::newRow("no output") << "render m.json"
                                   << "-o";
        QTest::newRow("an empty output") << "render m.json --output="
                                         << "empty";
        QTest::newRow("two files where one is meant") << "info a.json b.json"
                                                      << "b.json";
        QTest::newRow("a word that is no command") << "chekc m.json"
                                                   << "chekc";
        QTest::newRow("help for what is no command") << "help chekc"
                                                     << "chekc";
        QTest::newRow("an unknown picture format") << "render m.json -o m.xyz"
                                                   << "xyz";
        QTest::newRow("a picture without a format") << "render m.json -o png"
                                                    << "png";
        QTest::newRow("an unknown map format") << "convert m.json -o m.xyz"
                                               << "xyz";
        QTest::newRow("an unknown format to read") << "convert m.doc -o m.entente.json"
                                                   << "m.doc";
        QTest::newRow("a GEXF version that is none") << "convert m.json -o m.gexf --gexf-version 2"
                                                     << "--gexf-version 2";
        QTest::newRow("nothing to import") << "import -o m.entente.json"
                                           << "file";
        QTest::newRow("an import into nothing") << "import t.csv"
                                                << "-o";
        QTest::newRow("an import into a format that is no map") << "import t.csv -o m.gexf"
                                                                << "m.gexf";
        QTest::newRow("two mappings at once")
            << "import t.csv -o m.entente.json --preset a --mapping b"
            << "not both";
        QTest::newRow("a minimum where the map says it")
            << "import --again m.entente.json -o n.entente.json --minimum 2"
            << "--minimum";
        QTest::newRow("a matrix of two tellers") << "render m.json -o m.svg --matrix "
                                                    "--according-to A,B"
                                                 << "--matrix";
        QTest::newRow("suggested scenes as JSON") << "scenes m.json --suggest -o n.entente.json "
                                                     "--json"
                                                  << "--json";
        QTest::newRow("a minimum of none") << "import t.csv -o m.entente.json --minimum 0"
                                           << "--minimum 0";
        QTest::newRow("sources nowhere known") << "render m.json -o m.png --sources all"
                                               << "--sources all: there are page, figure and none";
        QTest::newRow("an unknown theme") << "render m.json -o m.png --theme plaid"
                                          << "plaid";
        QTest::newRow("a size in words") << "render m.json -o m.png --size wide"
                                         << "--size wide";
        QTest::newRow("a size of nothing") << "render m.json -o m.png --size 0x100"
                                           << "0x100";
        QTest::newRow("a size below zero") << "render m.json -o m.png --size -5x100"
                                           << "-5x100";
        QTest::newRow("a side that is too long") << "render m.json -o m.png --size 20001x100"
                                                 << "20001x100";
        QTest::newRow("a size beyond numbers") << "render m.json -o m.png --size 99999999999x1"
                                               << "99999999999x1";
        QTest::newRow("dots that make too large a page") << "render m.json -o m.png --dpi 2400"
                                                         << "--dpi 2400";
        QTest::newRow("dots in words") << "render m.json -o m.png --dpi fine"
                                       << "--dpi fine";
        QTest::newRow("an impossible day") << "render m.json -o m.png --date 2020-02-31"
                                           << "2020-02-31";
        QTest::newRow("a date in words") << "info m.json --date yesterday"
                                         << "yesterday";
        QTest::newRow("no such groups") << "render m.json -o m.png --summary regions"
                                        << "--summary";
        QTest::newRow("an empty focus") << "render m.json -o m.png --focus="
                                        << "--focus";
        QTest::newRow("a screenshot of no file") << "--screenshot w.png"
                                                 << "--screenshot needs a file";
        QTest::newRow("a screenshot as a drawing") << "--screenshot w.svg m.json"
                                                   << "w.svg";
        QTest::newRow("a window with a picture's option") << "m.json --theme dark"
                                                          << "--screenshot";
    }
    void whatMakesNoSenseIsTold()
    {
        QFETCH(QString, line);
        QFETCH(QString, told);
        const auto message = misuse(line.toUtf8());
        QVERIFY2(message.contains(told), qPrintable(line + QStringLiteral(" -> ") + message));
    }

    void theLargestPictureIsAllowed()
    {
        QCOMPARE(as<RenderCommand>(typed("render m.json -o m.png --size 20000x20000")).size,
                 QSize(20000, 20000));
    }

    void focusIsFoundByIdShortNameOrName_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("actor");
        QTest::addColumn<int>("steps");
        QTest::newRow("id") << "lna"
                            << "lna" << 1;
        QTest::newRow("id and steps") << "lna:3"
                                      << "lna" << 3;
        QTest::newRow("short name in any case") << "gna"
                                                << "government" << 1;
        QTest::newRow("name and steps") << "libyan national army:2"
                                        << "lna" << 2;
        QTest::newRow("an id that looks like steps") << "x:2"
                                                     << "x:2" << 1;
        QTest::newRow("an id that looks like steps, and steps") << "x:2:4"
                                                                << "x:2" << 4;
        QTest::newRow("an id goes before another's short name") << "turkey"
                                                                << "turkey" << 1;
    }
    void focusIsFoundByIdShortNameOrName()
    {
        QFETCH(QString, words);
        QFETCH(QString, actor);
        QFETCH(int, steps);
        const auto map = mapOf({{"lna", "LNA", "Libyan National Army"},
                                {"government", "GNA", "Government of National Accord"},
                                {"x:2", "", "X"},
                                {"turkey", "TR", "Turkey"},
                                {"bird", "turkey", "A bird"}});
        const auto focus = focusFromWords(map, words);
        QCOMPARE(focus.problem, std::string());
        QCOMPARE(QString::fromStdString(focus.actor.text()), actor);
        QCOMPARE(focus.steps, steps);
    }

    void aFocusOnNobodyIsTold_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("told");
        QTest::newRow("nobody") << "nobody-of-that-name"
                                << "nobody-of-that-name";
        QTest::newRow("nobody, with steps") << "nobody:2"
                                            << "“nobody”";
        QTest::newRow("no steps") << "a:0"
                                  << "1 to 9, not 0";
        QTest::newRow("too many steps") << "a:10"
                                        << "1 to 9, not 10";
        QTest::newRow("two of that name") << "Congo"
                                          << "a and b";
    }
    void aFocusOnNobodyIsTold()
    {
        QFETCH(QString, words);
        QFETCH(QString, told);
        const auto focus = focusFromWords(mapOf({{"a", "", "Congo"}, {"b", "", "Congo"}}), words);
        QVERIFY2(QString::fromStdString(focus.problem).contains(told), focus.problem.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
