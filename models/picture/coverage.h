// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/words/tiekinds.h"

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QPointF>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// How much of each ink lies on each pixel, as sums: what was put on can be taken off again, and
/// leaves exactly what would be there without it, whatever the order. Many times as fast as
/// QPainter, which is made for shapes of any kind.
class Coverage
{
public:
    static constexpr int kinds = int(tieKindCount);
    static constexpr int inks = 2 * kinds; // the second of each for what recedes, below the first
    static constexpr int full = 256;       // one layer that covers all of a pixel

    enum class Turn : signed char { On = 1, Off = -1 };

    /// A pixel with 16 bits to a channel, so that one multiplication scales all four.
    using Wide = std::uint64_t;
    static Wide widened(QRgb pixel)
    {
        return Wide(pixel & 0xff00ff00U) << 24 | (pixel & 0x00ff00ffU);
    }
    static QRgb narrowed(Wide pixel)
    {
        return QRgb(pixel & 0x00ff00ffU) | QRgb(pixel >> 24 & 0xff00ff00U);
    }
    /// A premultiplied colour laid over a pixel.
    static Wide laid(Wide pixel, Wide over)
    {
        constexpr Wide channels = 0x00ff00ff00ff00ffU;
        // x / 255 to the nearest: (x + 128 + (x + 128) / 256) / 256.
        const Wide x = pixel * (255 - (over >> 48)) + 0x0080008000800080U;
        return over + ((x + (x >> 8 & channels)) >> 8 & channels);
    }

    /// How an ink looks at any sum: each layer lets through what the one before it left.
    class Ink
    {
    public:
        /// Layers of an opaque ink add up until the pixel is covered; those of a translucent one
        /// thicken it without end.
        explicit Ink(const QColor &colour = Qt::black, const QColor &ground = Qt::white);
        Wide at(std::uint32_t sum) const { return m_at[place(sum)]; }
        /// Laid over the ground.
        Wide onGround(std::uint32_t sum) const { return m_onGround[place(sum)]; }

    private:
        static constexpr std::uint32_t step = 2, top = 2046; // so that the tables stay in the cache
        static std::size_t place(std::uint32_t sum) { return std::min(sum, top) / step; }
        std::array<Wide, top / step + 1> m_at, m_onGround;
    };
    struct Inks
    {
        std::array<Ink, inks> at;
        QColor ground = Qt::white; // that of each ink
        /// Where more than one lies on a pixel: the one that most lies of is on top, so that none
        /// hides behind another. Else the first, which keeps edges crisp.
        bool strongestOnTop = false;
    };

    Coverage() = default;
    explicit Coverage(const QSize &size);
    /// Takes all ink off; touched pixels are remembered no more.
    void clear();

    QSize size() const { return {m_width, m_height}; }

    /// A line one pixel thick along its shorter axis, after Wu, "An Efficient Antialiasing
    /// Technique" (1991).
    void line(const QLineF &line, int ink, Turn turn);
    /// Many of them: the same as one by one, and quicker. Goes from band to band of rows, so that
    /// the sums at hand stay in the cache, on two threads.
    struct InkedLine
    {
        QLineF line;
        int ink = 0;
    };
    /// Puts lines on or takes them off.
    void lines(const std::vector<InkedLine> &lines, Turn turn);
    /// A convex shape, anti-aliased by columns or, where it is higher than wide, by rows.
    void shape(const std::vector<QPointF> &corners, int ink, Turn turn);

    /// Blends the inks over those pixels of an image of the same size, ARGB32 premultiplied or
    /// RGB32.
    void blend(QImage &onto, const QRect &area, const Inks &colours) const;
    /// The inks that lie somewhere, and where their sums begin: for who blends many short rows.
    /// Holds until more is put on or taken off.
    struct Layers
    {
        struct Layer
        {
            const std::uint32_t *sums; // of the pixel 0,0
            const Ink *ink;
        };
        std::array<Layer, inks> at; // the first ink last
        int count = 0;
        int receding = 0; // how many of them, which come first
        bool strongestOnTop = false;
        Wide ground = 0;
    };
    /// The ink in these colours, a picture for each layer.
    Layers layers(const Inks &colours) const;
    /// What lies under and over the inks along a row: nothing below is the ground, nothing above is
    /// nothing. `onto` may be what is below.
    struct Row
    {
        QRgb *onto;
        const QRgb *below;
        const QRgb *above;
    };
    /// The same for `count` pixels of one row, from x on.
    void blend(const Row &row, int x, int y, int count, const Layers &layers) const;

    /// From now on remembers which pixels are touched; none are so far.
    void track();
    /// Says that those pixels are to be painted again for another reason.
    void touch(const QRect &pixels);
    /// Calls function(x, y, count) for each run of pixels in those rows that were touched since
    /// this was asked last. Different rows may be asked on different threads.
    template <class Function>
    void takeTouched(int top, int bottom, Function function)
    {
        for (int y = top; y < bottom; ++y) {
            auto *row = m_touched.data() + (y + 1) * m_stride + 1;
            const auto *end = row + m_width;
            for (auto *at = nextTouched(row, end); at != end;) {
                auto *from = at;
                for (; at != end && *at; ++at)
                    *at = 0;
                function(int(from - row), y, int(at - from));
                at = nextTouched(at, end);
            }
        }
    }

private:
    struct Axes;
    struct Walk;
    std::uint32_t *plane(int ink);
    bool walk(const QLineF &line, int ink, Walk &walk) const;
    template <bool Tracks>
    void draw(const Walk &walk, int first, int last, Turn turn);
    template <bool StrongestOnTop>
    void blendRow(const Row &row, std::ptrdiff_t begin, int count, const Layers &layers) const;
    static char *nextTouched(char *from, const char *end);
    void span(const Axes &axes, int at, int from, int to, int weight);

    int m_width = 0;
    int m_height = 0;
    std::ptrdiff_t m_stride = 0; // of the sums, which have a margin of a pixel that nobody sees
    std::array<std::vector<std::uint32_t>, inks> m_sums; // none for an ink that was never used
    std::vector<char> m_touched; // like the sums; none where nobody asked for it
};

/// The part of the line inside 0,0 .. right,bottom (Liang and Barsky 1984); false where there is
/// none.
bool clipLine(QLineF &line, const QRectF &to);

} // namespace entente
