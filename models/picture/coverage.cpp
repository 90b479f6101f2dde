// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "coverage.h"

#include "parallelchunks.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

namespace entente {

namespace {

constexpr int fraction = 16; // bits of a line's place between two pixels

} // namespace

/// The image as seen along one axis: columns of x, or rows taken for columns.
struct Coverage::Axes
{
    std::uint32_t *sums;
    char *touched;            // none where nobody asked for it
    int length;               // how many columns
    int depth;                // of each
    std::ptrdiff_t alongStep; // from column to column
    std::ptrdiff_t acrossStep;
    std::uint32_t sign; // 1, or what takes 1 off
};

Coverage::Ink::Ink(const QColor &colour, const QColor &ground)
{
    const double alpha = colour.alphaF();
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        const double layers = double(i * step) / full;
        const double covered = alpha < 1 ? 1 - std::pow(1 - alpha, layers) : std::min(1.0, layers);
        auto diluted = colour;
        diluted.setAlphaF(float(covered));
        m_at[i] = widened(qPremultiply(diluted.rgba()));
        m_onGround[i] = laid(widened(ground.rgb()), m_at[i]);
    }
}

Coverage::Coverage(const QSize &size)
    : m_width(size.width())
    , m_height(size.height())
    , m_stride(m_width + 2)
{
}

void Coverage::clear()
{
    for (auto &sums : m_sums)
        std::fill(sums.begin(), sums.end(), 0);
    m_touched.clear();
}

void Coverage::track()
{
    m_touched.assign(std::size_t(m_stride) * std::size_t(m_height + 2), 0);
}

void Coverage::touch(const QRect &pixels)
{
    const auto box = pixels.intersected(QRect(0, 0, m_width, m_height));
    for (int y = box.top(); y <= box.bottom(); ++y)
        std::fill_n(m_touched.begin() + (y + 1) * m_stride + 1 + box.left(), box.width(), 1);
}

/// Eight at a time where there are none.
char *Coverage::nextTouched(char *from, const char *end)
{
    std::uint64_t eight = 0;
    for (; end - from >= 8; from += 8) {
        std::memcpy(&eight, from, 8);
        if (eight)
            break;
    }
    while (from != end && !*from)
        ++from;
    return from;
}

std::uint32_t *Coverage::plane(int ink)
{
    auto &sums = m_sums[std::size_t(ink)];
    if (sums.empty())
        sums.resize(std::size_t(m_stride) * std::size_t(m_height + 2));
    return sums.data() + m_stride + 1;
}

/// A line as it is walked: along its longer axis, each step sharing its ink between the two pixels
/// across.
struct Coverage::Walk
{
    std::int64_t at = 0;   // across, where the walk begins
    std::int64_t step = 0; // across, from one to the next
    int first = 0;         // along
    int last = 0;
    int ink = 0;
    bool steep = false; // along is down

    bool isEmpty() const { return last < first; }
    /// The rows that its first pixels lie in: the uppermost and the lowest.
    std::pair<int, int> rows() const
    {
        if (steep)
            return {first, last};
        return std::minmax(int(at >> fraction), int((at + step * (last - first)) >> fraction));
    }
    /// The steps whose first pixel lies in the rows top..bottom-1; first > last where there are
    /// none.
    std::pair<int, int> within(int top, int bottom) const;
};

namespace {

constexpr int bandHeight = 32; // rows whose sums stay in a core's cache

/// Which walks cross which band of rows, the first of which begins in the margin.
struct Bands
{
    std::vector<std::uint32_t> walks;  // band after band
    std::vector<std::uint32_t> starts; // by band, and the end of the last
};

template <class Walk>
Bands walksByBand(const std::vector<Walk> &walks, int height)
{
    const auto bandOf = [](int row) { return std::size_t((row + 1) / bandHeight); };
    Bands bands;
    bands.starts.resize(bandOf(height) + 2);
    const auto forEach = [&](auto visit) {
        for (std::size_t i = 0; i < walks.size(); ++i) {
            if (walks[i].isEmpty())
                continue;
            const auto [top, bottom] = walks[i].rows();
            for (auto band = bandOf(top); band <= bandOf(bottom); ++band)
                visit(band, i);
        }
    };
    forEach([&](std::size_t band, std::size_t) { ++bands.starts[band + 1]; });
    std::partial_sum(bands.starts.begin(), bands.starts.end(), bands.starts.begin());
    bands.walks.resize(bands.starts.back());
    auto next = bands.starts;
    forEach([&](std::size_t band, std::size_t i) { bands.walks[next[band]++] = std::uint32_t(i); });
    return bands;
}

} // namespace

