// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "windows.h"

#include "controllers/openingcontroller.h"
#include "docks/paneldocks.h"
#include "importing.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "preferences.h"
#include "workspace.h"

#include "models/files/filekinds.h"
#include "models/files/foreignfile.h"
#include "widgets/graph/graphview.h"
#include "widgets/reading/readingpanel.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QTimer>

namespace entente {

namespace {

MainWindow *windowForMap(MainWindow &window)
{
    if (window.workspace().isVacant() && !window.opening()->isRunning())
        return &window;
    auto *another = new MainWindow;
    another->setAttribute(Qt::WA_DeleteOnClose);
    if (window.recovery())
        another->keepSafe();
    another->standBeside(window);
    another->show();
    return another;
}

MainWindow *windowWith(const QString &path)
{
    for (auto *widget : QApplication::topLevelWidgets())
        if (auto *open = qobject_cast<MainWindow *>(widget);
            open && (open->document()->path() == QFileInfo(path).absoluteFilePath() ||
                     (open->opening()->isRunning() && open->opening()->path() == path)))
            return open;
    return nullptr;
}

} // namespace

MainWindow *openInWindow(MainWindow &window, const QString &path)
{
    if (isForImport(path)) { // later: whoever dropped it is not to wait for a dialog
        QTimer::singleShot(0, &window, [&window, path] { importFile(&window, path); });
        return nullptr;
    }
    if (auto *open = windowWith(path)) {
        open->raise();
        open->activateWindow();
        return open;
    }
    if (const auto what = foreignFileWords(path); !what.empty()) {
        window.messages()->tell(MainWindow::tr("“%1” cannot be opened: %2")
                                    .arg(QFileInfo(path).fileName(), QString::fromStdString(what)),
                                MainWindow::tr("Open another…"), [&window] { askForFile(window); });
        return nullptr;
    }
    auto *target = windowForMap(window);
    QString problem;
    const bool opened = target->opening()->start(path, &problem);
    if (target != &window && opened && target->opening()->isRunning())
        target->closeUnlessOpened();
    if (target != &window && !opened) {
        if (!problem.isEmpty())
            window.messages()->tell(problem);
        target->close();
    }
    return opened ? target : nullptr;
}

MainWindow *startNew(MainWindow &window, const QString &templatePath)
{
    auto *target = windowForMap(window);
    AllianceMap map;
    QString problem;
    AllianceDocument pattern;
    if (!templatePath.isEmpty()) {
        if (!pattern.load(templatePath, &problem)) {
            target->messages()->tell(problem);
            return target;
        }
        map = pattern.map();
    }
    target->dismissWelcome();
    if (const auto reach = wantedReach(); templatePath.isEmpty() && !(reach == CarryOver())) {
        auto head = map.info();
        head.reach = reach;
        head.reachGiven = true;
        MapPatch patch;
        patch.put(head);
        map.apply(patch);
    }
    auto &parts = target->workspace();
    parts.document.setMap(std::move(map));
    parts.feed.flush();
    parts.selection.clear();
    target->graph()->mapCamera().fit();
    target->raise();
    target->activateWindow();
    return target;
}

void startFromText(MainWindow &window)
{
    auto *target = startNew(window);
    target->docks()->show(QStringLiteral("reading"));
    target->reading()->askForFile();
}

void askForFile(MainWindow &window)
{
    const auto path = QFileDialog::getOpenFileName(
        &window, MainWindow::tr("Open Map"), QFileInfo(window.document()->path()).absolutePath(),
        MainWindow::tr("Maps, tables, graphs and sources (%1);;Entente maps (*.entente.json);;"
                       "JSON (*.json);;All files (*)")
            .arg(namePatterns(readableEndings())));
    if (!path.isEmpty())
        openInWindow(window, path);
}

} // namespace entente
