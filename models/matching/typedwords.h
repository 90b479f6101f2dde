// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/vocabulary.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace entente {

/// The parts of a list as typed: by semicolons where there are any (then the parts may have
/// commas), else by commas.
QStringList typedParts(const QString &list);

/// The words of a closed list, for completion.
template <class Word>
QStringList wordList()
{
    QStringList list;
    for (const auto one : allWords<Word>())
        list << QString::fromLatin1(one.data(), qsizetype(one.size()));
    return list;
}

/// The word itself, blanks for hyphens allowed, or the only one that begins so.
template <class Word>
std::optional<Word> typedWord(const QString &typed)
{
    const auto text = typed.simplified().toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    const auto all = wordList<Word>();
    if (const auto exact = all.indexOf(text); exact >= 0)
        return Word(exact);
    const auto fitting =
        all.filter(QRegularExpression(QLatin1Char('^') + QRegularExpression::escape(text)));
    return text.isEmpty() || fitting.size() != 1
               ? std::nullopt
               : std::optional(Word(all.indexOf(fitting.first())));
}

/// Several values as typed, or what is wrong with them in plain words.
template <class Value>
struct TypedList
{
    std::vector<Value> words;
    QString problem;
};

/// "troops, funding"
TypedList<Means> parseMeans(const QString &typed);

struct TypedParticipant
{
    QString name;
    Role role = Role::Party;
};
/// "Russia (proposer), Turkey: host, Haftar": a party where no role is given.
TypedList<TypedParticipant> parseParticipants(const QString &typed);

} // namespace entente
