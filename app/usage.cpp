// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "usage.h"

#include "models/map/text.h"

namespace entente {

namespace {

constexpr auto program = translatable("Usage", R"(Usage: entente [FILE]
       entente COMMAND ...

Shows an alliance map: who backs whom, when, and who says so.
With a FILE (.entente.json, or a table or graph to import) or without one it opens its window.

Commands, which need no display:
  render FILE -o OUT.{png,svg,pdf}   draw the map
  check FILE...                      list what is wrong with maps, graph files and tables
  info FILE                          tell what a map holds and how its ties stand
  analyse FILE                       tell the camps, misfits and balance of its signed ties
  convert IN -o OUT                  write a map in another format, or rewrite it in Entente's own order
  import FILE... -o OUT.entente.json bring tables, data sets and graph files into a map
  find FILE QUERY                    list who and what fits a question ("backs:lna kind:state on:2019")
  paths FILE A B                     tell how two actors are connected
  dossier FILE A B                   tell what a map says of two actors together
  diff A [B]                         tell what differs between two dates, sources or files
  scenes FILE                        list the scenes of a map, or suggest some
  narrate FILE                       tell the picture in plain sentences
  help [COMMAND]                     show this, or a command's options

Options:
  --screenshot OUT.png FILE          draw the whole window as it opens on FILE
      --date D                       on this date (2020-01-14, 2020-01 or 2020)
      --size WxH                     window size in pixels (1440x900)
      --theme light|dark|print       look (light)
      --select ID                    with this actor, tie, event or source selected
  -h, --help                         show this
  -v, --version                      show the version

A file that is named like a command is opened as ./check. Where a command reads a map or a table, - stands
for standard input.

Exit status: 0 it worked, 1 check found warnings only or diff a difference, 2 it failed or check found
errors, 64 the command line was not understood. What went wrong is told on standard error in lines that
begin with "entente:".
)");

constexpr auto render =
    translatable("Usage", R"(Usage: entente render FILE -o OUT.{png,svg,pdf} [OPTIONS]

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
  --summary BY              actors as groups with counts, by blocs (who backs whom), camps (the two sides) or
                            wholes (what they are part of)
  --scene SCENE             the picture of this scene (its id, else its number from 1): its date, focus,
                            filter, camera and title
  --according-to A[,B...]   only what this source or speaker tells (id, title or name); for two to four of
                            them a panel each, in one layout, with what not all tell marked
  --fade                    where many ties run together, all are pale but as many of each kind as can be
                            told apart
  --outline-text            SVG: text as outlines, which look alike without the fonts
  --no-bundles              each tie as a line of its own, where more than 25 lines cross too; else ties alike
                            between two sides are a wide line with their number, and set out alone
  --no-legend               without the legend
  --sources WHERE           figure: below the drawing, as many as find room; page: all of them on further
                            pages of a PDF, or in OUT-sources.txt beside a PNG or SVG; none (figure)
  --transparent             without a background
  --matrix                  who is tied to whom as a grid: rows back, oppose or are tied to columns; with
                            one teller of --according-to at most
  -h, --help                show this

The same command on the same file writes the same bytes.
)");

constexpr auto check = translatable("Usage", R"(Usage: entente check FILE... [--audit] [--json]

Lists all that is wrong with each file: where it is, what it is, and what to do about it.
Exit status: 0 nothing, 1 warnings only, 2 errors.

Options:
  --audit                   count as well how ties and events are evidenced, and list those that want work:
                            sourced, from a single source, unsourced, undated, disputed (a source denies it,
                            or another event tells it differently), stale (goes on only by assumption, its
                            last known day further back than the reach; or planned, and the days are over)
  --json                    answer in JSON for scripts
  -h, --help                show this
)");

constexpr auto info = translatable("Usage", R"(Usage: entente info FILE [--date D] [--json]

Tells what a map holds, and how each tie stands on the date: absent, attested, assumed or disputed.

Options:
  --date D                  a day (2020-01-14); a month (2020-01), a year (2020) or an interval count as all
                            of their days; without it the map's own date (its as-of, else the last day it
                            tells of)
  --json                    answer in JSON for scripts
  -h, --help                show this
)");

constexpr auto analyse = translatable("Usage", R"(Usage: entente analyse FILE [OPTIONS]

Tells which two camps fit the ties that back and oppose best: the frustration index (fewest misfits), whether
it is proved, the camps, who could stand in either, the misfits, triads, and how well any number of camps
would do. Each pair of actors counts once; of one that both backs and opposes nothing counts, or what the
map's rule says (docs/analysis.md).

Options:
  --date D                  on this date (2020-01-14, 2020-01 or 2020); without it the map's own
  --every day|month|year    on each day, month or year from the first to the last that the map names
  --camps K                 divide into at most K camps, 1 to 20 (2)
  --weighted                weigh ties by their means and strength: fighting and defence pacts above
                            statements; of a pair that does both the difference counts
  --roll-up                 count persons, organisations and governments with the state or group that they
                            are part of or lead
  --time-limit S            stop after that many seconds for each date with the best found and its bound (60)
  --json                    answer in JSON for scripts
  --csv                     answer as a table, a line for each date
  -h, --help                show this
)");

constexpr auto convert = translatable("Usage", R"(Usage: entente convert IN -o OUT [OPTIONS]

Reads a map or a graph file and writes it in the format that the ending of OUT tells:
  .entente.json             the map in the order of keys and records that Entente keeps
  .gexf .graphml            Gephi, networkx, yEd; ids, dates, evidence and sources come back
  .dot .gv                  Graphviz
  .cx2 .cyjs                Cytoscape
  .net                      Pajek (names, kinds and years only)
  .csv                      a pair of tables: OUT.actors.csv and OUT.relations.csv
  .csl.json .bib            the sources, for Zotero, pandoc and LaTeX
  .dyad-years.csv           a panel for statistics: a row for each pair, year and kind with its standing
  FOLDER/                   a replication folder: claims.csv, codebook.md, citations, the map
IN may be any of these but .dyad-years.csv and a folder, and .paj, .gml, .sif, .ncol, .dl, .cx or Kumu's
.json as well. What the format cannot hold is told before it is written. OUT is written whole or not at all;
a map of a newer version of the format is left alone.

Options:
  -o, --output OUT          the file to write; it may be IN itself
  --gexf-version V          1.3 (unless told otherwise) or 1.2, for older programs
  --yed                     GraphML with the shapes and lines that yEd draws
  --date D                  only what stands on that day, month, year or interval
  --where CONDITION         only ties of which it is true: 'kind = opposes and actor = Libya'; there are
                            from, to, actor, kind, mutual, means, since, until, standing, source,
                            strength and the attributes of a tie
  -h, --help                show this
)");

constexpr auto import =
    translatable("Usage", R"(Usage: entente import FILE... -o OUT.entente.json [OPTIONS]

Brings tables (CSV, TSV, semicolons; - is standard input), graph files, CSL-JSON and BibTeX into a map.
Data sets of the field are recognised by their columns; other tables need columns like source, target,
sign (1 backs, -1 opposes), begin and end, or a mapping. Every row gets a verdict: new, updates,
duplicate, skipped or rejected. A second import of a newer release updates what the first one brought.

Options:
  -o, --output OUT          the map to write; it may be the map of --into
  --sheet NAME              of .xlsx and .ods, or a file in a .zip; without it the first with a table
  --dispute NAME            what a list of participants (country, side, enter, exit) is about, where no
                            column tells it
  --again MAP               bring in once more, by what MAP says, all that was imported into it; newer
                            files are looked for beside it, or named
  --into MAP                bring it into this map instead of a new one
  --preset NAME             take the table for this data set: acled, atop, atop-alliances, atop-dyads,
                            atop-members, cow-alliance-members, cow-alliances, cow-extra-state-wars,
                            cow-inter-state-wars, cow-intra-state-wars, cow-mid, cow-mid-disputes,
                            cow-mid-incident-participants, cow-mid-incidents, cow-non-state-wars, gdelt,
                            gephi-nodes, gml-mid-dyad-years, icews, polecat, rivalries-td, rivalries-tss,
                            ucdp-acd, ucdp-dyadic, ucdp-esd, ucdp-ged, ucdp-nonstate
  --mapping M.json          say in a file which columns mean what
  --show-mapping            print the mapping that would be used, to change it; nothing is imported
  --where CONDITION         take these rows only: 'year >= 2010 and country = Libya'; beside the columns
                            there are year and actor; = != < <= > >= ~ (contains) in (…), and, or, not
  --minimum N               take ties that only events suggest where N events do
  --governments-are-states  take "Government of X" for X, as COW and Gleditsch and Ward do, and not for an
                            actor of its own
  --report R.csv            write a line for each row: row, verdict, reason, file; names that may be one
                            actor go to R.names.csv; where --again brings several, R-1.csv, R-2.csv ...
  --dry-run                 tell what would be done and write no map
  -h, --help                show this

Exit status: 0 it worked, 1 rows were rejected, 2 nothing was written.
)");

constexpr auto find = translatable("Usage", R"(Usage: entente find FILE QUERY [--json]

Lists the actors, ties and events of which the question is true. Terms side by side must all be true, "or"
parts such groups, -TERM is true where TERM is not, quotation marks keep words together.
  WORD                      in a name, short name or alias of the actor or of an end of the tie, in the
                            title of the event
  kind:KIND                 state, armed-group, backs, opposes, talks, attack ...
  backs:ACTOR opposes:ACTOR backed-by:ACTOR opposed-by:ACTOR
                            ties to or from that actor, and who is at their other end
  on:DATE                   the tie stands, the event happens then
  means:MEANS               troops, weapons, funding ...
  source:SOURCE             some of its evidence is from there
  with:NAME with:NAME>=25   it has that attribute, and of that value
  standing:STANDING         attested, assumed, disputed or absent, on the on: beside it, else on the
                            map's own date

Examples: 'backs:lna kind:state on:2019', 'backs:lna backs:gna' (who backs both),
'kind:person or -means:troops'

Options:
  --json                    answer in JSON for scripts
  -h, --help                show this
)");

constexpr auto paths = translatable("Usage", R"(Usage: entente paths FILE A B [--date D] [--json]

Tells all shortest ways from A to B over ties that back or oppose, in any direction: a friend of a friend, an
enemy of an enemy. A and B are ids, names, short names or aliases.

Options:
  --date D                  over the ties that stand then; without it on the map's own date
  --json                    answer in JSON for scripts
  -h, --help                show this

At most 1,000 ways are listed; how many there are is told.
)");

constexpr auto dossier =
    translatable("Usage", R"(Usage: entente dossier FILE A B [--date D] [--json | -o OUT.{pdf,svg}]

Tells what a map says of two actors together: their ties, whom both back or oppose, joint events, whom one
backs and the other opposes, and the sources in the order of their dates.

Options:
  -o, --output OUT          as pages to print
  --date D                  ties that stand then; without it those of all time
  --json                    answer in JSON for scripts
  -h, --help                show this
)");

constexpr auto diff = translatable("Usage", R"(Usage: entente diff A B [OPTIONS]
       entente diff A --dates D1,D2 | --according-to S1,S2 [OPTIONS]

Tells what differs between two files, two dates, or two sources or speakers. Actors of two files whose ids
differ are matched by code or name, other records where they say the same.

Options:
  --dates D1,D2             which ties stand on the one and not on the other; a coarse date is a window
  --according-to S1,S2      what the one holds and the other does not, and what one of them denies
  --json                    answer in JSON for scripts
  --csv                     a row for each difference: table, id, change, fields
  -o, --output OUT          a figure of both states in one layout, as SVG, PNG or PDF: what is new, gone and
                            not alike told by line, mark and words
  --side-by-side            a drawing for each state beside the other
  --size WxH                pixels of the figure (1920x1080)
  --theme light|dark|print  its colours (light)
  -h, --help                show this

Exit status: 0 nothing differs, 1 something does, 2 it failed.
)");

constexpr auto scenes = translatable("Usage", R"(Usage: entente scenes FILE [--json]
       entente scenes FILE --suggest -o OUT.entente.json

Lists the scenes of a map in their order, hidden ones too, with what they ask for and the map has not.
With --suggest writes the map with four to six scenes more: who backs whom, who stands against whom, who
leads, who stands between, what is disputed, what changed. They are made of what the map says alone.

Options:
  --suggest                 suggest scenes
  -o, --output OUT          the map to write with them; it may be FILE itself
  --json                    answer in JSON for scripts; not with --suggest
  -h, --help                show this
)");

constexpr auto narrate = translatable(
    "Usage", R"(Usage: entente narrate FILE [--date D | --scene SCENE | --scenes] [--json]

Tells the picture in plain sentences: who backs and opposes whom, who leads and mediates, what is said or
disputed, what happened. Good for notes, alternative text and screen readers; a drawn SVG has the same.

Options:
  --date D                  on this date; without it on the map's own
  --scene SCENE             the picture of this scene (its id, else its number from 1)
  --scenes                  of every scene that is not hidden
  --json                    answer in JSON for scripts
  -h, --help                show this
)");

/// Each command and its help.
struct CommandUsage
{
    const char *word;
    const char *text;
};
// clang-format off: in rows
constexpr CommandUsage allUsages[] = {
    {"render", render},   {"check", check},   {"info", info},     {"analyse", analyse},
    {"convert", convert}, {"import", import}, {"find", find},     {"paths", paths},
    {"dossier", dossier}, {"diff", diff},     {"scenes", scenes}, {"narrate", narrate},
};
// clang-format on

} // namespace

QString versionText()
{
    return QStringLiteral("entente " ENTENTE_VERSION);
}

const QStringList &commandWords()
{
    static const auto words = [] {
        QStringList list;
        for (const auto &usage : allUsages)
            list.append(QString::fromUtf8(usage.word));
        return list;
    }();
    return words;
}

QString usageText(const QString &command)
{
    if (command.isEmpty())
        return QString::fromStdString(translate("Usage", program));
    const auto place = commandWords().indexOf(command);
    return place < 0 ? QString()
                     : QString::fromStdString(translate("Usage", allUsages[place].text));
}

} // namespace entente
