// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace entente {

/// Version, licence, and the libraries the program stands on with theirs, as HTML.
QString aboutText();
/// Shows it.
void showAbout(QWidget *parent);
/// The program's pages on its own use, where they are installed. `topic` is a page and a heading in
/// it: "analysis.md#pn-centrality"; empty: the first page.
void showHelp(QWidget *parent, const QString &topic = {});
/// What F1 explains there: the property "helpTopic" of the widget or of what it is in; empty where
/// there is none.
QString helpTopicAt(const QWidget *widget);

} // namespace entente
