// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/timelinepanel.h"

namespace entente {

namespace {

void fillSteps(MenuBuilder &menu, DateCursor *cursor)
{
    menu.add(QStringLiteral("dayLater"), MainWindow::tr("A Day Later"),
             {QKeySequence(MainWindow::tr("Alt+PgDown"))}, [cursor] { cursor->stepDays(1); });
    menu.add(QStringLiteral("dayEarlier"), MainWindow::tr("A Day Earlier"),
             {QKeySequence(MainWindow::tr("Alt+PgUp"))}, [cursor] { cursor->stepDays(-1); });
    menu.add(QStringLiteral("monthLater"), MainWindow::tr("A Month Later"),
             {QKeySequence(MainWindow::tr("Alt+Shift+PgDown"))},
             [cursor] { cursor->stepMonths(1); });
    menu.add(QStringLiteral("monthEarlier"), MainWindow::tr("A Month Earlier"),
             {QKeySequence(MainWindow::tr("Alt+Shift+PgUp"))},
             [cursor] { cursor->stepMonths(-1); });
    menu.add(QStringLiteral("firstDay"), MainWindow::tr("&First Day"),
             {QKeySequence(MainWindow::tr("Alt+Home"))}, [cursor] { cursor->toFirst(); });
    menu.add(QStringLiteral("lastDay"), MainWindow::tr("&Last Day"),
             {QKeySequence(MainWindow::tr("Alt+End"))}, [cursor] { cursor->toLast(); });
}

} // namespace

void fillTimeMenu(MenuBuilder &menu, MainWindow &window)
{
    using Scope = MenuBuilder::Scope;
    auto *cursor = &window.workspace().cursor;
    menu.add(
        QStringLiteral("play"), MainWindow::tr("&Play or Pause"), {QKeySequence(Qt::Key_Space)},
        [cursor] { cursor->togglePlaying(); }, Scope::Map);
    menu.add(
        QStringLiteral("nextEvent"), MainWindow::tr("&Next Event"),
        {QKeySequence(MainWindow::tr("."))}, [cursor] { cursor->nextEvent(); }, Scope::Map);
    menu.add(
        QStringLiteral("previousEvent"), MainWindow::tr("P&revious Event"),
        {QKeySequence(MainWindow::tr(","))}, [cursor] { cursor->previousEvent(); }, Scope::Map);
    menu.separator();
    fillSteps(menu, cursor);
    menu.separator();
    menu.add(QStringLiteral("goToDate"), MainWindow::tr("&Go to Date…"),
             {QKeySequence(MainWindow::tr("Ctrl+G"))},
             [&window] { window.timeline()->dateField()->beginEditing(); });
    menu.add(QStringLiteral("ownDate"), MainWindow::tr("The Map’s &Own Date"),
             {QKeySequence(MainWindow::tr("Ctrl+D"))}, [cursor] { cursor->reset(); });
    menu.add(QStringLiteral("allDates"), MainWindow::tr("&All Dates"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+D"))},
             [cursor] { cursor->setDate(std::nullopt); });
}

} // namespace entente
