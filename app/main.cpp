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

/// Runs what was asked for. Only what draws starts Qt's windowing, with an application object in
/// place of the first one; the other commands answer in milliseconds.
class Runner
{
public:
    Runner(char *program, const Console &console)
        : m_arguments{program, nullptr}
        , m_console(console)
        , m_application(std::in_place, m_count, m_arguments) // has the languages
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
        return drawn([&] { return runRender(command, m_console); });
    }

    int operator()(const DiffCommand &command)
    {
        const auto run = [&] { return runDiff(command, m_console); };
        return command.form == DiffCommand::Form::Figure ? drawn(run) : run();
    }

    int operator()(const DossierCommand &command)
    {
        return drawn([&] { return runDossier(command, m_console); });
    }

    int operator()(const ScreenshotCommand &command)
    {
        if (!canBeOpened(command.file))
            return Failed;
        drawWithoutDisplay();
        return under<QApplication>([&] { return runScreenshot(command, m_console); });
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
        return under<QApplication>([&] { return runWindow(command, m_console); });
    }

private:
    /// Runs it under an application object of that class; there is never more than one.
    template <class Application, class Run>
    int under(const Run &run)
    {
        m_application.reset();
        Application application(m_count, m_arguments);
        nameApplication();
        return run();
    }

    template <class Run>
    int drawn(const Run &run)
    {
        drawWithoutDisplay();
        return under<QGuiApplication>(run);
    }

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
    std::optional<QCoreApplication> m_application;
};

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QFile::decodeName(argv[i]));
    const Console console{std::cin, std::cout, std::cerr};
    Runner runner(argv[0], console);
    const int code = std::visit(runner, parseCommandLine(arguments));
    if (std::cout.flush())
        return code;
    console.complain(translate("CommandLine", "the answer cannot be written to standard output"));
    return Failed;
}
