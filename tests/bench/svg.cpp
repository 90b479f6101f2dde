// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "generated.h"

#include "models/analysis/snapshot.h"
#include "models/export/svgwriter.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QSvgGenerator>

#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

/// A figure of 1,000 actors and 4,000 ties, each tie with its line and heads.
struct Sheet
{
    Snapshot snapshot;
    FigurePage figure;

    Sheet()
    {
        const auto index = std::make_shared<const MapIndex>(generatedMap(1000, 4000));
        snapshot = snapshotAt(index, {});
        auto arrangement = measure(*index);
        placeMissing(*index, arrangement);
        FigureOptions options;
        options.size = QSize(15360, 8640);
        figure = composeFigure(snapshot, arrangement, options);
    }

    QByteArray ours() const { return writeSvg(snapshot, figure); }

    /// The same figure by way of the painter.
    QByteArray theirs() const
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(figure.options.size);
        generator.setViewBox(QRectF(QPointF(), QSizeF(figure.options.size)));
        QPainter painter(&generator);
        painter.scale(figure.pixelScale(), figure.pixelScale());
        paintFigure(painter, figure, Theme::of(figure.options.theme));
        painter.end();
        return bytes;
    }

    /// Throws where one of them leaves something out.
    void check() const
    {
        const auto ties = figure.drawing.ties.size();
        const auto lines = theirs().count("<path");
        if (std::size_t(ours().count("class=\"relation")) < ties || std::size_t(lines) < ties)
            throw std::runtime_error("one of the two leaves ties out: " +
                                     std::to_string(ours().count("class=\"relation")) + " and " +
                                     std::to_string(lines) + " of " + std::to_string(ties));
    }
};

template <class Write>
double millisecondsOf(Write write)
{
    QElapsedTimer clock;
    clock.start();
    if (write().isEmpty())
        throw std::runtime_error("nothing was written");
    return double(clock.nsecsElapsed()) / 1e6;
}

Benchmark against(const char *name, const char *unit, double (*ours)(const Sheet &),
                  double (*theirs)(const Sheet &))
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.against = "QSvgGenerator";
    benchmark.on = "a figure of 1,000 actors and 4,000 ties, large enough for heads and labels";
    benchmark.unit = unit;
    benchmark.goal = 1.0 / 3;
    benchmark.prepare = [ours, theirs] {
        const auto sheet = std::make_shared<Sheet>();
        sheet->check();
        return Sides{[sheet, ours] { return ours(*sheet); },
                     [sheet, theirs] { return theirs(*sheet); }};
    };
    return benchmark;
}

} // namespace

std::vector<Benchmark> svg()
{
    constexpr double kilobyte = 1024;
    return {against(
                "svg size", "KB", [](const Sheet &sheet) { return sheet.ours().size() / kilobyte; },
                [](const Sheet &sheet) { return sheet.theirs().size() / kilobyte; }),
            against(
                "svg time", "ms",
                [](const Sheet &sheet) { return millisecondsOf([&] { return sheet.ours(); }); },
                [](const Sheet &sheet) { return millisecondsOf([&] { return sheet.theirs(); }); })};
}

} // namespace entente::bench
