// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "rendercache.h"

#include "paintparts.h"
#include "parallelchunks.h"
#include "theme.h"
#include "tieink.h"
#include "tielabels.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr std::size_t mostPlaces = 150; // above it the layer of cards is painted anew
constexpr qreal markReach = 11;         // around the middle of a disputed tie

bool isSame(const TextItem &a, const TextItem &b)
{
    return a.baseline == b.baseline && a.text == b.text && a.width == b.width &&
           a.pixelSize == b.pixelSize;
}

bool isAbove(const TextItem &a, const TextItem &b)
{
    return std::pair(a.baseline.y(), a.baseline.x()) < std::pair(b.baseline.y(), b.baseline.x());
}

/// Those of `some` that are not among `others`; both by rising baseline.
void addOnlyIn(const std::vector<TextItem> &some, const std::vector<TextItem> &others,
               std::vector<QRectF> &boxes)
{
    for (const auto &label : some) {
        const auto [from, to] = std::equal_range(others.begin(), others.end(), label, isAbove);
        if (std::none_of(from, to, [&](const TextItem &other) { return isSame(label, other); }))
            boxes.push_back(label.box());
    }
}

/// What the mark of a disputed tie may cover.
QRectF markBox(const TieItem &tie)
{
    return QRectF(tie.middle, QSizeF()).adjusted(-markReach, -markReach, markReach, markReach);
}

bool anyOf(const std::vector<char> &flags)
{
    return std::find(flags.begin(), flags.end(), true) != flags.end();
}

template <class Items, class Place>
void addIf(Items &part, const Items &all, Place isThere)
{
    std::copy_if(all.begin(), all.end(), std::back_inserter(part), isThere);
}

} // namespace

void RenderCache::change(ListChange change)
{
    if (isNull())
        return;
    m_stale |= change.all;
    if (m_stale)
        m_changes.clear();
    else
        m_changes.push_back(std::move(change));
}

void RenderCache::bring(const Subject &subject, Pace pace)
{
    m_stale |= !m_subject.isSeenAs(subject);
    m_subject = subject;
    if (m_stale) {
        paintAll();
        m_due = {};
    } else if (!m_changes.empty() || (pace == Pace::Resting && m_due.any())) {
        paintChanges(pace);
    }
    m_stale = false;
    m_changes.clear();
}

QTransform RenderCache::toPixels() const
{
    return m_subject.camera.transform() * QTransform::fromScale(m_subject.ratio, m_subject.ratio);
}

QRect RenderCache::pixelsOf(const QRectF &box) const
{
    return toPixels()
        .mapRect(box)
        .adjusted(-1, -1, 1, 1)
        .toAlignedRect()
        .intersected(m_image.rect());
}

/// By rising baseline, so that two sets of them can be compared; none covers another. The names of
/// actors may be known to be the same.
FreeLabels RenderCache::labels(const FreeLabels *sameNames) const
{
    const auto &camera = m_subject.camera;
    const auto visible = camera.toScene(QRectF(QPointF(), m_subject.size));
    FreeLabels labels{sameNames ? sameNames->actors
                                : farLabels(*m_subject.list, visible, camera.scale()),
                      labelsInView(*m_subject.list, *m_subject.map, visible, camera.scale())};
    for (auto *some : {&labels.actors, &labels.ties})
        std::sort(some->begin(), some->end(), isAbove);
    return labels;
}

void RenderCache::paintAll()
{
    const auto size = (QSizeF(m_subject.size) * m_subject.ratio).toSize();
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_RGB32);
    if (m_subject.list->ties.size() > manyTies)
        paintAllLayers();
    else
        paintAllPlain();
    m_image.setDevicePixelRatio(m_subject.ratio);
}

void RenderCache::paintAllPlain()
{
    m_lines = {};
    m_above = m_below = {};
    m_image.setDevicePixelRatio(1);
    m_image.fill(m_subject.theme->ground);
    QPainter painter(&m_image);
    painter.setTransform(toPixels());
    paintDrawing(painter, *m_subject.list, *m_subject.theme, {}, m_subject.ratio);
}

