// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/mainwindow.h"

namespace entente {

std::vector<MenuSpec> menuSpecs()
{
    return {
        {QStringLiteral("file"), MainWindow::tr("&File"), fillFileMenu},
        {QStringLiteral("edit"), MainWindow::tr("&Edit"), fillEditMenu},
        {QStringLiteral("view"), MainWindow::tr("&View"), fillViewMenu},
        {QStringLiteral("map"), MainWindow::tr("&Map"), fillMapMenu},
        {QStringLiteral("time"), MainWindow::tr("&Time"), fillTimeMenu},
        {QStringLiteral("evidence"), MainWindow::tr("E&vidence"), fillEvidenceMenu},
        {QStringLiteral("present"), MainWindow::tr("&Present"), fillPresentMenu},
        {QStringLiteral("window"), MainWindow::tr("&Window"), fillWindowMenu},
        {QStringLiteral("help"), MainWindow::tr("&Help"), fillHelpMenu},
    };
}

} // namespace entente
