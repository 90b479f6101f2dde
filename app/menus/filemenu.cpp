// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/controllers/exportcontroller.h"
#include "app/controllers/savingcontroller.h"
#include "app/importing.h"
#include "app/mainwindow.h"
#include "app/recentfiles.h"
#include "app/samples.h"
#include "app/windows.h"
#include "widgets/editing/editor.h"

#include <QApplication>
#include <QFileInfo>

namespace entente {

namespace {

QString idOf(const SampleMap &map)
{
    return QFileInfo(map.path).fileName().section(QLatin1Char('.'), 0, 0);
}

void fillNew(MenuBuilder menu, MainWindow &window)
{
    menu.add(QStringLiteral("new"), MainWindow::tr("&Empty Map"),
             QKeySequence::keyBindings(QKeySequence::New), [&window] { startNew(window); });
    menu.add(QStringLiteral("new.text"), MainWindow::tr("From a &Text…"), {},
             [&window] { startFromText(window); });
    menu.separator();
    for (const auto &pattern : templateMaps())
        menu.add(QStringLiteral("new.") + idOf(pattern), pattern.title, {},
                 [&window, path = pattern.path] { startNew(window, path); });
}

void fillRecent(QMenu *menu, MainWindow &window)
{
    menu->clear();
    for (const auto &path : recentFiles()) {
        const QFileInfo file(path);
        auto name = file.fileName().replace(QLatin1Char('&'), QStringLiteral("&&"));
        auto *action =
            menu->addAction(file.exists() ? name : MainWindow::tr("%1 – missing").arg(name),
                            &window, [&window, path] { openInWindow(window, path); });
        action->setEnabled(file.exists());
    }
    if (menu->isEmpty())
        menu->addAction(MainWindow::tr("None yet"))->setEnabled(false);
}

void fillOpen(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("open"), MainWindow::tr("&Open…"),
             QKeySequence::keyBindings(QKeySequence::Open), [&window] { askForFile(window); });
    menu.add(QStringLiteral("import"), MainWindow::tr("&Import…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+I"))}, [&window] { askForImport(&window); });
    auto *recent = menu.menu()->addMenu(MainWindow::tr("Open &Recent"));
    QObject::connect(recent, &QMenu::aboutToShow, &window,
                     [recent, &window] { fillRecent(recent, window); });
    auto samples = menu.submenu(MainWindow::tr("Sa&mples"));
    for (const auto &sample : sampleMaps())
        samples.add(QStringLiteral("sample.") + idOf(sample), sample.title, {},
                    [&window, path = sample.path] { openInWindow(window, path); });
}

void fillSave(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("save"), MainWindow::tr("&Save"),
             QKeySequence::keyBindings(QKeySequence::Save), [&window] { window.saving()->save(); });
    menu.add(QStringLiteral("saveAs"), MainWindow::tr("Save &As…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+S"))},
             [&window] { window.saving()->saveAs(); });
    menu.add(QStringLiteral("properties"), MainWindow::tr("&Properties…"),
             {QKeySequence(MainWindow::tr("Alt+Return"))},
             [&window] { window.editor()->editMap(); });
    auto *backups = menu.add(QStringLiteral("backups"), MainWindow::tr("&Backups…"), {},
                             [&window] { window.showBackups(); });
    backups->setVisible(false); // until files are kept safe
}

} // namespace

void fillFileMenu(MenuBuilder &menu, MainWindow &window)
{
    fillNew(menu.submenu(MainWindow::tr("&New")), window);
    fillOpen(menu, window);
    menu.separator();
    fillSave(menu, window);
    menu.separator();
    menu.add(QStringLiteral("exportPicture"), MainWindow::tr("&Export Picture…"),
             {QKeySequence(MainWindow::tr("Ctrl+E"))},
             [&window] { window.exporting()->exportPicture(); });
    menu.add(QStringLiteral("exportData"), MainWindow::tr("Export &Data…"),
             {QKeySequence(MainWindow::tr("Ctrl+Alt+E"))},
             [&window] { window.exporting()->exportData(); });
    menu.add(QStringLiteral("copyPicture"), MainWindow::tr("&Copy Picture"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+C"))},
             [&window] { window.exporting()->copyPicture(); });
    menu.separator();
    menu.add(QStringLiteral("print"), MainWindow::tr("Prin&t…"),
             QKeySequence::keyBindings(QKeySequence::Print),
             [&window] { window.exporting()->print(); });
    menu.add(QStringLiteral("printPreview"), MainWindow::tr("Print Pre&view…"), {},
             [&window] { window.exporting()->previewPrint(); });
    menu.separator();
    menu.add(QStringLiteral("close"), MainWindow::tr("C&lose Window"),
             {QKeySequence(MainWindow::tr("Ctrl+W"))}, [&window] { window.close(); });
    menu.add(QStringLiteral("quit"), MainWindow::tr("&Quit"),
             QKeySequence::keyBindings(QKeySequence::Quit), [] { qApp->closeAllWindows(); });
}

} // namespace entente
