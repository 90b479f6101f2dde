// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "foldedtext.h"

namespace entente {

namespace {

/// Letters that Unicode does not take apart, as people type them.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0x0131: return QStringLiteral("i"); // dotless i
    case 0x00f8: return QStringLiteral("o");
    case 0x0142: return QStringLiteral("l");
    case 0x0111: return QStringLiteral("d");
    case 0x00f0: return QStringLiteral("d");
    case 0x00fe: return QStringLiteral("th");
    case 0x00e6: return QStringLiteral("ae");
    case 0x0153: return QStringLiteral("oe");
    case 0x2018:
    case 0x2019: return QStringLiteral("'");
    default: return c;
    }
}

} // namespace

QString foldedText(const QString &text)
{
    QString out;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Mark_Enclosing)
            out += plainLetter(c);
    return out.simplified();
}

} // namespace entente
