// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/vocabulary.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>
#include <QStringList>

namespace entente {

/// The colours and types of one look of the drawing and of everything around it. All text and every
/// tie has WCAG AA contrast on its ground (4.5:1 text, 3:1 graphics), which a test measures.
struct Theme
{
    enum class Name { Light, Dark, Print };
    Name name = Name::Light;

    QColor ground;     // the drawing's background
    QColor panel;      // docks, toolbar, timeline
    QColor card;       // actors' cards
    QColor cardBorder; // quiet outlines of cards
    QColor text;
    QColor mutedText;  // still 4.5:1 on ground, panel and card
    QColor line;       // separators and grid: decoration
    QColor accent;     // selection, focus, current
    QColor accentText; // text on accent
    QColor caption;    // the event's box on the drawing
    QColor captionText;
    QColor captionMuted;
    QColor highlight; // behind what a search or change has lit
    QColor campGround[2];
    QColor campBorder[2];
    QColor campText[2];

    /// A tie's colour by its kind: blue backs, vermilion opposes, greys for the rest (safe for the
    /// colour-blind: hue is never alone).
    QColor tie(TieKind kind) const;
    /// A timeline glyph's colour by the family of its event type (see eventLane()).
    QColor lane(int lane) const;

    bool isDark() const { return ground.lightness() < 128; }

    /// The same object each time.
    static const Theme &of(Name name);
    /// By the command line's word: light, dark, print. False where there is no such theme.
    static bool byWord(const QString &word, Name &name);
    /// The palette for widgets that goes with the theme (Fusion).
    QPalette palette() const;
};

/// Families of event types, each one lane of the timeline: Talks, Truce, Military, Statement,
/// Sanction & recognition, Casualties & other.
int eventLane(EventType type);
int eventLaneCount();
QString eventLaneName(int lane);

/// The program's type family with its fallbacks, at a pixel size. Exports and screen use the same.
QFont uiFont(qreal pixelSize, QFont::Weight weight = QFont::Normal);
const QStringList &uiFontFamilies();

} // namespace entente
