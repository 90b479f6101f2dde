// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "emblem.h"
#include "stableorderlist.h"

#include "models/analysis/groups.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace entente {

/// How a line of text lies in the drawing: baseline start, measured width, type.
struct TextItem
{
    QString text;
    QPointF baseline; // left end
    qreal width = 0;
    qreal pixelSize = 13;
    int weight = QFont::Normal;
    bool italic = false;
    qreal letterSpacing = 0;

    bool isEmpty() const { return text.isEmpty(); }
    QFont font() const;
    QRectF box() const; // what it covers, ascent to descent
};

/// An actor's card. The outline tells the kind: state rounded, government rounded with a band,
/// armed group cut corners, organisation pill, party slanted, company square, people hexagon,
/// person disc with the name below.
struct CardItem
{
    int actor = 0;  // index into map.actors(); -1 where it stands for a group
    int group = -1; // of a summary, closed: the card is a stack
    ActorKind kind = ActorKind::State;
    QRectF box;        // all of it, a person's name included
    QRectF outlineBox; // what ties end at
    QPainterPath outline;
    QRectF emblemBox; // empty: no emblem
    Emblem emblem;
    QColor colour; // of its own (invalid: none), drawn as the border
    TextItem label;
    TextItem subtitle;
    bool prominent = false;
    bool outsider = false; // not in the picture of the day: faded
    int ties = 0;          // how many end at it over all dates: who is important stays so
};

enum class HeadShape : unsigned char { None, Triangle, Bar, OpenArrow, Ring, Diamond };
enum class LineStyle : unsigned char { Solid, Dashed, Dotted };

struct ArrowHead
{
    HeadShape shape = HeadShape::None;
    QPointF tip;
    QPointF direction; // unit vector, pointing at the card
    qreal size = 10;
    bool hollow = false;

    QPainterPath path() const;
};

/// A tie's line as one cubic from card to card, with its heads, mark and label.
struct TieItem
{
    int tieIndex = 0; // index into map.ties(); -1 where it stands for many
    int sum = -1;     // index into what a summary counts
    int alike = 0;    // how many more ties of its kind it stands for; -1: see isStub()
    int from = 0;     // actors; -1 at a closed group
    int to = 0;
    TieKind kind = TieKind::Backs;
    Standing standing = Standing::Attested;
    bool unsourced = false;
    bool faint = false; // recedes among many, until it is lit
    LineStyle style = LineStyle::Solid;
    int strength = 1; // 1 to 3
    qreal width = 2;
    std::array<QPointF, 4>
        curve;      // from, two controls, to: cut at the outlines, with room for the heads
    ArrowHead head; // at `to`
    ArrowHead tail; // at `from`, for mutual ties
    QPointF middle;
    TextItem label; // empty where none was asked for or found room

    QPainterPath path() const;
    /// A line for many ties that recedes: thin, without dashes and heads.
    bool isThread() const { return faint && sum >= 0; }
};

struct HullItem
{
    int camp = 0;
    QPainterPath outline;
    TextItem label;
};

/// The current event on the drawing: its box, and a tab with the role at each participant's card.
struct EventItem
{
    struct Tab
    {
        int actor = 0;
        QRectF box; // null where none was free
        TextItem role;
    };
    int event = -1;
    EventType type = EventType::Other;
    EventStatus status = EventStatus::Happened;
    bool isGlyph = false; // its sign alone, where there is no room for words
    QRectF box;
    TextItem header;
    std::vector<TextItem> title; // one or two lines
    bool planned = false;        // drawn dashed
    std::vector<Tab> tabs;
};

/// The frame around the members of an open group of a summary.
struct FrameItem
{
    int group = 0;
    QRectF box;
    TextItem name; // see frameTitle()
};

/// What a drawing that gathers actors into groups counts. Null where it gathers nobody.
struct SummaryItem
{
    std::shared_ptr<const Groups> groups;
    GroupTallies tallies;
    std::vector<FrameItem> frames;

    bool isNull() const { return groups == nullptr; }
    /// -1 where nobody is gathered.
    int groupOf(int actor) const
    {
        return isNull() || actor < 0 ? -1 : groups->groupOf[std::size_t(actor)];
    }
};

/// Of a drawing of more ties than this the lines are ink on a Coverage, and a step
/// through time composes only what it changes.
constexpr std::size_t manyTies = 1500;

