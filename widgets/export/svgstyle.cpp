// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgstyle.h"

#include <map>
#include <set>

namespace entente {

namespace {

QString filled(const QString &name, const QColor &colour)
{
    return QStringLiteral(".%1{fill:%2}\n").arg(name, colour.name());
}

QString drawn(const QString &name, const QColor &stroke, const QColor &fill = {})
{
    const auto inside = fill.isValid() ? fill.name() : QStringLiteral("none");
    return QStringLiteral(".%1{stroke:%2;fill:%3}\n").arg(name, stroke.name(), inside);
}

QString pageStyle(const Theme &theme)
{
    return filled(QStringLiteral("ground"), theme.ground) +
           QStringLiteral(".behind{fill:%1;fill-opacity:.88}\n").arg(theme.ground.name()) +
           filled(QStringLiteral("ink"), theme.text) +
           filled(QStringLiteral("muted"), theme.mutedText) +
           drawn(QStringLiteral("rule"), theme.line);
}

QString cardStyle(const DisplayList &list, const Theme &theme)
{
    auto css = drawn(QStringLiteral("card"), theme.cardBorder, theme.card) +
               drawn(QStringLiteral("prominent"), theme.mutedText, theme.card) +
               drawn(QStringLiteral("edge"), theme.cardBorder) +
               filled(QStringLiteral("edge-band"), theme.cardBorder) +
               drawn(QStringLiteral("monogram"), theme.mutedText,
                     theme.isDark() ? theme.panel : theme.ground);
    std::map<QString, QColor> own;
    for (const auto &card : list.cards)
        if (card.colour.isValid())
            own[svgOwnClass(card)] = card.colour;
    for (const auto &[name, colour] : own)
        css += drawn(name, colour, theme.card) + filled(name + QStringLiteral("-band"), colour);
    return css;
}

QString eventStyle(const Theme &theme)
{
    return drawn(QStringLiteral("caption"), theme.caption, theme.caption) +
           drawn(QStringLiteral("caption-open"), theme.captionText, theme.caption) +
           filled(QStringLiteral("caption-ink"), theme.captionText) +
           filled(QStringLiteral("caption-muted"), theme.captionMuted) +
           drawn(QStringLiteral("joins"), theme.text);
}

QString campStyle(const Theme &theme)
{
    QString css;
    for (const int camp : {0, 1})
        css += drawn(QStringLiteral("camp-%1").arg(camp), theme.campBorder[camp],
                     theme.campGround[camp]) +
               filled(QStringLiteral("camp-name-%1").arg(camp), theme.campText[camp]);
    return css;
}

QString tieStyle(const DisplayList &list, const Theme &theme)
{
    std::set<RelationKind> kinds;
    for (const auto &tie : list.ties)
        kinds.insert(tie.kind);
    QString css;
    for (const auto kind : kinds) {
        const auto name = QString::fromUtf8(word(kind).data(), qsizetype(word(kind).size()));
        const auto colour = theme.tie(kind);
        css += drawn(name + QStringLiteral("-line"), colour) +
               filled(name + QStringLiteral("-head"), colour) +
               drawn(name + QStringLiteral("-hollow"), colour, theme.ground);
    }
    return css;
}

} // namespace

QString svgOwnClass(const CardItem &card)
{
    return card.colour.isValid() ? QStringLiteral("own-") + card.colour.name().mid(1) : QString();
}

QString svgStyle(const DisplayList &list, const Theme &theme)
{
    return QLatin1Char('\n') + pageStyle(theme) + cardStyle(list, theme) + eventStyle(theme) +
           (list.hulls.empty() ? QString() : campStyle(theme)) + tieStyle(list, theme);
}

} // namespace entente
