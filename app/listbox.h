// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

namespace entente {

/// A box with one sentence and a list to read.
void showList(QWidget *parent, const QString &title, const QString &sentence,
              const QStringList &lines);

} // namespace entente
