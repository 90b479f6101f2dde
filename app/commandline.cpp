// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "usage.h"

#include "models/export/figure.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

namespace entente {

namespace {

constexpr int shortestSide = 16, longestSide = 20000; // pixels; both at their longest are 1.6 GB
constexpr int coarsestDpi = 10, finestDpi = 2400;

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// Every option of every command: its names, and what its value is called (null: it takes none).
struct OptionWords
{
    const char *names;
    const char *value;
};
constexpr OptionWords allOptions[] = {
    {"o output", "OUT"},
    {"date", "D"},
    {"size", "WxH"},
    {"dpi", "N"},
    {"theme", "T"},
    {"focus", "ACTOR"},
    {"summary", "BY"},
    {"screenshot", "OUT.png"},
    {"select", "ID"},
    {"preset", "NAME"},
    {"mapping", "M.json"},
    {"where", "CONDITION"},
    {"into", "MAP"},
    {"report", "R.csv"},
    {"minimum", "N"},
    {"every", "STEP"},
    {"camps", "K"},
    {"time-limit", "S"},
    {"weighted", nullptr},
    {"roll-up", nullptr},
    {"csv", nullptr},
    {"gexf-version", "V"},
    {"dry-run", nullptr},
    {"show-mapping", nullptr},
    {"yed", nullptr},
    {"json", nullptr},
    {"audit", nullptr},
    {"fade", nullptr},
    {"outline-text", nullptr},
    {"no-legend", nullptr},
    {"transparent", nullptr},
    {"h help", nullptr},
    {"v version", nullptr},
};

/// The arguments of one command, taken apart. Each question may find the first thing that is wrong,
/// which then holds.
class Arguments
{
public:
    Arguments(QString command, const QStringList &options, const QStringList &arguments);

    const QStringList &files() const { return m_files; }
    bool has(const char *option) const { return m_parser.isSet(text(option)); }
    QString value(const char *option) const { return m_parser.value(text(option)); }

    QString onlyFile(const char *what);
    QString output(const char *extensions, const char *option = "output");
    std::optional<Edtf> date();
    std::optional<QSize> size();
    int dpi();
    void refuseOutsize(const QString &asked, const QSize &size);
    Theme::Name theme();
    std::optional<GroupsBy> summary();

