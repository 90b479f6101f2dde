// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "foldedtext.h"

#include <algorithm>

namespace entente {

namespace {

/// Letters that Unicode does not take apart, as people type them; empty for what is not typed.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0x00df: return QStringLiteral("ss");
    case 0x0131: return QStringLiteral("i"); // dotless i
    case 0x00f8: return QStringLiteral("o");
    case 0x0142: return QStringLiteral("l");
    case 0x0111:
    case 0x00f0: return QStringLiteral("d");
    case 0x0127: return QStringLiteral("h");
    case 0x0167: return QStringLiteral("t");
    case 0x014b: return QStringLiteral("n");
    case 0x00fe: return QStringLiteral("th");
    case 0x00e6: return QStringLiteral("ae");
    case 0x0153: return QStringLiteral("oe");
    case 0x02bb: // okina, and the half rings of transcribed Arabic
    case 0x02bc:
    case 0x02be:
    case 0x02bf:
    case 0x2018:
    case 0x2019: return QStringLiteral("'");
    case 0x0640: return {};                               // the stroke that stretches Arabic words
    case 0x06a9: return QString(QChar(0x0643));           // Persian kaf
    case 0x0649:                                          // alef without points
    case 0x06cc: return QString(QChar(char16_t(0x064a))); // Persian yeh
    default: return c;
    }
}

/// Accents, breathings and vowel points; not what makes another letter.
bool isAccent(QChar c)
{
    if (c.category() == QChar::Mark_Enclosing)
        return true;
    if (c.category() != QChar::Mark_NonSpacing)
        return false;
    switch (c.script()) {
    case QChar::Script_Inherited: return c != QChar(0x3099) && c != QChar(0x309a); // kana
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
    case QChar::Script_Syriac: return true;
    default: return false;
    }
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString foldedText(const QString &text)
{
    if (isAscii(text))
        return text.toLower().simplified();
    QString out;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KD))
        if (!isAccent(c))
            out += plainLetter(c);
    return out.simplified();
}

std::string foldedName(std::string_view name)
{
    QString words;
    for (const QChar c :
         foldedText(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))))
        if (c != QLatin1Char('\''))
            words += c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? c : QLatin1Char(' ');
    return words.simplified().toStdString();
}

std::string caseFolded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .toCaseFolded()
        .toStdString();
}

std::vector<std::string> allNames(const Actor &actor)
{
    std::vector<std::string> names;
    const auto add = [&](const std::string &name) {
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    add(actor.label());
    add(actor.name);
    for (const auto &alias : actor.aliases)
        add(alias);
    for (const auto &[language, name] : actor.names)
        add(name);
    return names;
}

} // namespace entente
