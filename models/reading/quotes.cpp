// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "quotes.h"

#include <QRegularExpression>
#include <QStringList>

namespace entente {

namespace {

constexpr int longestGap = 1200; // characters that an ellipsis can stand for

bool isQuotationMark(QChar c)
{
    static const QString marks = QStringLiteral("\"'`´‘’‚‛“”„‟«»‹›′″");
    return marks.contains(c);
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
}

/// A text as quotes are compared, and where each of its characters came from.
struct Folded
{
    QString text;
    std::vector<int> from;

    void add(QChar c, int place)
    {
        text += c;
        from.push_back(place);
    }
};

Folded folded(const QString &text)
{
    Folded out;
    for (int i = 0; i < int(text.size()); ++i) {
        const QChar c = text[i];
        if (c.category() == QChar::Other_Format || isQuotationMark(c))
            continue;
        if (c.isSpace()) {
            if (!out.text.isEmpty() && !out.text.endsWith(QLatin1Char(' ')))
                out.add(QLatin1Char(' '), i);
        } else if (isDash(c)) {
            out.add(QLatin1Char('-'), i);
        } else {
            out.add(c.toCaseFolded(), i);
        }
    }
    return out;
}

/// The quote's words between what was left out.
QStringList partsOf(const QString &quote)
{
    static const QRegularExpression gap(QStringLiteral("\\[[^\\]]*\\]|…|\\.\\s?\\.\\s?\\."));
    QStringList parts;
    for (const auto &part : quote.split(gap)) {
        const auto words = folded(part).text.trimmed();
        if (!words.isEmpty() && words != QStringLiteral("."))
            parts << words;
    }
    return parts;
}

} // namespace

int paragraphNamed(const QString &at)
{
    static const QRegularExpression number(
        QStringLiteral("^\\s*(?:paragraphs?|para?s?\\.?|¶|§)\\s*(\\d{1,5})"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(at);
    return match.hasMatch() ? match.captured(1).toInt() - 1 : -1;
}

QuoteFinder::QuoteFinder(const ReadingText &text) : m_text(text)
{
    auto all = folded(text.text());
    m_folded = std::move(all.text);
    m_from = std::move(all.from);
}

/// The parts one after the other, the first one from `from` on.
std::optional<TextRange> QuoteFinder::findParts(const QStringList &parts, qsizetype from) const
{
    const auto first = m_folded.indexOf(parts.first(), from);
    if (first < 0)
        return std::nullopt;
    auto end = first + parts.first().size();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto next = m_folded.indexOf(parts[i], end);
        if (next < 0 || next - end > longestGap)
            return std::nullopt;
        end = next + parts[i].size();
    }
    const int start = m_from[std::size_t(first)];
    return TextRange{start, m_from[std::size_t(end - 1)] + 1 - start};
}

std::optional<TextRange> QuoteFinder::find(const QString &quote, const QString &at) const
{
    const auto parts = partsOf(quote);
    if (parts.isEmpty())
        return std::nullopt;
    const int paragraph = paragraphNamed(at);
    std::optional<TextRange> best;
    for (auto from = m_folded.indexOf(parts.first()); from >= 0;
         from = m_folded.indexOf(parts.first(), from + 1)) {
        const auto found = findParts(parts, from);
        if (found && (paragraph < 0 || m_text.paragraphAt(found->start) == paragraph))
            return found;
        if (found && !best)
            best = found;
    }
    return best;
}

} // namespace entente
