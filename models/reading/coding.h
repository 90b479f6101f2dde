// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/item.h"
#include "models/map/alliancemap.h"
#include "readingtext.h"

#include <optional>

namespace entente {

/// A stretch of text that is evidence of a record.
struct CodedPassage
{
    TextRange range;
    Item item;
    std::size_t evidence = 0; // which item of the record's evidence
};

/// What of a text is coded: the passages in the order of the text, and the evidence whose quote the
/// text does not have.
struct Coding
{
    std::vector<CodedPassage> passages;
    std::vector<Item>
        unplaced; // of this source, with a quote that is not in the text, or without a quote
    int sentences = 0;
    int codedSentences = 0;

    /// The passages at that place, the shortest first.
    std::vector<const CodedPassage *> at(int position) const;
    /// The first passage of the record; null where it has none.
    const CodedPassage *of(const Item &item) const;
};

/// Looks up each quote of that source in its text.
Coding codingOf(const AllianceMap &map, const SourceId &source, const ReadingText &text);

/// The text that the file keeps with a source (its member "entente:text"); nothing where it keeps
/// none.
std::optional<QString> keptText(const Source &source);
/// The source with that text kept, or without one.
Source withKeptText(Source source, const std::optional<QString> &text);

} // namespace entente
