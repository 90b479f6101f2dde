// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "typedwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace entente {

namespace {

class TypedWords
{
    Q_DECLARE_TR_FUNCTIONS(TypedWords)
};

} // namespace

QStringList typedParts(const QString &list)
{
    static const QRegularExpression commas(QStringLiteral("\\s*,\\s*"));
    static const QRegularExpression semicolons(QStringLiteral("\\s*;\\s*"));
    const bool semicolon = list.contains(QLatin1Char(';'));
    return list.simplified().split(semicolon ? semicolons : commas, Qt::SkipEmptyParts);
}

TypedList<Means> parseMeans(const QString &typed)
{
    TypedList<Means> means;
    for (const auto &part : typedParts(typed)) {
        const auto meant = typedWord<Means>(part);
        if (!meant)
            means.problem = TypedWords::tr("“%1” is no means. There are %2.")
                                .arg(part, wordList<Means>().join(QStringLiteral(", ")));
        else if (std::find(means.words.begin(), means.words.end(), *meant) == means.words.end())
            means.words.push_back(*meant);
    }
    return means;
}

TypedList<TypedParticipant> parseParticipants(const QString &typed)
{
    static const QRegularExpression withRole(QStringLiteral("^(.+?)\\s*[(:]\\s*([^()]*)\\)?$"));
    TypedList<TypedParticipant> participants;
    for (const auto &part : typedParts(typed)) {
        const auto match = withRole.match(part);
        const auto role = match.hasMatch() ? typedWord<Role>(match.captured(2)) : Role::Party;
        if (!role)
            participants.problem =
                TypedWords::tr("“%1” is no role. There are %2.")
                    .arg(match.captured(2), wordList<Role>().join(QStringLiteral(", ")));
        else
            participants.words.push_back({match.hasMatch() ? match.captured(1) : part, *role});
    }
    return participants;
}

} // namespace entente
