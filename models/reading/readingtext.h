// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace entente {

/// Characters of a text, from `start` on.
struct TextRange
{
    int start = 0;
    int length = 0;

    int end() const { return start + length; }
    bool isEmpty() const { return length <= 0; }
    /// By characters from the start of the text.
    bool contains(int position) const { return start <= position && position < end(); }
    bool overlaps(const TextRange &other) const
    {
        return start < other.end() && other.start < end();
    }
    bool operator==(const TextRange &) const = default;
};

/// An article as plain text, one paragraph a line, with its paragraphs and sentences. A value.
class ReadingText
{
public:
    ReadingText() = default;
    /// Takes any plain text: line ends of all kinds, blank lines between paragraphs or not. Lines
    /// that were broken at a margin are joined again.
    explicit ReadingText(const QString &plain);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    const std::vector<TextRange> &paragraphs() const { return m_paragraphs; }
    const std::vector<TextRange> &sentences() const { return m_sentences; }

    /// The sentence at that place, or the one before where it lies between two; -1 in an empty
    /// text.
    int sentenceAt(int position) const;
    /// From 0; -1 in an empty text.
    int paragraphAt(int position) const;
    QString words(const TextRange &range) const { return m_text.mid(range.start, range.length); }
    /// Where it stands, as evidence has it: "paragraph 9", "paragraphs 9–10".
    QString placeOf(const TextRange &range) const;

private:
    QString m_text;
    std::vector<TextRange> m_paragraphs;
    std::vector<TextRange> m_sentences;
};

} // namespace entente
