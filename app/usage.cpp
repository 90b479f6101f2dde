// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "usage.h"

namespace entente {

namespace {

constexpr auto program = R"(Usage: entente [FILE]
       entente COMMAND ...

Shows an alliance map: who backs whom, when, and who says so.
With a FILE (.entente.json) or without one it opens its window.

Commands, which need no display:
  render FILE -o OUT.{png,svg,pdf}   draw the map
  check FILE...                      list what is wrong with maps
  info FILE                          tell what a map holds and how its ties stand
  convert IN -o OUT.entente.json     rewrite a map in Entente's own order
  help [COMMAND]                     show this, or a command's options

Options:
  --screenshot OUT.png FILE          draw the whole window as it opens on FILE
      --date D                       on this date (2020-01-14, 2020-01 or 2020)
      --size WxH                     window size in pixels (1440x900)
      --theme light|dark|print       look (light)
      --select ID                    with this actor, tie, event or source selected
  -h, --help                         show this
  -v, --version                      show the version

A file that is named like a command is opened as ./check. Where check, info and convert read a file,
- stands for standard input.

Exit status: 0 it worked, 1 check found warnings only, 2 it failed or check found errors, 64 the command
line was not understood. What went wrong is told on standard error in lines that begin with "entente:".
)";

constexpr auto render = R"(Usage: entente render FILE -o OUT.{png,svg,pdf} [OPTIONS]

Draws the map as it stands on a date, with title, legend and numbered sources. The extension of OUT tells
the format. Drawn are the ties that stand, the actors at their ends, and the current event with those who
take part; the others are counted in the legend. A map with errors is not drawn.

Options:
  -o, --output OUT          the picture to write, whole or not at all
  --date D                  on this date: a day (2020-01-14), month (2020-01) or year (2020);
                            without it on the map's own (its as-of, else the last day it tells of)
  --size WxH                width and height in pixels (1920x1080)
  --dpi N                   dots per inch, 10 to 2400 (96); without --size more dots make a larger picture
  --theme light|dark|print  look (light)
  --focus ACTOR[:N]         only this actor (its id, else its name) and who is within N ties, 1 to 9 (1)
  --outline-text            SVG: text as outlines, which look alike without the fonts
  --no-legend               without the legend
  --transparent             without a background
  -h, --help                show this

The same command on the same file writes the same bytes.
)";

constexpr auto check = R"(Usage: entente check FILE... [--audit] [--json]

Lists all that is wrong with each file: where it is, what it is, and what to do about it.
Exit status: 0 nothing, 1 warnings only, 2 errors.

Options:
  --audit                   count as well how ties and events are evidenced, and list those that want work:
                            sourced, from a single source, unsourced, undated, disputed (a source denies it,
                            or another event tells it differently), stale (goes on only by assumption, its
                            last known day further back than the reach; or planned, and the days are over)
  --json                    answer in JSON for scripts
  -h, --help                show this
)";

constexpr auto info = R"(Usage: entente info FILE [--date D] [--json]

Tells what a map holds, and how each tie stands on the date: absent, attested, assumed or disputed.

Options:
  --date D                  a day (2020-01-14); a month (2020-01), a year (2020) or an interval count as all
                            of their days; without it the map's own date (its as-of, else the last day it
                            tells of)
  --json                    answer in JSON for scripts
  -h, --help                show this
)";

constexpr auto convert = R"(Usage: entente convert IN -o OUT.entente.json

Rewrites a map in the order of keys and records that Entente keeps. What Entente does not know is kept.
OUT is written whole or not at all; a file of a newer version of the format is left alone.

Options:
  -o, --output OUT          the map to write; it may be IN itself
  -h, --help                show this
)";

} // namespace

QString versionText()
{
    return QStringLiteral("entente " ENTENTE_VERSION);
}

const QStringList &commandWords()
{
    static const QStringList words = {QStringLiteral("render"), QStringLiteral("check"),
                                      QStringLiteral("info"), QStringLiteral("convert")};
    return words;
}

QString usageText(const QString &command)
{
    if (command.isEmpty())
        return QString::fromUtf8(program);
    constexpr const char *texts[] = {render, check, info, convert};
    const auto place = commandWords().indexOf(command);
    return place < 0 ? QString() : QString::fromUtf8(texts[place]);
}

} // namespace entente
