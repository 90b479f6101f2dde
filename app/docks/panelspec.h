// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QString>
#include <Qt>

#include <functional>
#include <vector>

class QWidget;

namespace entente {

class MainWindow;

/// One panel of the window: how it is called, where it stands, and how it is made.
struct PanelSpec
{
    QString id; // of its dock and its command: "panel.inspector"
    QString title;
    Qt::DockWidgetArea area = Qt::LeftDockWidgetArea;
    QKeySequence key; // shows and hides it; may be none
    int extent = 240; // its width, at the bottom its height, in pixels
    std::function<QWidget *(MainWindow &window)> make;
    bool shownFirst = false; // on a first start; the others stand behind it
};

/// All panels, those of one side in the order of their tabs.
std::vector<PanelSpec> panelSpecs();

} // namespace entente
