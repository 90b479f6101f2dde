// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "arguments.h"

#include <QRegularExpression>

#include <algorithm>

namespace entente {

namespace {

constexpr int shortestSide = 16, longestSide = 20000; // pixels; both at their longest are 1.6 GB
constexpr int coarsestDpi = 10, finestDpi = 2400;

/// Every option of every command: its names, and what its value is called (null: it takes none).
struct OptionWords
{
    const char *names;
    const char *value;
};
// clang-format off: a row each, so that two new ones do not meet
constexpr OptionWords allOptions[] = {
    {"o output", "OUT"},
    {"date", "D"},
    {"dates", "D1,D2"},
    {"according-to", "A,B"},
    {"size", "WxH"},
    {"dpi", "N"},
    {"theme", "T"},
    {"focus", "ACTOR"},
    {"summary", "BY"},
    {"sources", "WHERE"},
    {"scene", "SCENE"},
    {"scenes", nullptr},
    {"suggest", nullptr},
    {"screenshot", "OUT.png"},
    {"select", "ID"},
    {"preset", "NAME"},
    {"mapping", "M.json"},
    {"where", "CONDITION"},
    {"into", "MAP"},
    {"sheet", "NAME"},
    {"dispute", "NAME"},
    {"again", "MAP"},
    {"report", "R.csv"},
    {"minimum", "N"},
    {"every", "STEP"},
    {"camps", "K"},
    {"time-limit", "S"},
    {"weighted", nullptr},
    {"roll-up", nullptr},
    {"gexf-version", "V"},
    {"dry-run", nullptr},
    {"show-mapping", nullptr},
    {"governments-are-states", nullptr},
    {"yed", nullptr},
    {"json", nullptr},
    {"csv", nullptr},
    {"audit", nullptr},
    {"fade", nullptr},
    {"outline-text", nullptr},
    {"no-legend", nullptr},
    {"no-bundles", nullptr},
    {"transparent", nullptr},
    {"matrix", nullptr},
    {"side-by-side", nullptr},
    {"h help", nullptr},
    {"v version", nullptr},
};
// clang-format on

/// "a or b"; "a, b or c".
QString listOfChoices(const QStringList &choices)
{
    if (choices.size() < 2)
        return choices.join(QString());
    return Arguments::tr("%1 or %2", "what comes before, and the last")
        .arg(choices.mid(0, choices.size() - 1).join(text(", ")), choices.last());
}

} // namespace

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
        refuse(tr("there is no option %1%2 here").arg(isShort ? text("-") : text("--"), name));
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

QString Arguments::onlyFile(const QString &what)
{
    if (m_files.isEmpty())
        refuse(tr("%1 needs %2").arg(m_command.isEmpty() ? text("--screenshot") : m_command, what));
    else if (m_files.size() > 1)
        refuse(tr("one file at a time, so what is “%1”?").arg(m_files.at(1)));
    else if (m_files.first().isEmpty())
        refuse(tr("the name of the file is empty"));
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
        refuse(tr("%1 needs -o and the file to write").arg(m_command));
    else if (path.isEmpty())
        refuse(tr("the name of the file to write is empty"));
    else if (std::none_of(known.begin(), known.end(), endsWell))
        refuse(tr("the format of “%1” is not known; its name is to end in %2")
                   .arg(path, listOfChoices(known)));
    return path;
}

QStringList Arguments::exactly(const QStringList &what)
{
    if (m_files.size() < what.size())
        refuse(tr("%1 needs %2").arg(m_command, what.at(m_files.size())));
    else if (m_files.size() > what.size())
        refuse(tr("%1 takes no more, so what is “%2”?").arg(m_command, m_files.at(what.size())));
    else if (m_files.contains(QString()))
        refuse(tr("%1: one of the words is empty").arg(m_command));
    auto words = m_files.mid(0, what.size());
    words.resize(what.size());
    return words;
}

std::optional<Edtf> Arguments::dateOf(const QString &option, const QString &words)
{
    Edtf::Problem problem;
    const auto date = Edtf::parse(words.toStdString(), &problem);
    if (!date)
        refuse(text("--%1 %2: %3. %4")
                   .arg(option, words, QString::fromStdString(problem.message),
                        QString::fromStdString(problem.hint)));
    return date;
}

std::optional<Edtf> Arguments::date()
{
    return has("date") ? dateOf(text("date"), value("date")) : std::nullopt;
}

std::optional<std::pair<Edtf, Edtf>> Arguments::twoDates()
{
    if (!has("dates"))
        return std::nullopt;
    const auto words = value("dates").split(u',');
    if (words.size() != 2) {
        refuse(tr("--dates %1: write two dates with a comma between, such as 1912,1915")
                   .arg(value("dates")));
        return std::nullopt;
    }
    const auto first = dateOf(text("dates"), words.first());
    const auto second = dateOf(text("dates"), words.last());
    return first && second ? std::optional(std::pair(*first, *second)) : std::nullopt;
}

std::optional<QSize> Arguments::size()
{
    if (!has("size"))
        return std::nullopt;
    static const QRegularExpression pattern(text("^([0-9]{1,6})[xX×]([0-9]{1,6})$"));
    const auto match = pattern.match(value("size"));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch())
        refuse(tr("--size %1: write width and height in pixels, such as 1920x1080")
                   .arg(value("size")));
    else
        refuseOutsize(text("--size ") + value("size"), size);
    return size;
}

void Arguments::refuseOutsize(const QString &asked, const QSize &size)
{
    if (std::min(size.width(), size.height()) < shortestSide ||
        std::max(size.width(), size.height()) > longestSide)
        refuse(tr("%1: each side of the picture is %2 to %3 pixels")
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
        refuse(tr("--dpi %1: write a whole number from %2 to %3")
                   .arg(value("dpi"))
                   .arg(coarsestDpi)
                   .arg(finestDpi));
    return dpi;
}

Theme::Name Arguments::theme()
{
    auto name = Theme::Name::Light;
    if (has("theme") && !Theme::byWord(value("theme"), name))
        refuse(tr("--theme %1: there are light, dark and print").arg(value("theme")));
    return name;
}

GroupsBy Arguments::summary()
{
    if (!has("summary"))
        return {};
    const QStringList ways{text("blocs"), text("camps"), text("wholes")};
    const auto at = ways.indexOf(value("summary"));
    if (at < 0)
        refuse(tr("--summary %1: there are blocs, camps and wholes").arg(value("summary")));
    return GroupsBy(std::max<qsizetype>(at, 0));
}

SourceList Arguments::sources()
{
    if (!has("sources"))
        return {};
    const QStringList places{text("figure"), text("page"), text("none")};
    const auto at = places.indexOf(value("sources"));
    if (at < 0)
        refuse(tr("--sources %1: there are page, figure and none").arg(value("sources")));
    return SourceList(std::max<qsizetype>(at, 0));
}

} // namespace entente
