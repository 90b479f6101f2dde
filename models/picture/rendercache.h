// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "camera.h"
#include "coverage.h"
#include "listchange.h"

#include <QImage>

namespace entente {

/// A drawing as pixels, kept from frame to frame: of a large one a step through time repaints what
/// it changed, and while the camera moves the picture stands in, moved and scaled. Nobody is
/// pointed at on it: that is painted over it.
class RenderCache
{
public:
    /// What it is a picture of. List and map may change as long as change() is told.
    struct Subject
    {
        const DisplayList *list = nullptr;
        const AllianceMap *map = nullptr; // that it was composed of
        const Theme *theme = nullptr;
        Camera camera;
        QSize size;      // of the view
        qreal ratio = 1; // device pixels to one of the view's

        /// Whether it is the same view of the same list.
        bool isSeenAs(const Subject &other) const
        {
            return list == other.list && theme == other.theme && camera == other.camera &&
                   size == other.size && ratio == other.ratio;
        }
    };

    /// All is painted anew next.
    void clear() { m_subject = {}; }
    bool isNull() const { return m_subject.list == nullptr; }
    const Camera &camera() const { return m_subject.camera; }
    /// What has become of the list since it was last painted.
    void change(ListChange change);
    /// Moving: lines are painted at once, names, the event and many cards when it rests.
    enum class Pace : unsigned char { Moving, Resting };
    /// Paints what is not as it should be.
    void bring(const Subject &subject, Pace pace = Pace::Resting);
    /// Draws the picture where the camera sees it now.
    void paint(QPainter &painter, const Camera &camera) const;
    const QImage &image() const { return m_image; }

private:
    void paintAll();
    void paintAllPlain();
    void paintAllLayers();
    void paintChanges(Pace pace);
    void bringLabels(std::vector<QRectF> &boxes);
    void wipeAside(const DisplayList &list, const FreeLabels &labels);
    void repaintAbove(const std::vector<QRect> &places);
    void paintAbove(QImage &layer, const DisplayList &list, const FreeLabels &labels) const;
    void merge(int x, int y, int count, const Coverage::Layers &lines);
    void putInk(Coverage::Turn turn, std::vector<TieItem> ListChange::*ties);
    const QImage &stretched(const QRectF &target) const;
    QTransform toPixels() const;
    QRect pixelsOf(const QRectF &box) const;
    FreeLabels labels(const FreeLabels *sameNames = nullptr) const;
    DisplayList partIn(const std::vector<QRect> &places, FreeLabels &labels) const;

    Subject m_subject;
    bool m_stale = false; // all of it
    struct Due
    {
        bool all = false;    // of the upper layer
        bool labels = false; // of ties
        bool names = false;  // of actors
        bool any() const { return all || labels || names; }
    };
    Due m_due; // since it began to move
    std::vector<ListChange> m_changes;
    QImage m_image;
    uchar *m_pixels = nullptr;  // of m_image, while they are written
    mutable QImage m_stretched; // kept for its memory only
    // The layers of a large drawing.
    QImage m_below;
    Coverage m_lines;
    Coverage::Inks m_inks;
    QImage m_above;
    QImage m_aside;      // for parts of it
    FreeLabels m_labels; // as painted
};

/// The part of the drawing that is lit or marked, for painting over its picture: a drawing of its
/// own.
DisplayList litPart(const DisplayList &list, const Emphasis &emphasis);

} // namespace entente