void RenderCache::paintAllLayers()
{
    const auto &list = *m_subject.list;
    const auto &theme = *m_subject.theme;
    if (m_lines.size() != m_image.size())
        m_lines = Coverage(m_image.size());
    else
        m_lines.clear();
    const TieInk ink(toPixels());
    m_inks = ink.inks(theme);
    std::vector<const TieItem *> ties;
    ties.reserve(list.ties.size());
    for (const auto &tie : list.ties)
        ties.push_back(&tie);
    ink.putAll(m_lines, ties, Coverage::Turn::On);
    m_below = {};
    if (list.hasGround()) {
        m_below = QImage(m_image.size(), QImage::Format_RGB32);
        m_below.fill(theme.ground);
        QPainter painter(&m_below);
        painter.setTransform(toPixels());
        paintBelowTies(painter, list, theme);
    }
    m_labels = labels();
    if (m_above.size() != m_image.size())
        m_above = QImage(m_image.size(), QImage::Format_ARGB32_Premultiplied);
    m_above.fill(Qt::transparent);
    paintAbove(m_above, list, m_labels);
    m_pixels = m_image.bits();
    const auto lines = m_lines.layers(m_inks);
    parallelChunks(m_image.height(), 24, 2, [&](int top, int bottom) {
        for (int y = top; y < bottom; ++y)
            merge(0, y, m_image.width(), lines);
    });
    m_lines.track();
}

/// Puts the layers together, along a row.
void RenderCache::merge(int x, int y, int count, const Coverage::Layers &lines)
{
    const auto along = [&](const QImage &layer) {
        return reinterpret_cast<const QRgb *>(layer.constScanLine(y)) + x;
    };
    m_lines.blend({reinterpret_cast<QRgb *>(m_pixels + y * m_image.bytesPerLine()) + x,
                   m_below.isNull() ? nullptr : along(m_below), along(m_above)},
                  x, y, count, lines);
}

void RenderCache::putInk(Coverage::Turn turn, std::vector<TieItem> ListChange::*some)
{
    std::vector<const TieItem *> ties;
    for (const auto &change : m_changes)
        for (const auto &tie : change.*some)
            ties.push_back(&tie);
    TieInk(toPixels()).putAll(m_lines, ties, turn);
}

void RenderCache::paintChanges(Pace pace)
{
    const auto &list = *m_subject.list;
    putInk(Coverage::Turn::Off, &ListChange::gone);
    putInk(Coverage::Turn::On, &ListChange::come);
    std::vector<QRectF> boxes;
    for (const auto &change : m_changes) {
        for (const auto *ties : {&change.gone, &change.come})
            for (const auto &tie : *ties)
                if (tie.standing == Standing::Disputed)
                    boxes.push_back(markBox(tie));
        for (const int card : change.cards)
            boxes.push_back(cardReach(list.cards[std::size_t(card)], m_subject.camera.scale()));
        for (const auto &card : change.cardsGone)
            boxes.push_back(cardReach(card, m_subject.camera.scale()));
        m_due.all |= change.event;
        m_due.names |= change.names;
    }
    m_due.labels = true;
    if (pace == Pace::Resting)
        bringLabels(boxes);
    std::vector<QRect> places;
    for (const auto &box : boxes)
        if (const auto place = pixelsOf(box.adjusted(-3, -1, 3, 1)); !place.isEmpty())
            places.push_back(place);
    m_due.all |= places.size() > mostPlaces;
    if (m_due.all)
        places.clear();
    if (m_due.all && pace == Pace::Resting) {
        places = {m_image.rect()};
        m_due.all = false;
    }
    repaintAbove(places);
    m_pixels = m_image.bits();
    const auto lines = m_lines.layers(m_inks);
    parallelChunks(m_image.height(), 24, 2, [&](int top, int bottom) {
        m_lines.takeTouched(top, bottom,
                            [&](int x, int y, int count) { merge(x, y, count, lines); });
    });
}

/// Adds where labels went and came.
void RenderCache::bringLabels(std::vector<QRectF> &boxes)
{
    const auto before = std::exchange(m_labels, labels(m_due.names ? nullptr : &m_labels));
    addOnlyIn(before.actors, m_labels.actors, boxes);
    addOnlyIn(m_labels.actors, before.actors, boxes);
    addOnlyIn(before.ties, m_labels.ties, boxes);
    addOnlyIn(m_labels.ties, before.ties, boxes);
    m_due.names = m_due.labels = false;
}

