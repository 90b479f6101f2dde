// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/problemsdialog.h"
#include "app/workspace.h"
#include "widgets/editing/editor.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/reading/readingpanel.h"

#include <QListWidget>

namespace entente {

namespace {

void fillTexts(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("readText"), MainWindow::tr("&Read and Code a Text…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+O"))}, [&window] {
                 window.docks()->show(QStringLiteral("reading"));
                 window.reading()->askForFile();
             });
    menu.add(QStringLiteral("readCopied"), MainWindow::tr("Read and Code What Was &Copied"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+V"))}, [&window] {
                 window.docks()->show(QStringLiteral("reading"));
                 window.reading()->paste();
             });
}

void fillHiding(MenuBuilder &menu, ViewState *view)
{
    const auto hideAssumed = [view](bool hidden) {
        auto filter = view->filter();
        hidden ? void(filter.hiddenStandings.insert(Standing::Assumed))
               : void(filter.hiddenStandings.erase(Standing::Assumed));
        view->setFilter(filter);
    };
    auto *assumed = menu.addToggle(QStringLiteral("hideAssumed"),
                                   MainWindow::tr("Hide &Assumed Ties"), {}, false, hideAssumed);
    auto *unsourced =
        menu.addToggle(QStringLiteral("hideUnsourced"), MainWindow::tr("Hide What Has &No Source"),
                       {}, false, [view](bool on) {
                           auto filter = view->filter();
                           filter.hideUnsourced = on;
                           view->setFilter(filter);
                       });
    QObject::connect(view, &ViewState::changed, menu.menu(), [view, assumed, unsourced] {
        assumed->setChecked(view->filter().hiddenStandings.contains(Standing::Assumed));
        unsourced->setChecked(view->filter().hideUnsourced);
    });
}

} // namespace

void fillEvidenceMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("newSource"), MainWindow::tr("New &Source…"), {},
             [&window] { window.editor()->newSource(); });
    auto *selection = &window.workspace().selection;
    auto *merge = menu.add(QStringLiteral("mergeSource"),
                           MainWindow::tr("&Merge into Another Source…"), {}, [&window, selection] {
                               window.editor()->mergeSource(*selection->current().as<SourceId>());
                           });
    const auto allow = [merge, selection] {
        merge->setEnabled(selection->current().as<SourceId>());
    };
    QObject::connect(selection, &Selection::changed, merge, allow);
    allow();
    menu.add(QStringLiteral("problems"), MainWindow::tr("&What Is Wrong with This File…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+P"))},
             [&window] { showProblems(window.workspace().document.diagnostics(), &window); });
    fillTexts(menu, window);
    menu.separator();
    menu.add(QStringLiteral("audit"), MainWindow::tr("A&udit: How Well Is It Evidenced?"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+U"))}, [&window] {
                 window.docks()->show(QStringLiteral("audit"));
                 window.audit()->findings()->setFocus(Qt::ShortcutFocusReason);
             });
    menu.separator();
    fillHiding(menu, &window.workspace().view);
}

} // namespace entente
