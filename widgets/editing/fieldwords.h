// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <QComboBox>
#include <QString>

namespace entente {

/// How fields of records are written in one line of a form, and read back.

/// "since Jan 2020" -> "Jan 2020": the field says since or until already.
QString withoutSince(const QString &text);
/// "Türkiye; Ankara".
QString joined(const Texts &texts);
/// Read back: parts are trimmed, empty ones dropped.
Texts split(const QString &text);
/// "iso3166: TR; cow: 640". What is not a text or a number is kept as it is where its line is not
/// changed.
QString joined(const JsonMembers &members);
/// Read back. A value that reads as before keeps the JSON that it had.
JsonMembers splitMembers(const QString &text, const JsonMembers &before);
/// "ar: تركيا; de: Türkei", and read back.
QString joined(const std::vector<std::pair<std::string, std::string>> &names);
std::vector<std::pair<std::string, std::string>> splitNames(const QString &text);

/// A text of the file for a line of a form, as it stands.
QString text(const std::string &kept);
/// What was typed, as the file keeps it: without white space at both ends.
std::string typedText(const QString &text);

/// Fills a box with a closed list in words; the place in the box is the place in the list.
template <class Word, class Words>
void fillBox(QComboBox *box, Words words)
{
    for (std::size_t i = 0; i < allWords<Word>().size(); ++i)
        box->addItem(text(words(Word(i))));
}

} // namespace entente