/// What of the list and of the labels may reach into those places of the upper layer.
DisplayList RenderCache::partIn(const std::vector<QRect> &places, FreeLabels &labels) const
{
    constexpr int cell = 16;
    const int across = m_image.width() / cell + 1;
    std::vector<char> cells(std::size_t(across) * std::size_t(m_image.height() / cell + 1));
    const auto anyOf = [&](const QRect &pixels, auto visit) {
        for (int y = pixels.top() / cell; y <= pixels.bottom() / cell; ++y)
            for (int x = pixels.left() / cell; x <= pixels.right() / cell; ++x)
                if (visit(cells[std::size_t(y) * std::size_t(across) + std::size_t(x)]))
                    return true;
        return false;
    };
    for (const auto &place : places)
        anyOf(place, [](char &at) {
            at = 1;
            return false;
        });
    const auto at = [this](qreal view) { return int(std::floor(view * m_subject.ratio)); };
    const auto isNear = [&](const QRectF &box) {
        const auto seen = m_subject.camera.toView(box);
        const auto pixels = QRect(QPoint(at(seen.left()) - 1, at(seen.top()) - 1),
                                  QPoint(at(seen.right()) + 1, at(seen.bottom()) + 1))
                                .intersected(m_image.rect());
        return !pixels.isEmpty() && anyOf(pixels, [](char there) { return there != 0; });
    };
    DisplayList part;
    addIf(part.cards, m_subject.list->cards,
          [&](const CardItem &card) { return isNear(cardReach(card, m_subject.camera.scale())); });
    if (m_subject.camera.scale() >= farScale)
        addIf(part.ties, m_subject.list->ties,
              [](const TieItem &tie) { return tie.standing == Standing::Disputed; });
    part.event = m_subject.list->event;
    const auto labelIsNear = [&](const TextItem &label) {
        return isNear(label.box().adjusted(-6, -3, 6, 3));
    };
    addIf(labels.actors, m_labels.actors, labelIsNear);
    addIf(labels.ties, m_labels.ties, labelIsNear);
    return part;
}

/// Paints those places of the upper layer again. All that reaches into them is painted whole and
/// aside, and cut out: QPainter rounds otherwise along the edges of a clip.
void RenderCache::repaintAbove(const std::vector<QRect> &places)
{
    if (places.empty())
        return;
    if (m_aside.size() != m_above.size()) {
        m_aside = QImage(m_above.size(), m_above.format());
        m_aside.fill(Qt::transparent);
    }
    FreeLabels labels;
    const auto part = partIn(places, labels);
    paintAbove(m_aside, part, labels);
    for (const auto &place : places) {
        for (int y = place.top(); y <= place.bottom(); ++y)
            std::copy_n(reinterpret_cast<const QRgb *>(m_aside.constScanLine(y)) + place.left(),
                        place.width(),
                        reinterpret_cast<QRgb *>(m_above.scanLine(y)) + place.left());
        m_lines.touch(place);
    }
    wipeAside(part, labels);
}

/// Leaves nothing of what was painted aside.
void RenderCache::wipeAside(const DisplayList &list, const FreeLabels &labels)
{
    if (list.event.event >= 0)
        return m_aside.fill(Qt::transparent);
    const auto wipe = [this](const QRectF &box) {
        const auto pixels = pixelsOf(box);
        for (int y = pixels.top(); y <= pixels.bottom(); ++y)
            std::fill_n(reinterpret_cast<QRgb *>(m_aside.scanLine(y)) + pixels.left(),
                        pixels.width(), 0);
    };
    for (const auto &card : list.cards)
        wipe(cardReach(card, m_subject.camera.scale()));
    for (const auto &tie : list.ties)
        wipe(markBox(tie));
    for (const auto *some : {&labels.actors, &labels.ties})
        for (const auto &label : *some)
            wipe(label.box().adjusted(-6, -3, 6, 3));
}

void RenderCache::paintAbove(QImage &layer, const DisplayList &list, const FreeLabels &labels) const
{
    QPainter painter(&layer);
    painter.setTransform(toPixels());
    paintAboveTies(painter, list, labels, *m_subject.theme, {}, true, m_subject.ratio);
}