std::pair<int, int> Coverage::Walk::within(int top, int bottom) const
{
    if (steep)
        return {std::max(first, top), std::min(last, bottom - 1)};
    const std::int64_t low = (std::int64_t(top) << fraction) - at,
                       high = (std::int64_t(bottom) << fraction) - at; // low <= step * n < high
    if (step == 0)
        return low <= 0 && high > 0 ? std::pair(first, last) : std::pair(1, 0);
    // All are places within a picture, for which 32 bits are enough: those are quick to divide.
    const auto roundedUp = [](std::int64_t a, std::int64_t b) { // b > 0
        const auto n = std::int32_t(a), by = std::int32_t(b);
        return n / by + (n % by > 0);
    };
    std::int64_t from = 0, end = 0;
    if (step > 0) {
        from = roundedUp(low, step);
        end = roundedUp(high, step);
    } else {
        from = roundedUp(-high + 1, -step);
        end = roundedUp(-low + 1, -step);
    }
    const std::int64_t count = last - first + 1;
    return {first + int(std::clamp<std::int64_t>(from, 0, count)),
            first + int(std::clamp<std::int64_t>(end, 0, count)) - 1};
}

/// False where the line lies outside.
bool Coverage::walk(const QLineF &whole, int ink, Walk &walk) const
{
    auto line = whole;
    if (!clipLine(line, QRectF(0, 0, m_width - 1, m_height - 1)))
        return false;
    walk.steep = std::abs(line.dy()) > std::abs(line.dx());
    walk.ink = ink;
    double along = walk.steep ? line.y1() : line.x1(), across = walk.steep ? line.x1() : line.y1();
    double alongEnd = walk.steep ? line.y2() : line.x2(),
           acrossEnd = walk.steep ? line.x2() : line.y2();
    if (along > alongEnd) {
        std::swap(along, alongEnd);
        std::swap(across, acrossEnd);
    }
    const double slope = alongEnd > along ? (acrossEnd - across) / (alongEnd - along) : 0;
    walk.first = int(std::lround(along));
    walk.last = int(std::lround(alongEnd));
    walk.at = std::int64_t(std::floor((across + slope * (walk.first - along)) * (1 << fraction)));
    walk.step = std::int64_t(slope * (1 << fraction));
    return true;
}

void Coverage::line(const QLineF &line, int ink, Turn turn)
{
    Walk whole;
    if (!walk(line, ink, whole))
        return;
    plane(ink);
    m_touched.empty() ? draw<false>(whole, whole.first, whole.last, turn)
                      : draw<true>(whole, whole.first, whole.last, turn);
}

void Coverage::lines(const std::vector<InkedLine> &lines, Turn turn)
{
    constexpr std::size_t fewLines = 200; // not worth a thread
    for (const auto &line : lines)
        plane(line.ink);
    std::vector<Walk> walks(lines.size());
    const bool many = lines.size() >= fewLines;
    parallelChunks(int(lines.size()), 512, many ? 2 : 1, [&](int from, int end) {
        for (auto i = std::size_t(from); i < std::size_t(end); ++i)
            if (!walk(lines[i].line, lines[i].ink, walks[i]))
                walks[i].last = walks[i].first - 1;
    });
    // The last step of a band reaches one row into the next: never two neighbours at a time.
    const auto bands = walksByBand(walks, m_height);
    const int count = int(bands.starts.size()) - 1;
    for (const int parity : {0, 1})
        parallelChunks((count + 1 - parity) / 2, 1, many ? 2 : 1, [&](int at, int) {
            const auto band = std::size_t(2 * at + parity);
            const int top = int(band) * bandHeight - 1;
            for (auto i = bands.starts[band]; i < bands.starts[band + 1]; ++i) {
                const auto &walk = walks[bands.walks[i]];
                const auto [first, last] = walk.within(top, top + bandHeight);
                m_touched.empty() ? draw<false>(walk, first, last, turn)
                                  : draw<true>(walk, first, last, turn);
            }
        });
}

