// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>

#include <string>
#include <string_view>
#include <unordered_set>

namespace entente {

/// Appends a number as pictures want it: at most two decimals, no exponent, no trailing zeros.
void appendSvgNumber(std::string &out, qreal value);
std::string svgNumber(qreal value);
/// Appends SVG path data, in steps from point to point, which are shorter than places.
void appendSvgPath(std::string &out, const QPainterPath &path);
std::string svgPath(const QPainterPath &path);
/// Appends UTF-8 as it may stand between tags and in attributes; what XML 1.0 cannot hold is left
/// out.
void appendSvgText(std::string &out, std::string_view text);

/// Ids of a document: prefix and the record's id where that is a plain word, other characters as
/// _xHHHH_; never the same twice.
class SvgIds
{
public:
    /// An id for XML that no other has: the prefix and what of the id may stand there.
    std::string of(std::string_view prefix, const std::string &id);

private:
    std::unordered_set<std::string> m_used;
};

} // namespace entente
