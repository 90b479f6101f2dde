// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

/// Every text that the widget and what is within it show, tell when pointed at, or give to a screen
/// reader: labels, buttons, actions, placeholders, headers and cells. Texts of Qt's own (standard
/// buttons, the words of its dialogs) are left out.
QStringList visibleTexts(const QWidget &widget);

/// The words of a text that carry no accent, without markup, keys, formats and names that no
/// language translates.
QStringList plainWords(const QString &text);

/// Without the words that people type and files hold: they are the same in every language.
QString withoutWordsOfFiles(QString text);
