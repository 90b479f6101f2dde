// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fieldwords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace entente {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairsIn(const QString &text)
{
    Pairs pairs;
    for (const auto &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto key = typedText(part.section(QLatin1Char(':'), 0, 0)),
                   value = typedText(part.section(QLatin1Char(':'), 1));
        if (!key.empty() && !value.empty())
            pairs.emplace_back(key, value);
    }
    return pairs;
}

QString shownValue(const JsonMembers &members, const std::string &key)
{
    const auto value = members.text(key);
    return text(value.empty() ? std::string(members.json(key)) : value);
}

std::string quoted(const std::string &value)
{
    QJsonObject wrapped{{QStringLiteral("v"), text(value)}};
    const auto json =
        QJsonDocument(wrapped).toJson(QJsonDocument::Compact).toStdString(); // {"v":"..."}
    return json.substr(5, json.size() - 6);
}

} // namespace

QString withoutSince(const QString &text)
{
    static const QRegularExpression lead(QStringLiteral("^\\s*(since|from|until|till|to)\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(lead);
}

QString text(const std::string &plain)
{
    return QString::fromStdString(plain);
}

std::string typedText(const QString &text)
{
    return text.trimmed().toStdString();
}

QString joined(const Texts &texts)
{
    QStringList parts;
    for (const auto &part : texts)
        parts << text(part);
    return parts.join(QStringLiteral("; "));
}

Texts split(const QString &text)
{
    Texts parts;
    for (const auto &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            parts.push_back(typedText(part));
    return parts;
}

QString joined(const JsonMembers &members)
{
    QStringList parts;
    for (const auto &[key, json] : members.items)
        parts << text(key) + QStringLiteral(": ") + shownValue(members, key);
    return parts.join(QStringLiteral("; "));
}

JsonMembers splitMembers(const QString &text, const JsonMembers &before)
{
    JsonMembers members;
    for (const auto &[key, value] : pairsIn(text)) {
        const bool same = typedText(shownValue(before, key)) == value;
        members.items.emplace_back(key, same ? std::string(before.json(key)) : quoted(value));
    }
    return members;
}

QString joined(const Pairs &names)
{
    QStringList parts;
    for (const auto &[language, name] : names)
        parts << text(language) + QStringLiteral(": ") + text(name);
    return parts.join(QStringLiteral("; "));
}

Pairs splitNames(const QString &text)
{
    return pairsIn(text);
}

} // namespace entente