void RenderCache::paint(QPainter &painter, const Camera &camera) const
{
    const QRectF whole(QPointF(), QSizeF(m_subject.size));
    const auto target = camera.toView(m_subject.camera.toScene(whole));
    painter.save();
    painter.resetTransform();
    if (camera.scale() == m_subject.camera.scale()) {
        const auto at = target.topLeft().toPoint();
        if (!at.isNull())
            painter.fillRect(whole, m_subject.theme->ground);
        painter.drawImage(at, m_image);
    } else {
        painter.drawImage(QPoint(), stretched(target));
    }
    painter.restore();
}

/// As it is seen while one zooms: pixel by pixel the nearest one, in a fraction of the time that
/// QPainter takes.
const QImage &RenderCache::stretched(const QRectF &target) const
{
    if (m_stretched.size() != m_image.size())
        m_stretched = QImage(m_image.size(), m_image.format());
    m_stretched.setDevicePixelRatio(m_subject.ratio);
    const int width = m_image.width(), height = m_image.height();
    const double across = m_subject.size.width() / target.width(),
                 down = m_subject.size.height() / target.height();
    const auto sourceOf = [](int pixel, double start, double step) {
        return int(std::floor((pixel + 0.5 - start) * step));
    };
    const double left = target.left() * m_subject.ratio, top = target.top() * m_subject.ratio;
    std::vector<int> columns;
    for (int x = 0; x < width; ++x)
        columns.push_back(sourceOf(x, left, across));
    const auto inside = [width](int x) { return x >= 0 && x < width; };
    const auto from = std::find_if(columns.begin(), columns.end(), inside) - columns.begin(),
               end = columns.rend() - std::find_if(columns.rbegin(), columns.rend(), inside);
    const auto ground = m_subject.theme->ground.rgb();
    for (int y = 0; y < height; ++y) {
        auto *row = reinterpret_cast<QRgb *>(m_stretched.scanLine(y));
        const int source = sourceOf(y, top, down);
        if (source < 0 || source >= height || from >= end) {
            std::fill_n(row, width, ground);
            continue;
        }
        const auto *pixels = reinterpret_cast<const QRgb *>(m_image.constScanLine(source));
        std::fill_n(row, from, ground);
        for (auto x = from; x < end; ++x)
            row[x] = pixels[columns[std::size_t(x)]];
        std::fill(row + end, row + width, ground);
    }
    return m_stretched;
}

DisplayList litPart(const DisplayList &list, const Emphasis &emphasis)
{
    const bool fades = !emphasis.fadedActors.empty();
    std::vector<char> ties(emphasis.selectedTies.size());
    std::size_t count = std::size_t(fades && !emphasis.fadedSums.empty());
    const bool pointed = fades || !emphasis.matchedActors.empty() || emphasis.focusedActor >= 0 ||
                         emphasis.focusedGroup >= 0 || emphasis.hoveredTie >= 0 ||
                         anyOf(emphasis.selectedActors) || anyOf(emphasis.selectedTies) ||
                         anyOf(emphasis.changedTies);
    if (!pointed)
        return {};
    for (std::size_t i = 0; i < ties.size(); ++i) {
        const int tie = int(i);
        ties[i] = (fades && !marked(emphasis.fadedTies, tie)) ||
                  marked(emphasis.selectedTies, tie) || marked(emphasis.changedTies, tie) ||
                  emphasis.hoveredTie == tie;
        count += std::size_t(ties[i]);
    }
    DisplayList part; // nothing in it recedes
    if (count > 0)
        addIf(part.ties, list.ties, [&](const TieItem &tie) {
            return marked(ties, tie.tieIndex) ||
                   (fades && tie.sum >= 0 && !marked(emphasis.fadedSums, tie.sum));
        });
    for (auto &tie : part.ties)
        tie.faint = false;
    addIf(part.cards, list.cards, [&](const CardItem &card) {
        if (card.group >= 0)
            return (fades && !marked(emphasis.fadedGroups, card.group)) ||
                   marked(emphasis.selectedGroups, card.group) ||
                   marked(emphasis.matchedGroups, card.group) ||
                   emphasis.focusedGroup == card.group;
        return (fades && !marked(emphasis.fadedActors, card.actor)) ||
               marked(emphasis.selectedActors, card.actor) ||
               marked(emphasis.matchedActors, card.actor) || emphasis.focusedActor == card.actor;
    });
    if (fades && !emphasis.eventFaded)
        part.event = list.event;
    return part;
}

} // namespace entente
