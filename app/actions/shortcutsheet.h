// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace entente {

class ActionRegistry;

/// All commands that have keys, menu by menu, and what the mouse does, as HTML.
QString shortcutSheet(const ActionRegistry &registry);
/// Shows it until it is closed; it can be printed.
void showShortcutSheet(const ActionRegistry &registry, QWidget *parent);

} // namespace entente
