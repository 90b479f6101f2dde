// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figure.h"
#include "svgsigns.h"
#include "svgtext.h"

#include <functional>

namespace entente {

/// Writes what a figure draws as groups with id, class and title, one for each actor, tie and
/// event, in the painter's order.
class SvgDrawing
{
public:
    /// All that is given outlives it. `goOn` as writeSvg() has it.
    SvgDrawing(SvgPen &pen, const Snapshot &snapshot, const FigurePage &figure,
               const std::function<bool(double)> &goOn);

    /// The figure's one drawing.
    void write() { writeList(m_figure.drawing, m_figure.origin); }
    /// One of several, where records have no id, as each may be drawn in all of them.
    void write(const FigurePanel &panel);
    /// True once it was told not to go on: what is written then is not whole.
    bool isStopped() const { return m_stopped; }

private:
    const AllianceMap &map() const { return m_snapshot.map(); }
    const SummaryItem &summary() const { return m_drawing->summary; }
    const ComparedStates *compared() const { return m_figure.options.compared.get(); }
    /// Asked before each tie and card.
    bool goesOn();
    void writeList(const DisplayList &list, const QPointF &origin);
    /// The group of a record, which in one of several panels is a copy.
    void openRecord(std::string_view classes, std::string_view prefix, const std::string &id,
                    const std::string &title, const QPen &pen = QPen(Qt::NoPen));
    void writeHull(const HullItem &hull);
    void openGroup(std::string_view classes, int group);
    void writeFrame(const FrameItem &frame);
    void writeFrameNames();
    void writeGroupCard(const CardItem &card);
    void writeTie(const TieItem &tie);
    bool isChanged(const TieItem &tie) const;
    StateChange changeOf(const TieItem &tie) const;
    /// What kind it is and how it stands, and that it recedes.
    std::string tieClasses(std::string_view what, const TieItem &tie) const;
    std::string titleOf(const TieItem &tie) const;
    std::string tieTitle(const TieItem &tie) const;
    void writeTieLabels();
    void writeCard(const CardItem &card);
    void cardShape(const CardItem &card);
    void writeEmblem(const QRectF &box, const Emblem &emblem, bool ring);
    void writeEvent(const EventItem &item);
    /// What each participant does.
    void writeTabs(const EventItem &event);
    std::string eventTitle(const Event &event) const;
    void onGround(const TextItem &text, std::string_view classes);
    std::string numbers(const std::vector<Evidence> &evidence) const;
    std::string sourced(const std::vector<Evidence> &evidence) const;

    SvgPen &m_pen;
    const Snapshot &m_snapshot;
    const FigurePage &m_figure;
    const std::function<bool(double)> &m_goOn;
    std::size_t m_all; // ties and cards
    std::size_t m_done = 0;
    bool m_stopped = false;
    const Theme &m_theme;
    SvgSigns m_signs;
    SvgIds m_ids;
    std::vector<TextItem> m_names;                    // of groups, beside their cards
    const DisplayList *m_drawing = &m_figure.drawing; // the one that is written
    const Snapshot *m_shown = &m_snapshot;            // and what it was made of
    const FigurePanel *m_panel = nullptr;
    std::vector<QRectF> m_takenDiscs; // of marks of two states
};

} // namespace entente