/// All that is to be drawn, in scene units (pixels at zoom 1, y down): flat arrays with places in
/// the map's tables. Made by compose(), consumed by the painter, the SVG writer and hit tests.
/// Holds no colours but the actors' own: those are the theme's.
struct DisplayList
{
    std::vector<HullItem> hulls;
    std::shared_ptr<const Camps> camps; // of the day, where their hulls were asked for
    StableOrderList<TieItem> ties;      // in paint order
    std::vector<CardItem> cards;
    EventItem event; // event.event < 0: none
    SummaryItem summary;
    int labelsWithoutRoom = 0;
    /// By kind what its ties are made with unless they say otherwise; empty where each says it.
    std::array<QString, 8> usualMeans;

    /// True where something lies behind the ties.
    bool hasGround() const { return !hulls.empty() || !summary.frames.empty(); }

    /// What all items cover, with a margin for line widths. Null where there is nothing.
    QRectF bounds() const;
};

/// What is lit and what recedes, while hovering, searching, selecting and after a step. Sized like
/// the map's tables, or empty.
struct Emphasis
{
    std::vector<char> fadedActors;
    std::vector<char> fadedTies;
    std::vector<char> selectedActors;
    std::vector<char> selectedTies;
    std::vector<char> changedTies;   // new on this step: haloed
    std::vector<char> matchedActors; // by the search
    int focusedActor = -1;           // keyboard
    int hoveredTie = -1;
    std::vector<char> fadedGroups; // sized like a summary's groups and sums, or empty
    std::vector<char> fadedSums;
    std::vector<char> selectedGroups; // with somebody selected, or matched
    std::vector<char> matchedGroups;
    int focusedGroup = -1;
    int hoveredSum = -1;
    qreal pulse = 0; // 0..1 of the change's pulse, 0 at rest
    bool eventFaded = false;
};

/// Line style, width and heads of a tie by its kind, standing and strength (1-3): the one place
/// that says how ties look.
void dressTie(TieItem &tie, int strength, bool mutual);
/// How far before the tip the line has to end for the head to stay crisp.
qreal lineGap(const ArrowHead &head);

/// The one painter of the drawing: screen, PNG, PDF, clipboard and print. `pixel`: how many of the
/// painter's units make one of the pixels in which the least type of a summary is measured.
void paintDrawing(QPainter &painter, const DisplayList &list, const Theme &theme,
                  const Emphasis &emphasis = {}, qreal pixel = 1);
/// Labels that are placed for what is seen, not for the drawing.
struct FreeLabels
{
    std::vector<TextItem> actors; // see farLabels()
    std::vector<TextItem> ties;   // see labelsInView()
};

/// Its layers, for who keeps them apart: what lies below the lines of ties, and what lies above.
void paintBelowTies(QPainter &painter, const DisplayList &list, const Theme &theme);
void paintAboveTies(QPainter &painter, const DisplayList &list, const FreeLabels &labels,
                    const Theme &theme, const Emphasis &emphasis = {}, bool linesAreInk = false,
                    qreal pixel = 1);
/// Where names on cards are too small to read at that scale, those of the actors with most ties as
/// they are written beside them, as large as on the screen, as many as find room.
std::vector<TextItem> farLabels(const DisplayList &list, const QRectF &visible, qreal scale,
                                const Emphasis &emphasis = {}, qreal pixel = 1);
/// How many names that would be, had all of them room.
std::size_t farNames(const DisplayList &list, const QRectF &visible, qreal scale, qreal pixel = 1);
/// What a card may be painted on at that scale.
QRectF cardReach(const CardItem &card, qreal scale);
/// A line of text at its place, in its font.
void drawText(QPainter &painter, const TextItem &text, const QColor &colour);
/// One tie alone (ghosts of ties that ended; samples in legends).
void paintTie(QPainter &painter, const TieItem &tie, const Theme &theme, qreal opacity = 1);
/// A tie's colour: by its kind, pale where it recedes, so that where many recede it gets no darker.
QColor tieColour(const Theme &theme, TieKind kind, bool faint);
/// The pen of a tie: colour, width, dashes.
QPen tiePen(const TieItem &tie, const Theme &theme);
/// The outline of a card of that kind in a box.
QPainterPath cardOutline(ActorKind kind, const QRectF &box);
/// A short tie from left to right in a box, for legends, chips and filters.
TieItem sampleTie(TieKind kind, Standing standing, const QRectF &box, bool mutual = false);

} // namespace entente
