// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "commandline.h"
#include "commands/analyse.h"
#include "commands/check.h"
#include "commands/connect.h"
#include "commands/convert.h"
#include "commands/import.h"
#include "commands/info.h"
#include "commands/input.h"
#include "commands/render.h"
#include "commands/scenes.h"
#include "screenshot.h"
#include "startup.h"
#include "window.h"

#include "models/map/text.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>

#include <iostream>
#include <optional>

using namespace entente;

namespace {

/// Runs what was asked for. Only what draws starts Qt's windowing, with an application object of
/// its own; the other commands answer in milliseconds.
class Runner
{
public:
    Runner(char *program, const Console &console)
        : m_arguments{program, nullptr}
        , m_console(console)
    {
    }

    int operator()(const Answer &answer) const
    {
        m_console.out << answer.text.toStdString();
        return Succeeded;
    }

    int operator()(const Misuse &misuse) const
    {
        m_console.complain(misuse.message.toStdString());
        const auto command =
            misuse.command.isEmpty() ? std::string() : misuse.command.toStdString() + " ";
        m_console.complain(phrase(
            translate("CommandLine", "“entente %1--help” tells what can be asked"), {command}));
        return MisusedCommandLine;
    }

    int operator()(const CheckCommand &command) const { return runCheck(command, m_console); }
    int operator()(const InfoCommand &command) const { return runInfo(command, m_console); }
    int operator()(const AnalyseCommand &command) const { return runAnalyse(command, m_console); }
    int operator()(const FindCommand &command) const { return runFind(command, m_console); }
    int operator()(const PathsCommand &command) const { return runPaths(command, m_console); }
    int operator()(const ConvertCommand &command) const { return runConvert(command, m_console); }
    int operator()(const ImportCommand &command) const { return runImport(command, m_console); }

    int operator()(const ScenesCommand &command) const { return runScenes(command, m_console); }
    int operator()(const NarrateCommand &command) const { return runNarrate(command, m_console); }

    int operator()(const RenderCommand &command)
    {
        drawWithoutDisplay();
        QGuiApplication application(m_count, m_arguments);
        nameApplication();
        return runRender(command, m_console);
    }

    int operator()(const DiffCommand &command)
    {
        if (command.form != DiffCommand::Form::Figure)
            return runDiff(command, m_console);
        drawWithoutDisplay();
        QGuiApplication application(m_count, m_arguments);
        nameApplication();
        return runDiff(command, m_console);
    }

    int operator()(const DossierCommand &command)
    {
        drawWithoutDisplay();
        QGuiApplication application(m_count, m_arguments);
        nameApplication();
        return runDossier(command, m_console);
    }

    int operator()(const ScreenshotCommand &command)
    {
        if (!canBeOpened(command.file))
            return Failed;
        drawWithoutDisplay();
        QApplication application(m_count, m_arguments);
        nameApplication();
        return runScreenshot(command, m_console);
    }

    int operator()(const WindowCommand &command)
    {
        // The window itself says that a file may not be read: who clicked on it sees no terminal.
        const QFileInfo info(command.file);
        const bool isClosed = info.isFile() && !info.isReadable();
        if (!command.file.isEmpty() && !canBeOpened(command.file) && !(isClosed && hasDisplay()))
            return Failed;
        if (!hasDisplay()) {
            m_console.complain(translate(
                "CommandLine", "there is no display to open a window on; “entente render” "
                               "draws the map into a file without one"));
            return Failed;
        }
        const auto fonts = readFontsAhead();
        QApplication application(m_count, m_arguments);
        nameApplication();
        return runWindow(command, m_console);
    }

private:
    bool canBeOpened(const QString &file) const
    {
        const auto problem = inputProblem(file);
        if (!problem.empty())
            m_console.complain(shownPath(file) + ": " + problem);
        return problem.empty();
    }

    int m_count = 1; // Qt's own options are no part of the command line
    char *m_arguments[2];
    const Console &m_console;
};

/// True where the command makes an application object that draws.
bool draws(const Command &command)
{
    return std::holds_alternative<RenderCommand>(command) ||
           std::holds_alternative<DossierCommand>(command) ||
           std::holds_alternative<ScreenshotCommand>(command) ||
           std::holds_alternative<WindowCommand>(command);
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QFile::decodeName(argv[i]));
    const Console console{std::cin, std::cout, std::cerr};
    Runner runner(argv[0], console);
    int count = 1;
    std::optional<QCoreApplication> application(std::in_place, count, argv); // has the languages
    const auto command = parseCommandLine(arguments);
    if (draws(command))
        application.reset();
    const int code = std::visit(runner, command);
    if (std::cout.flush())
        return code;
    console.complain(translate("CommandLine", "the answer cannot be written to standard output"));
    return Failed;
}