template <bool Tracks>
void Coverage::draw(const Walk &walk, int first, int last, Turn turn)
{
    const std::ptrdiff_t alongStep = walk.steep ? m_stride : 1,
                         acrossStep = walk.steep ? 1 : m_stride;
    const auto sign = std::uint32_t(turn);
    const auto begin = m_stride + 1 + first * alongStep;
    auto at = walk.at + walk.step * (first - walk.first);
    auto *sums = m_sums[std::size_t(walk.ink)].data() + begin;
    [[maybe_unused]] auto *touched = Tracks ? m_touched.data() + begin : nullptr;
    for (int i = first; i <= last; ++i, at += walk.step, sums += alongStep) {
        const auto share = std::uint32_t(at >> (fraction - 8)) & 0xffU;
        const auto place = (at >> fraction) * acrossStep;
        sums[place] += sign * (full - share);
        sums[place + acrossStep] += sign * share;
        if constexpr (Tracks) {
            touched[place] = touched[place + acrossStep] = 1;
            touched += alongStep;
        }
    }
}

/// From and to in 256ths of a pixel.
void Coverage::span(const Axes &axes, int at, int from, int to, int weight)
{
    from = std::clamp(from, 0, axes.depth * full);
    to = std::clamp(to, 0, axes.depth * full);
    if (from >= to)
        return;
    auto *sums = axes.sums + at * axes.alongStep;
    const int first = from / full, last = (to - 1) / full;
    const auto put = [&](int place, int covered) {
        sums[place * axes.acrossStep] += axes.sign * std::uint32_t(covered * weight / full);
    };
    if (first == last) {
        put(first, to - from);
    } else {
        put(first, full - from % full);
        for (int i = first + 1; i < last; ++i)
            put(i, full);
        put(last, to - last * full);
    }
    if (axes.touched)
        for (int i = first; i <= last; ++i)
            axes.touched[at * axes.alongStep + i * axes.acrossStep] = 1;
}

void Coverage::shape(const std::vector<QPointF> &corners, int ink, Turn turn)
{
    double left = corners[0].x(), right = left, top = corners[0].y(), bottom = top;
    for (const auto &corner : corners) {
        left = std::min(left, corner.x());
        right = std::max(right, corner.x());
        top = std::min(top, corner.y());
        bottom = std::max(bottom, corner.y());
    }
    if (right <= 0 || bottom <= 0 || left >= m_width || top >= m_height)
        return;
    const bool byRows = bottom - top > right - left;
    const Axes axes{plane(ink),
                    m_touched.empty() ? nullptr : m_touched.data() + m_stride + 1,
                    byRows ? m_height : m_width,
                    byRows ? m_width : m_height,
                    byRows ? m_stride : 1,
                    byRows ? 1 : m_stride,
                    std::uint32_t(turn)};
    // Between two corners that follow each other along the axis both borders are straight.
    std::array<double, 32> stops;
    const auto count = std::min(corners.size(), stops.size());
    for (std::size_t i = 0; i < count; ++i)
        stops[i] = byRows ? corners[i].y() : corners[i].x();
    std::sort(stops.begin(), stops.begin() + std::ptrdiff_t(count));
    for (std::size_t piece = 0; piece + 1 < count; ++piece) {
        const double start = std::max(stops[piece], 0.0),
                     end = std::min(stops[piece + 1], double(axes.length));
        if (end - start <= 0)
            continue;
        const double middle = (stops[piece] + stops[piece + 1]) / 2;
        double low = 1e9, high = -1e9, lowSlope = 0, highSlope = 0; // at the middle
        for (std::size_t i = 0; i < corners.size(); ++i) {
            auto a = corners[i], b = corners[(i + 1) % corners.size()];
            if (byRows) {
                a = a.transposed();
                b = b.transposed();
            }
            if ((a.x() <= middle) == (b.x() <= middle))
                continue;
            const double slope = (b.y() - a.y()) / (b.x() - a.x());
            const double across = a.y() + slope * (middle - a.x());
            if (across < low) {
                low = across;
                lowSlope = slope;
            }
            if (across > high) {
                high = across;
                highSlope = slope;
            }
        }
        const auto cut = [&](int at, double from, double to) {
            const double centre = (from + to) / 2 - middle;
            span(axes, at, int(std::floor((low + lowSlope * centre) * full)),
                 int(std::floor((high + highSlope * centre) * full)), int((to - from) * full));
        };
        const bool slanted = std::abs(lowSlope) > 1.5 || std::abs(highSlope) > 1.5;
        const int parts = slanted ? 4 : 1;
        for (int at = int(start); at < axes.length && at < end; ++at)
            for (int part = 0; part < parts; ++part) {
                const double from = std::max(start, at + double(part) / parts),
                             to = std::min(end, at + double(part + 1) / parts);
                if (to > from)
                    cut(at, from, to);
            }
    }
}

