// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgstyle.h"

#include "comparisonmarks.h"

#include <map>
#include <set>

namespace entente {

namespace {

std::string hex(const QColor &colour)
{
    return colour.name().toStdString();
}

std::string filled(const std::string &name, const QColor &colour)
{
    return "." + name + "{fill:" + hex(colour) + ";stroke:none}\n";
}

std::string drawn(const std::string &name, const QColor &stroke, const QColor &fill = {})
{
    return "." + name + "{stroke:" + hex(stroke) +
           ";fill:" + (fill.isValid() ? hex(fill) : "none") + "}\n";
}

std::string pageStyle(const Theme &theme)
{
    return filled("ground", theme.ground) + ".behind{fill:" + hex(theme.ground) +
           ";fill-opacity:.88}\n" + filled("ink", theme.text) + filled("muted", theme.mutedText) +
           drawn("rule", theme.line) + ".halo{fill:none;stroke:" + hex(theme.highlight) +
           ";stroke-opacity:.75}\n" + drawn("band", stateBand(theme)) +
           drawn("state", theme.text, theme.ground) + drawn("state-new", theme.text, theme.text) +
           filled("state-sign", theme.ground);
}

std::string cardStyle(const DisplayList &list, const Theme &theme)
{
    auto css = drawn("card", theme.cardBorder, theme.card) +
               drawn("prominent", theme.mutedText, theme.card) + drawn("edge", theme.cardBorder) +
               filled("edge-band", theme.cardBorder) +
               drawn("monogram", theme.mutedText, theme.isDark() ? theme.panel : theme.ground);
    std::map<std::string, QColor> own;
    for (const auto &card : list.cards)
        if (card.colour.isValid())
            own[svgOwnClass(card)] = card.colour;
    for (const auto &[name, colour] : own)
        css += drawn(name, colour, theme.card) + filled(name + "-band", colour);
    return css;
}

std::string eventStyle(const Theme &theme)
{
    return drawn("caption", theme.caption, theme.caption) +
           drawn("caption-open", theme.captionText, theme.caption) +
           filled("caption-ink", theme.captionText) + filled("caption-muted", theme.captionMuted);
}

std::string frameStyle(const Theme &theme)
{
    return ".frame{stroke:" + hex(theme.mutedText) + ";fill:" + hex(theme.line) +
           ";fill-opacity:.35}\n";
}

std::string campStyle(const Theme &theme)
{
    std::string css;
    for (const int camp : {0, 1}) {
        const auto number = std::to_string(camp);
        css += drawn("camp-" + number, theme.campBorder[camp], theme.campGround[camp]) +
               filled("camp-name-" + number, theme.campText[camp]);
    }
    return css;
}

/// The kind's own class stands at the group of a tie, for its lines.
std::string tieStyle(const DisplayList &list, const Theme &theme)
{
    std::set<std::pair<bool, TieKind>> kinds; // what recedes after what does not
    for (const auto &tie : list.ties) {
        kinds.emplace(false, tie.kind);
        kinds.emplace(tie.faint, tie.kind);
    }
    std::string css;
    for (const auto &[faint, kind] : kinds) {
        const auto name = svgTieClass(kind, faint);
        const auto colour = tieColour(theme, kind, faint);
        css += drawn(name, colour) + drawn(name + "-line", colour) +
               filled(name + "-head", colour) + drawn(name + "-hollow", colour, theme.ground);
    }
    return css;
}

} // namespace

std::string svgTieClass(TieKind kind, bool faint)
{
    return std::string(word(kind)) + (faint ? "-pale" : "");
}

std::string svgOwnClass(const CardItem &card)
{
    return card.colour.isValid() ? "own-" + card.colour.name().mid(1).toStdString() : std::string();
}

std::string svgStyle(const DisplayList &list, const Theme &theme)
{
    return pageStyle(theme) + cardStyle(list, theme) + eventStyle(theme) +
           (list.hulls.empty() ? std::string() : campStyle(theme)) +
           (list.summary.frames.empty() ? std::string() : frameStyle(theme)) +
           tieStyle(list, theme);
}

} // namespace entente
