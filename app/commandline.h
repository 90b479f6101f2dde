// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/figure.h"
#include "models/map/view.h"
#include "models/picture/theme.h"

#include <QSize>
#include <QStringList>

#include <optional>
#include <variant>

namespace entente {

/// What the program tells the shell.
enum ExitCode {
    Succeeded = 0,
    WarningsFound = 1,
    Failed = 2,
    MisusedCommandLine = 64,
    Interrupted = 130 // by Ctrl+C, as shells count
};

/// `entente [FILE]`
struct WindowCommand
{
    QString file; // empty: none
};

/// `entente --screenshot OUT.png FILE`: the whole window as a picture.
struct ScreenshotCommand
{
    QString file;
    QString out;
    std::optional<Edtf> date; // none: the map's default date
    std::optional<QSize> size;
    Theme::Name theme = Theme::Name::Light;
    QString select; // the id of a record, or empty
};

/// `entente render FILE -o OUT.{png,svg,pdf}`
struct RenderCommand
{
    QString file;
    QString out;
    View view;              // without a date: the map's default date
    QSize size{1920, 1080}; // pixels
    int dpi = 96;
    Theme::Name theme = Theme::Name::Light;
    SourceList sources = SourceList::Figure;
    QString focus; // ACTOR or ACTOR:N as typed, or empty; what it means is known when the map is
    QString scene; // id or number as typed, or empty: its view, in place of this one
    QStringList accordingTo; // sources or speakers as typed; several: a panel each
    bool outlineText = false;
    bool transparent = false;
    bool bundles = true; // of ties alike between two sides, where many lines cross
    bool matrix = false; // who is tied to whom as a grid, instead of the map
};

/// `entente check FILE...`
struct CheckCommand
{
    QStringList files;
    bool json = false;
    bool audit = false;
};

/// `entente convert IN -o OUT`
struct ConvertCommand
{
    QString in;
    QString out;
    QString gexfVersion = QStringLiteral("1.3");
    bool forYed = false;
    std::optional<Edtf> date; // only what stands then; none: all
    QString where;            // only ties of which it is true
};

/// `entente import FILE... -o OUT.entente.json`
struct ImportCommand
{
    QStringList files;
    QString out;
    QString sheet;   // of a workbook; empty: the first with a table
    QString dispute; // what a list of participants is about
    QString preset;
    QString mapping;
    QString where;
    QString into;
    QString report;
    QString again;   // a map whose imports are to be done once more
    int minimum = 0; // 0: as the mapping says
    bool dryRun = false;
    bool showMapping = false;
    bool governmentsAreStates = false;
};

/// `entente info FILE`
struct InfoCommand
{
    QString file;
    std::optional<Edtf> date; // none: the map's default date
    bool json = false;
};

/// `entente analyse FILE`
struct AnalyseCommand
{
    enum class Every { Day, Month, Year };

    QString file;
    std::optional<Edtf> date;   // none: the map's default date
    std::optional<Every> every; // a series over all dates of the map
    int camps = 2;              // at most
    bool weighted = false;
    bool rollUp = false;
    std::optional<double> seconds; // none: a minute for a date
    bool json = false;
    bool csv = false;
};

/// `entente find FILE QUERY`
struct FindCommand
{
    QString file;
    QString query;
    bool json = false;
};

/// `entente paths FILE A B`
struct PathsCommand
{
    QString file;
    QString from; // actors as typed
    QString to;
    std::optional<Edtf> date; // none: the map's default date
    bool json = false;
};

/// `entente dossier FILE A B`
struct DossierCommand
{
    QString file;
    QString a; // actors as typed
    QString b;
    std::optional<Edtf> date; // none: all time
    QString out;              // empty: standard output
    bool json = false;
};

/// `entente diff A [B]`: two files, or two dates, sources or speakers of one.
struct DiffCommand
{
    enum class Form : unsigned char { Words, Json, Csv, Figure };
    QString file;
    QString other; // empty where it is one file
    QString out;   // the figure
    QSize size{1920, 1080};
    Theme::Name theme = Theme::Name::Light;
    bool sideBySide = false;
    std::optional<std::pair<Edtf, Edtf>> dates;
    QStringList voices; // two, or none
    Form form = Form::Words;
};

/// `entente scenes FILE`
struct ScenesCommand
{
    QString file;
    QString out; // of suggesting
    bool suggest = false;
    bool json = false;
};

/// `entente narrate FILE`
struct NarrateCommand
{
    QString file;
    std::optional<Edtf> date; // none: the map's default date
    QString scene;            // id or number as typed, or empty
    bool allScenes = false;
    bool json = false;
};

/// A text that was asked for: help or the version.
struct Answer
{
    QString text;
};

/// Why the command line was not understood, and the command whose help says how it is written (""
/// for the program's).
struct Misuse
{
    QString message;
    QString command;
};

using Command =
    std::variant<Answer, Misuse, WindowCommand, ScreenshotCommand, RenderCommand, CheckCommand,
                 ConvertCommand, ImportCommand, InfoCommand, AnalyseCommand, FindCommand,
                 PathsCommand, DossierCommand, DiffCommand, ScenesCommand, NarrateCommand>;

/// What the arguments (without the program's own name) ask for. Looks at words only, never at a
/// file.
Command parseCommandLine(const QStringList &arguments);

} // namespace entente