void Coverage::blend(QImage &onto, const QRect &area, const Inks &colours) const
{
    const auto inked = layers(colours);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(onto.scanLine(y)) + area.left();
        blend({row, row, nullptr}, area.left(), y, area.width(), inked);
    }
}

Coverage::Layers Coverage::layers(const Inks &colours) const
{
    Layers layers;
    layers.strongestOnTop = colours.strongestOnTop;
    layers.ground = widened(colours.ground.rgb());
    for (std::size_t ink = inks; ink-- > 0;)
        if (!m_sums[ink].empty()) {
            layers.at[std::size_t(layers.count++)] = {m_sums[ink].data() + m_stride + 1,
                                                      &colours.at[ink]};
            layers.receding += ink >= kinds;
        }
    return layers;
}

void Coverage::blend(const Row &row, int x, int y, int count, const Layers &layers) const
{
    const auto begin = y * m_stride + x;
    layers.strongestOnTop ? blendRow<true>(row, begin, count, layers)
                          : blendRow<false>(row, begin, count, layers);
}

template <bool StrongestOnTop>
void Coverage::blendRow(const Row &row, std::ptrdiff_t begin, int count, const Layers &layers) const
{
    for (int i = 0; i < count; ++i) {
        bool onGround = row.below == nullptr; // nothing yet but the ground
        Wide pixel = onGround ? layers.ground : widened(row.below[i]);
        const auto lay = [&](const Ink &ink, std::uint32_t sum) {
            pixel = onGround ? ink.onGround(sum) : laid(pixel, ink.at(sum));
            onGround = false;
        };
        const Ink *top = nullptr;
        std::uint32_t topSum = 0;
        int topLayer = 0;
        for (int k = 0; k < layers.count; ++k) {
            const auto &[sums, ink] = layers.at[std::size_t(k)];
            const auto sum = sums[begin + i];
            if (sum == 0)
                continue;
            if constexpr (!StrongestOnTop) {
                lay(*ink, sum);
                continue;
            }
            // Any of what does not recede is above all that does.
            if (!top || sum >= topSum || (k >= layers.receding && topLayer < layers.receding)) {
                if (top) // what was on top so far
                    lay(*top, topSum);
                top = ink;
                topSum = sum;
                topLayer = k;
            } else {
                lay(*ink, sum);
            }
        }
        if (top)
            lay(*top, topSum);
        if (row.above && row.above[i])
            pixel = laid(pixel, widened(row.above[i]));
        row.onto[i] = narrowed(pixel);
    }
}

bool clipLine(QLineF &line, const QRectF &to)
{
    double from = 0, end = 1;
    const double dx = line.dx(), dy = line.dy();
    const std::array<std::pair<double, double>, 4> edges{{{-dx, line.x1() - to.left()},
                                                          {dx, to.right() - line.x1()},
                                                          {-dy, line.y1() - to.top()},
                                                          {dy, to.bottom() - line.y1()}}};
    for (const auto &[step, room] : edges) {
        if (step == 0 && room < 0)
            return false;
        if (step == 0)
            continue;
        const double t = room / step;
        step < 0 ? void(from = std::max(from, t)) : void(end = std::min(end, t));
    }
    if (from > end)
        return false;
    line = QLineF(line.pointAt(from), line.pointAt(end));
    return true;
}

} // namespace entente