    bool isSound() const { return m_problem.isEmpty(); }
    void refuse(const QString &problem);
    Misuse misuse() const { return {m_problem, m_command}; }

private:
    QString m_command;
    QCommandLineParser m_parser;
    QStringList m_files;
    QString m_problem;
};

Arguments::Arguments(QString command, const QStringList &options, const QStringList &arguments)
    : m_command(std::move(command))
{
    for (const auto &[names, value] : allOptions) {
        const auto list = text(names).split(u' ');
        if (options.contains(list.last()))
            m_parser.addOption({list, {}, value ? text(value) : QString()});
    }
    const bool parsed = m_parser.parse(QStringList(text("entente")) + arguments);
    m_files = m_parser.positionalArguments();
    if (const auto unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        const auto &name = unknown.first();
        const bool isShort = name.size() == 1 && !arguments.contains(text("--") + name);
        refuse(text("there is no option %1%2 here").arg(isShort ? text("-") : text("--"), name));
    } else if (!parsed) {
        auto problem = m_parser.errorText();
        while (problem.endsWith(u'.'))
            problem.chop(1);
        refuse(problem);
    }
}

void Arguments::refuse(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

QString Arguments::onlyFile(const char *what)
{
    if (m_files.isEmpty())
        refuse(text("%1 needs %2")
                   .arg(m_command.isEmpty() ? text("--screenshot") : m_command, text(what)));
    else if (m_files.size() > 1)
        refuse(text("one file at a time, so what is “%1”?").arg(m_files.at(1)));
    else if (m_files.first().isEmpty())
        refuse(text("the name of the file is empty"));
    return m_files.value(0);
}

QString Arguments::output(const char *extensions, const char *option)
{
    const auto path = value(option);
    const auto known = text(extensions).split(u' ');
    const auto endsWell = [&](const QString &extension) {
        return path.endsWith(extension, Qt::CaseInsensitive);
    };
    if (!has(option))
        refuse(text("%1 needs -o and the file to write").arg(m_command));
    else if (path.isEmpty())
        refuse(text("the name of the file to write is empty"));
    else if (std::none_of(known.begin(), known.end(), endsWell))
        refuse(text("the format of “%1” is not known; its name is to end in %2")
                   .arg(path, known.join(text(" or "))));
    return path;
}

std::optional<Edtf> Arguments::date()
{
    if (!has("date"))
        return std::nullopt;
    Edtf::Problem problem;
    const auto date = Edtf::parse(value("date").toStdString(), &problem);
    if (!date)
        refuse(text("--date: %1. %2")
                   .arg(QString::fromStdString(problem.message),
                        QString::fromStdString(problem.hint)));
    return date;
}

std::optional<QSize> Arguments::size()
{
    if (!has("size"))
        return std::nullopt;
    static const QRegularExpression pattern(text("^([0-9]{1,6})[xX×]([0-9]{1,6})$"));
    const auto match = pattern.match(value("size"));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch())
        refuse(text("--size %1: write width and height in pixels, such as 1920x1080")
                   .arg(value("size")));
    else
        refuseOutsize(text("--size ") + value("size"), size);
    return size;
}

void Arguments::refuseOutsize(const QString &asked, const QSize &size)
{
    if (std::min(size.width(), size.height()) < shortestSide ||
        std::max(size.width(), size.height()) > longestSide)
        refuse(text("%1: each side of the picture is %2 to %3 pixels")
                   .arg(asked)
                   .arg(shortestSide)
                   .arg(longestSide));
}

int Arguments::dpi()
{
    if (!has("dpi"))
        return 96;
    bool isNumber = false;
    const int dpi = value("dpi").toInt(&isNumber);
    if (!isNumber || dpi < coarsestDpi || dpi > finestDpi)
        refuse(text("--dpi %1: write a whole number from %2 to %3")
                   .arg(value("dpi"))
                   .arg(coarsestDpi)
                   .arg(finestDpi));
    return dpi;
}

Theme::Name Arguments::theme()
{
    auto name = Theme::Name::Light;
    if (has("theme") && !Theme::byWord(value("theme"), name))
        refuse(text("--theme %1: there are light, dark and print").arg(value("theme")));
    return name;
}

std::optional<GroupsBy> Arguments::summary()
{
    if (!has("summary"))
        return std::nullopt;
    const QStringList ways{text("blocs"), text("camps"), text("wholes")};
    const auto at = ways.indexOf(value("summary"));
    if (at < 0)
        refuse(text("--summary %1: there are blocs, camps and wholes").arg(value("summary")));
    return GroupsBy(std::max<qsizetype>(at, 0));
}

QStringList optionList(const char *names)
{
    return text(names).split(u' ');
}

Command renderCommand(Arguments &arguments)
{
    RenderCommand command;
    command.file = arguments.onlyFile("a file to draw");
    command.out = arguments.output(".png .svg .pdf");
    command.date = arguments.date();
    command.dpi = arguments.dpi();
    command.size = arguments.size().value_or(FigureOptions::defaultSize(command.dpi));
    arguments.refuseOutsize(text("--dpi %1 without a --size").arg(command.dpi), command.size);
    command.theme = arguments.theme();
    command.focus = arguments.value("focus");
    if (arguments.has("focus") && command.focus.isEmpty())
        arguments.refuse(text("--focus needs an actor"));
    command.summary = arguments.summary();
    command.fade = arguments.has("fade");
    command.outlineText = arguments.has("outline-text");
    command.legend = !arguments.has("no-legend");
    command.transparent = arguments.has("transparent");
    return command;
}

Command checkCommand(Arguments &arguments)
{
    if (arguments.files().isEmpty())
        arguments.refuse(text("check needs a file to check"));
    return CheckCommand{arguments.files(), arguments.has("json"), arguments.has("audit")};
}

Command infoCommand(Arguments &arguments)
{
    return InfoCommand{arguments.onlyFile("a file to tell of"), arguments.date(),
                       arguments.has("json")};
}

Command analyseCommand(Arguments &arguments)
{
    AnalyseCommand command;
    command.file = arguments.onlyFile("a file to analyse");
    command.date = arguments.date();
    command.weighted = arguments.has("weighted");
    command.rollUp = arguments.has("roll-up");
    command.json = arguments.has("json");
    command.csv = arguments.has("csv");
    if (command.json && command.csv)
        arguments.refuse(text("either --json or --csv, not both"));
    if (arguments.has("every")) {
        const auto at =
            QStringList{text("day"), text("month"), text("year")}.indexOf(arguments.value("every"));
        if (at < 0)
            arguments.refuse(
                text("--every %1: there are day, month and year").arg(arguments.value("every")));
        if (command.date)
            arguments.refuse(text("either --date or --every, not both"));
        command.every = AnalyseCommand::Every(std::max<qsizetype>(at, 0));
    }
    if (arguments.has("camps")) {
        constexpr int mostCamps = 20;
        bool isNumber = false;
        command.camps = arguments.value("camps").toInt(&isNumber);
        if (!isNumber || command.camps < 1 || command.camps > mostCamps)
            arguments.refuse(text("--camps %1: write a whole number from 1 to %2")
                                 .arg(arguments.value("camps"))
                                 .arg(mostCamps));
    }
    if (arguments.has("time-limit")) {
        bool isNumber = false;
        const double seconds = arguments.value("time-limit").toDouble(&isNumber);
        if (!isNumber || !(seconds > 0) || seconds > 1e6)
            arguments.refuse(text("--time-limit %1: write a number of seconds above 0")
                                 .arg(arguments.value("time-limit")));
        command.seconds = seconds;
    }
    return command;
}

constexpr auto graphEndings = ".gexf .graphml .dot .gv .cx2 .cyjs .net .csv .csl.json .bib";

bool endsInOneOf(const QString &path, const QString &endings)
{
    const auto list = endings.split(u' ');
    return std::any_of(list.begin(), list.end(), [&](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
}

Command convertCommand(Arguments &arguments)
{
    ConvertCommand command;
    command.in = arguments.onlyFile("a file to read");
    const auto known = text(graphEndings) + text(" .entente.json");
    command.out = arguments.value("output").endsWith(u'/') ? arguments.value("output")
                                                           : arguments.output(qPrintable(known));
    if (command.in != text("-") && !endsInOneOf(command.in, text(graphEndings) + text(" .json")))
        arguments.refuse(text("the format of “%1” is not known; convert reads .entente.json, %2")
                             .arg(command.in, text(graphEndings).split(u' ').join(text(", "))));
    if (arguments.has("gexf-version"))
        command.gexfVersion = arguments.value("gexf-version");
    if (command.gexfVersion != text("1.2") && command.gexfVersion != text("1.3"))
        arguments.refuse(text("--gexf-version %1: there are 1.2 and 1.3").arg(command.gexfVersion));
    command.forYed = arguments.has("yed");
    return command;
}

Command importCommand(Arguments &arguments)
{
    ImportCommand command;
    command.files = arguments.files();
    command.dryRun = arguments.has("dry-run");
    command.showMapping = arguments.has("show-mapping");
    command.preset = arguments.value("preset");
    command.mapping = arguments.value("mapping");
    command.where = arguments.value("where");
    command.into = arguments.value("into");
    command.report = arguments.value("report");
    if (command.files.isEmpty() && !(command.showMapping && !command.preset.isEmpty()))
        arguments.refuse(text("import needs a file to read"));
    if (!command.preset.isEmpty() && !command.mapping.isEmpty())
        arguments.refuse(text("either --preset or --mapping, not both"));
    if (!command.dryRun && !command.showMapping)
        command.out = arguments.output(".entente.json");
    if (arguments.has("minimum")) {
        bool isNumber = false;
        command.minimum = arguments.value("minimum").toInt(&isNumber);
        if (!isNumber || command.minimum < 1)
            arguments.refuse(text("--minimum %1: write a whole number, 1 or more")
                                 .arg(arguments.value("minimum")));
    }
    return command;
}

Command screenshotCommand(Arguments &arguments)
{
    ScreenshotCommand command;
    command.file = arguments.onlyFile("a file to open");
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
            arguments.refuse(text("--%1 goes with --screenshot").arg(text(option)));
    if (arguments.files().size() > 1)
        arguments.refuse(
            text("“%1” is no command; a window shows one file").arg(arguments.files().first()));
    return WindowCommand{arguments.files().value(0)};
}

Command helpCommand(const QStringList &words)
{
    if (words.size() > 1)
        return Misuse{text("help takes one command"), {}};
    const auto word = words.value(0);
    const auto usage =
        usageText(word == text("help") || word.startsWith(text("--help")) ? QString() : word);
    return usage.isEmpty() ? Command(Misuse{text("“%1” is no command").arg(word), {}})
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
     "output date size dpi theme focus summary fade outline-text no-legend transparent help",
     renderCommand},
    {"check", "audit json help", checkCommand},
    {"info", "date json help", infoCommand},
    {"analyse", "date every camps weighted roll-up time-limit json csv help", analyseCommand},
    {"convert", "output gexf-version yed help", convertCommand},
    {"import", "output preset mapping where into report minimum dry-run show-mapping help",
     importCommand},
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
