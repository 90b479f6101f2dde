// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "readingtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace entente {

namespace {

QStringList linesOf(QString text)
{
    static const QRegularExpression ends(QStringLiteral("\r\n|[\r\n\v\f\u0085\u2028\u2029]"));
    text.remove(QChar(0xfeff));
    text.replace(ends, QStringLiteral("\n"));
    return text.split(QLatin1Char('\n'));
}

/// True where blank lines part the paragraphs and the lines within them were broken at a margin.
bool isBrokenAtMargin(const QStringList &lines)
{
    int longest = 0, inner = 0, innerLength = 0;
    bool blanks = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto length = int(lines[i].trimmed().size());
        blanks |= length == 0 && i > 0 && i + 1 < lines.size();
        longest = std::max(longest, length);
        if (length > 0 && i + 1 < lines.size() && !lines[i + 1].trimmed().isEmpty()) {
            ++inner;
            innerLength += length;
        }
    }
    return blanks && inner > 0 && longest <= 120 && innerLength / inner > 45;
}

QStringList paragraphsOf(const QString &plain)
{
    const auto lines = linesOf(plain);
    const bool join = isBrokenAtMargin(lines);
    QStringList paragraphs;
    bool open = false; // the last paragraph takes the next line
    for (const auto &line : lines) {
        const auto words = line.simplified();
        if (words.isEmpty()) {
            open = false;
        } else if (open && join) {
            paragraphs.last() += QLatin1Char(' ') + words;
        } else {
            paragraphs << words;
            open = true;
        }
    }
    return paragraphs;
}

/// The word before a full stop at the end, without brackets and quotation marks before it.
QString wordBeforeStop(QStringView sentence)
{
    auto end = sentence.trimmed();
    if (!end.endsWith(QLatin1Char('.')))
        return {};
    end.chop(1);
    auto word = end.mid(end.lastIndexOf(QLatin1Char(' ')) + 1).toString();
    while (!word.isEmpty() && !word.front().isLetterOrNumber())
        word.remove(0, 1);
    return word;
}

QStringList wordList(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '));
}

/// Short forms after which a full stop ends no sentence: titles, and before a number those of
/// months and pages. Those that often end one (etc., Inc.) are not among them.
bool endsWithAbbreviation(QStringView sentence, QStringView rest)
{
    static const auto titles = wordList("mr mrs ms dr prof gen lt col maj capt sgt adm brig sen "
                                        "rep gov pres st vs ca cf e.g i.e hon rev");
    static const auto beforeNumbers =
        wordList("no nr nos p pp fig art jan feb mar apr jun jul aug sept sep oct nov dec");
    static const QRegularExpression initials(
        QStringLiteral("^(\\p{Lu}\\.)*\\p{Lu}$")); // J. Smith, U.S. troops
    const auto word = wordBeforeStop(sentence);
    if (word.isEmpty())
        return false;
    const auto next = rest.trimmed();
    const bool number = !next.isEmpty() && next.front().isDigit();
    return initials.match(word).hasMatch() || titles.contains(word.toLower()) ||
           (number && beforeNumbers.contains(word.toLower()));
}

/// Where the next sentence begins small, the full stop belonged to a short form.
bool beginsSmall(QStringView rest)
{
    for (const QChar c : rest)
        if (c.isLetterOrNumber())
            return c.isLower();
    return false;
}

void addSentences(const QString &text, const TextRange &paragraph,
                  std::vector<TextRange> &sentences)
{
    const auto words = QStringView(text).mid(paragraph.start, paragraph.length);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, words.data(), words.size());
    int start = 0;
    for (auto end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const auto sentence = words.mid(start, end - start);
        const bool last = end >= words.size();
        if (!last &&
            (endsWithAbbreviation(sentence, words.mid(end)) || beginsSmall(words.mid(end))))
            continue;
        const int blank = int(sentence.size() - sentence.trimmed().size());
        if (sentence.size() > blank)
            sentences.push_back({paragraph.start + start, int(sentence.size()) - blank});
        start = int(end);
    }
}

int placeIn(const std::vector<TextRange> &ranges, int position)
{
    const auto after = std::partition_point(
        ranges.begin(), ranges.end(), [&](const TextRange &r) { return r.start <= position; });
    return ranges.empty() ? -1 : std::max(0, int(after - ranges.begin()) - 1);
}

} // namespace

ReadingText::ReadingText(const QString &plain)
{
    for (const auto &paragraph : paragraphsOf(plain)) {
        if (!m_text.isEmpty())
            m_text += QLatin1Char('\n');
        m_paragraphs.push_back({int(m_text.size()), int(paragraph.size())});
        m_text += paragraph;
    }
    for (const auto &paragraph : m_paragraphs)
        addSentences(m_text, paragraph, m_sentences);
}

int ReadingText::sentenceAt(int position) const
{
    return placeIn(m_sentences, position);
}

int ReadingText::paragraphAt(int position) const
{
    return placeIn(m_paragraphs, position);
}

QString ReadingText::placeOf(const TextRange &range) const
{
    const int first = paragraphAt(range.start),
              last = paragraphAt(std::max(range.start, range.end() - 1));
    if (first < 0)
        return {};
    return first == last ? QCoreApplication::translate("ReadingText", "paragraph %1").arg(first + 1)
                         : QCoreApplication::translate("ReadingText", "paragraphs %1–%2")
                               .arg(first + 1)
                               .arg(last + 1);
}

} // namespace entente
