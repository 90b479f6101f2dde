// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "arguments.h"
#include "dataexport.h"
#include "usage.h"

#include "models/export/figure.h"
#include "models/files/filekinds.h"

#include <algorithm>

namespace entente {

namespace {

QStringList optionList(const char *names)
{
    return text(names).split(u' ');
}

/// One to four sources or speakers.
QStringList tellers(Arguments &arguments)
{
    constexpr int mostTellers = 4;
    if (!arguments.has("according-to"))
        return {};
    auto names = arguments.value("according-to").split(u',');
    for (auto &name : names)
        name = name.trimmed();
    if (names.contains(QString()))
        arguments.refuse(Arguments::tr(
            "--according-to needs a source or speaker, or two to four with commas between"));
    if (names.size() > mostTellers)
        arguments.refuse(Arguments::tr("--according-to takes four sources or speakers at most"));
    return names;
}

Command renderCommand(Arguments &arguments)
{
    RenderCommand command;
    command.file = arguments.onlyFile(Arguments::tr("a file to draw"));
    command.out = arguments.output(".png .svg .pdf");
    command.view.query.date = arguments.date();
    command.dpi = arguments.dpi();
    command.size = arguments.size().value_or(FigureOptions::defaultSize(command.dpi));
    arguments.refuseOutsize(Arguments::tr("--dpi %1 without a --size").arg(command.dpi),
                            command.size);
    command.theme = arguments.theme();
    command.focus = arguments.value("focus");
    if (arguments.has("focus") && command.focus.isEmpty())
        arguments.refuse(Arguments::tr("--focus needs an actor"));
    auto &look = command.view.look = FigureOptions::usualLook();
    look.grouped = arguments.has("summary");
    look.groupsBy = arguments.summary();
    look.fadedTies = arguments.has("fade");
    look.legend = !arguments.has("no-legend");
    command.sources = arguments.sources();
    command.bundles = !arguments.has("no-bundles");
    command.scene = arguments.value("scene");
    if (arguments.has("scene")) {
        if (command.scene.isEmpty())
            arguments.refuse(Arguments::tr("--scene needs the id or number of a scene"));
        for (const auto *other : {"date", "focus", "summary", "according-to"})
            if (arguments.has(other))
                arguments.refuse(
                    Arguments::tr("--scene says what --%1 would say").arg(text(other)));
    }
    command.accordingTo = tellers(arguments);
    command.outlineText = arguments.has("outline-text");
    command.transparent = arguments.has("transparent");
    command.matrix = arguments.has("matrix");
    for (const auto *option :
         {"summary", "fade", "outline-text", "transparent", "no-legend", "sources", "no-bundles"})
        if (command.matrix && arguments.has(option))
            arguments.refuse(Arguments::tr("--%1 does not go with --matrix").arg(text(option)));
    if (command.matrix && command.accordingTo.size() > 1)
        arguments.refuse(Arguments::tr("--matrix takes one source or speaker with --according-to"));
    return command;
}

Command checkCommand(Arguments &arguments)
{
    if (arguments.files().isEmpty())
        arguments.refuse(Arguments::tr("check needs a file to check"));
    return CheckCommand{arguments.files(), arguments.has("json"), arguments.has("audit")};
}

Command infoCommand(Arguments &arguments)
{
    return InfoCommand{arguments.onlyFile(Arguments::tr("a file to tell of")), arguments.date(),
                       arguments.has("json")};
}

Command analyseCommand(Arguments &arguments)
{
    AnalyseCommand command;
    command.file = arguments.onlyFile(Arguments::tr("a file to analyse"));
    command.date = arguments.date();
    command.weighted = arguments.has("weighted");
    command.rollUp = arguments.has("roll-up");
    command.json = arguments.has("json");
    command.csv = arguments.has("csv");
    if (command.json && command.csv)
        arguments.refuse(Arguments::tr("either --json or --csv, not both"));
    if (arguments.has("every")) {
        const auto at =
            QStringList{text("day"), text("month"), text("year")}.indexOf(arguments.value("every"));
        if (at < 0)
            arguments.refuse(Arguments::tr("--every %1: there are day, month and year")
                                 .arg(arguments.value("every")));
        if (command.date)
            arguments.refuse(Arguments::tr("either --date or --every, not both"));
        command.every = AnalyseCommand::Every(std::max<qsizetype>(at, 0));
    }
    if (arguments.has("camps")) {
        constexpr int mostCamps = 20;
        bool isNumber = false;
        command.camps = arguments.value("camps").toInt(&isNumber);
        if (!isNumber || command.camps < 1 || command.camps > mostCamps)
            arguments.refuse(Arguments::tr("--camps %1: write a whole number from 1 to %2")
                                 .arg(arguments.value("camps"))
                                 .arg(mostCamps));
    }
    if (arguments.has("time-limit")) {
        bool isNumber = false;
        const double seconds = arguments.value("time-limit").toDouble(&isNumber);
        if (!isNumber || !(seconds > 0) || seconds > 1e6)
            arguments.refuse(Arguments::tr("--time-limit %1: write a number of seconds above 0")
                                 .arg(arguments.value("time-limit")));
        command.seconds = seconds;
    }
    return command;
}

Command findCommand(Arguments &arguments)
{
    const auto words =
        arguments.exactly({Arguments::tr("a file"), Arguments::tr("something to look for")});
    return FindCommand{words.at(0), words.at(1), arguments.has("json")};
}

QStringList pairWords(Arguments &arguments)
{
    return arguments.exactly(
        {Arguments::tr("a file"), Arguments::tr("an actor"), Arguments::tr("another actor")});
}

Command pathsCommand(Arguments &arguments)
{
    const auto words = pairWords(arguments);
    return PathsCommand{words.at(0), words.at(1), words.at(2), arguments.date(),
                        arguments.has("json")};
}

Command dossierCommand(Arguments &arguments)
{
    const auto words = pairWords(arguments);
    const auto out = arguments.has("output") ? arguments.output(".pdf .svg") : QString();
    if (!out.isEmpty() && arguments.has("json"))
        arguments.refuse(Arguments::tr("either --json or -o, not both"));
    return DossierCommand{words.at(0),      words.at(1), words.at(2),
                          arguments.date(), out,         arguments.has("json")};
}

Command diffCommand(Arguments &arguments)
{
    DiffCommand command;
    command.dates = arguments.twoDates();
    if (arguments.has("according-to"))
        command.voices = arguments.value("according-to").split(u',');
    if (command.voices.size() == 1 || command.voices.size() > 2 ||
        command.voices.contains(QString()))
        arguments.refuse(
            Arguments::tr("--according-to %1: write two sources or speakers with a comma between")
                .arg(arguments.value("according-to")));
    if (command.dates && !command.voices.isEmpty())
        arguments.refuse(Arguments::tr("either --dates or --according-to, not both"));
    if (command.dates || !command.voices.isEmpty()) {
        command.file = arguments.exactly({Arguments::tr("a file")}).at(0);
    } else {
        const auto files =
            arguments.exactly({Arguments::tr("a file"),
                               Arguments::tr("another file, or --dates, or --according-to")});
        command.file = files.at(0);
        command.other = files.at(1);
    }
    using Form = DiffCommand::Form;
    if (int(arguments.has("json")) + int(arguments.has("csv")) + int(arguments.has("output")) > 1)
        arguments.refuse(Arguments::tr("one of --json, --csv and -o"));
    command.form = arguments.has("json")     ? Form::Json
                   : arguments.has("csv")    ? Form::Csv
                   : arguments.has("output") ? Form::Figure
                                             : Form::Words;
    for (const auto *option : {"size", "theme", "side-by-side"})
        if (command.form != Form::Figure && arguments.has(option))
            arguments.refuse(Arguments::tr("--%1 goes with -o").arg(text(option)));
    if (command.form == Form::Figure)
        command.out = arguments.output(".png .svg .pdf");
    command.size = arguments.size().value_or(command.size);
    command.theme = arguments.theme();
    command.sideBySide = arguments.has("side-by-side");
    return command;
}

Command scenesCommand(Arguments &arguments)
{
    ScenesCommand command;
    command.file = arguments.onlyFile(Arguments::tr("a map to tell of"));
    command.suggest = arguments.has("suggest");
    command.json = arguments.has("json");
    if (command.suggest && command.json)
        arguments.refuse(Arguments::tr("either --suggest or --json, not both"));
    if (command.suggest)
        command.out = arguments.output(".entente.json");
    else if (arguments.has("output"))
        arguments.refuse(Arguments::tr("-o goes with --suggest"));
    return command;
}

Command narrateCommand(Arguments &arguments)
{
    NarrateCommand command;
    command.file = arguments.onlyFile(Arguments::tr("a map to tell of"));
    command.date = arguments.date();
    command.scene = arguments.value("scene");
    command.allScenes = arguments.has("scenes");
    command.json = arguments.has("json");
    if (int(arguments.has("date")) + int(arguments.has("scene")) + int(command.allScenes) > 1)
        arguments.refuse(Arguments::tr("one of --date, --scene and --scenes"));
    if (arguments.has("scene") && command.scene.isEmpty())
        arguments.refuse(Arguments::tr("--scene needs the id or number of a scene"));
    return command;
}

constexpr auto writtenEndings = ".gexf .graphml .dot .gv .cx2 .cyjs .net .csv .csl.json .bib";

bool endsInOneOf(const QString &path, const QStringList &endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
}

Command convertCommand(Arguments &arguments)
{
    ConvertCommand command;
    command.in = arguments.onlyFile(Arguments::tr("a file to read"));
    auto known = text(writtenEndings) + text(" .entente.json");
    for (const auto &format : dataFormats())
        if (!format.suffix.isEmpty() && !endsInOneOf(format.suffix, known.split(u' ')))
            known += u' ' + format.suffix;
    command.out = arguments.value("output").endsWith(u'/') ? arguments.value("output")
                                                           : arguments.output(qPrintable(known));
    const auto readable = mapEndings();
    if (command.in != text("-") && !endsInOneOf(command.in, readable))
        arguments.refuse(Arguments::tr("the format of “%1” is not known; convert reads %2")
                             .arg(command.in, readable.join(text(", "))));
    if (arguments.has("gexf-version"))
        command.gexfVersion = arguments.value("gexf-version");
    if (command.gexfVersion != text("1.2") && command.gexfVersion != text("1.3"))
        arguments.refuse(
            Arguments::tr("--gexf-version %1: there are 1.2 and 1.3").arg(command.gexfVersion));
    command.forYed = arguments.has("yed");
    command.date = arguments.date();
    command.where = arguments.value("where");
    return command;
}

Command importCommand(Arguments &arguments)
{
    ImportCommand command;
    command.files = arguments.files();
    command.dryRun = arguments.has("dry-run");
    command.showMapping = arguments.has("show-mapping");
    command.governmentsAreStates = arguments.has("governments-are-states");
    command.sheet = arguments.value("sheet");
    command.dispute = arguments.value("dispute");
    command.preset = arguments.value("preset");
    command.mapping = arguments.value("mapping");
    command.where = arguments.value("where");
    command.into = arguments.value("into");
    command.report = arguments.value("report");
    command.again = arguments.value("again");
    for (const auto *option : {"preset", "mapping", "where", "into", "sheet", "minimum"})
        if (!command.again.isEmpty() && arguments.has(option))
            arguments.refuse(
                Arguments::tr("--again does what the map says, so --%1 has no place with it")
                    .arg(text(option)));
    if (command.files.isEmpty() && command.again.isEmpty() &&
        !(command.showMapping && !command.preset.isEmpty()))
        arguments.refuse(Arguments::tr("import needs a file to read"));
    if (!command.preset.isEmpty() && !command.mapping.isEmpty())
        arguments.refuse(Arguments::tr("either --preset or --mapping, not both"));
    if (!command.dryRun && !command.showMapping)
        command.out = arguments.output(".entente.json");
    if (arguments.has("minimum")) {
        bool isNumber = false;
        command.minimum = arguments.value("minimum").toInt(&isNumber);
        if (!isNumber || command.minimum < 1)
            arguments.refuse(Arguments::tr("--minimum %1: write a whole number, 1 or more")
                                 .arg(arguments.value("minimum")));
    }
    return command;
}

Command screenshotCommand(Arguments &arguments)
{
    ScreenshotCommand command;
    command.file = arguments.onlyFile(Arguments::tr("a file to open"));
    command.out = arguments.output(".png", "screenshot");
    command.date = arguments.date();
    command.size = arguments.size();
    command.theme = arguments.theme();
    command.select = arguments.value("select");
    return command;
}

Command windowCommand(Arguments &arguments)
{
    if (arguments.has("version"))
        return Answer{versionText() + u'\n'};
    if (arguments.has("screenshot"))
        return screenshotCommand(arguments);
    for (const auto *option : {"date", "size", "theme", "select"})
        if (arguments.has(option))
            arguments.refuse(Arguments::tr("--%1 goes with --screenshot").arg(text(option)));
    if (arguments.files().size() > 1)
        arguments.refuse(Arguments::tr("“%1” is no command; a window shows one file")
                             .arg(arguments.files().first()));
    return WindowCommand{arguments.files().value(0)};
}

Command helpCommand(const QStringList &words)
{
    if (words.size() > 1)
        return Misuse{Arguments::tr("help takes one command"), {}};
    const auto word = words.value(0);
    const auto usage =
        usageText(word == text("help") || word.startsWith(text("--help")) ? QString() : word);
    return usage.isEmpty() ? Command(Misuse{Arguments::tr("“%1” is no command").arg(word), {}})
                           : Command(Answer{usage});
}

/// A command, the options that it takes, and what makes it from its arguments.
struct CommandWords
{
    const char *word;
    const char *options;
    Command (*make)(Arguments &);
};
constexpr CommandWords allCommands[] = {
    {"render",
     "output date size dpi theme focus summary scene according-to fade outline-text no-legend "
     "sources no-bundles transparent matrix help",
     renderCommand},
    {"check", "audit json help", checkCommand},
    {"info", "date json help", infoCommand},
    {"analyse", "date every camps weighted roll-up time-limit json csv help", analyseCommand},
    {"convert", "output date where gexf-version yed help", convertCommand},
    {"import",
     "output sheet dispute again preset mapping where into report minimum governments-are-states "
     "dry-run "
     "show-mapping help",
     importCommand},
    {"find", "json help", findCommand},
    {"paths", "date json help", pathsCommand},
    {"dossier", "date output json help", dossierCommand},
    {"diff", "dates according-to json csv output size theme side-by-side help", diffCommand},
    {"scenes", "output suggest json help", scenesCommand},
    {"narrate", "date scene scenes json help", narrateCommand},
};
constexpr CommandWords window = {"", "screenshot date size theme select help version",
                                 windowCommand};

Command parsed(const CommandWords &words, const QStringList &list)
{
    Arguments arguments(text(words.word), optionList(words.options), list);
    if (arguments.isSound() && arguments.has("help"))
        return Answer{usageText(text(words.word))};
    if (!arguments.isSound())
        return arguments.misuse();
    auto command = words.make(arguments);
    return arguments.isSound() ? command : arguments.misuse();
}

} // namespace

Command parseCommandLine(const QStringList &arguments)
{
    const auto word = arguments.value(0);
    if (word == text("help"))
        return helpCommand(arguments.mid(1));
    for (const auto &words : allCommands)
        if (word == text(words.word))
            return parsed(words, arguments.mid(1));
    return parsed(window, arguments);
}

} // namespace entente
