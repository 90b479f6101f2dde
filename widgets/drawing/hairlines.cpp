// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "hairlines.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace entente {

namespace {

/// One colour at every coverage from 0 to 255, premultiplied.
class Ink
{
public:
    explicit Ink(const QColor &colour)
    {
        for (int coverage = 0; coverage < 256; ++coverage) {
            auto diluted = colour;
            diluted.setAlphaF(float(colour.alphaF() * coverage / 255));
            m_at[std::size_t(coverage)] = qPremultiply(diluted.rgba());
        }
    }
    void blend(QRgb &pixel, unsigned coverage) const
    {
        const QRgb source = m_at[coverage];
        const unsigned rest = 255 - qAlpha(source);
        // Two channels at a time; (x * rest) / 255 to within one.
        const std::uint32_t even = ((pixel & 0x00ff00ffU) * rest >> 8) & 0x00ff00ffU;
        const std::uint32_t odd = ((pixel >> 8) & 0x00ff00ffU) * rest & 0xff00ff00U;
        pixel = source + even + odd;
    }

private:
    std::array<QRgb, 256> m_at;
};

/// The part of the line inside the rectangle (Liang and Barsky 1984); false where there is none.
bool clip(QLineF &line, double right, double bottom)
{
    double from = 0, to = 1;
    const double dx = line.dx(), dy = line.dy();
    const std::array<std::pair<double, double>, 4> edges{
        {{-dx, line.x1()}, {dx, right - line.x1()}, {-dy, line.y1()}, {dy, bottom - line.y1()}}};
    for (const auto &[step, room] : edges) {
        if (step == 0 && room < 0)
            return false;
        if (step == 0)
            continue;
        const double t = room / step;
        step < 0 ? void(from = std::max(from, t)) : void(to = std::min(to, t));
    }
    if (from > to)
        return false;
    line = QLineF(line.pointAt(from), line.pointAt(to));
    return true;
}

/// Walks along the longer axis; each step shares its ink between the two pixels across.
void drawLine(QRgb *pixels, std::ptrdiff_t rowLength, int width, int height, const QLineF &line,
              const Ink &ink)
{
    const bool steep = std::abs(line.dy()) > std::abs(line.dx());
    double along = steep ? line.y1() : line.x1(), across = steep ? line.x1() : line.y1();
    double alongEnd = steep ? line.y2() : line.x2(), acrossEnd = steep ? line.x2() : line.y2();
    if (along > alongEnd) {
        std::swap(along, alongEnd);
        std::swap(across, acrossEnd);
    }
    const double slope = alongEnd > along ? (acrossEnd - across) / (alongEnd - along) : 0;
    const int first = int(std::lround(along)), last = int(std::lround(alongEnd));
    const int lengths[2] = {steep ? height : width, steep ? width : height};
    const std::ptrdiff_t alongStep = steep ? rowLength : 1, acrossStep = steep ? 1 : rowLength;
    constexpr int fraction = 16;
    auto at = std::int64_t((across + slope * (first - along)) * (1 << fraction));
    const auto step = std::int64_t(slope * (1 << fraction));
    for (int i = first; i <= last; ++i, at += step) {
        const auto whole = int(at >> fraction);
        if (i < 0 || i >= lengths[0] || whole < 0 || whole + 1 >= lengths[1])
            continue;
        const auto share = unsigned(at >> (fraction - 8)) & 0xffU;
        auto *pixel = pixels + i * alongStep + whole * acrossStep;
        ink.blend(*pixel, 255 - share);
        ink.blend(pixel[acrossStep], share);
    }
}

} // namespace

void drawHairlines(QImage &image, const std::vector<QLineF> &lines, const QColor &colour)
{
    const Ink ink(colour);
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    const auto rowLength = image.bytesPerLine() / std::ptrdiff_t(sizeof(QRgb));
    for (auto line : lines)
        if (clip(line, image.width() - 1, image.height() - 1))
            drawLine(pixels, rowLength, image.width(), image.height(), line, ink);
}

} // namespace entente
