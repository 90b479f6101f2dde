// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "generated.h"

#include "models/document/alliancedocument.h"
#include "models/document/fileguard.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr int actors = 2000;
constexpr int ties = 10000;
constexpr int edits = 200;
constexpr double budget = 2; // milliseconds

/// A document with a file, whose edits are journaled where there is a guard.
struct Desk
{
    explicit Desk(const AllianceMap &map)
    {
        QString problem;
        document.setMap(map);
        if (!document.save(folder.filePath(QStringLiteral("large.entente.json")), &problem))
            throw std::runtime_error(problem.toStdString());
    }

    void edit(int number)
    {
        const auto &all = document.map().ties();
        Tie tie = all.at(std::size_t(number) * 37 % all.size());
        tie.note += " More.";
        MapPatch patch;
        patch.put(std::move(tie));
        document.apply(patch, QStringLiteral("Note"));
    }

    /// Milliseconds of an edit, in the mean of many.
    double perEdit()
    {
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < edits; ++i)
            edit(i);
        return double(clock.nsecsElapsed()) / 1e6 / edits;
    }

    QTemporaryDir folder;
    AllianceDocument document;
    std::unique_ptr<FileGuard> guard;
};

} // namespace

Benchmark journal()
{
    Benchmark benchmark;
    benchmark.name = "journal";
    benchmark.against = "2 ms an edit";
    benchmark.on =
        "2,000 actors and 10,000 ties, what the journal adds to an edit in the mean of 200";
    benchmark.unit = "ms";
    benchmark.prepare = [] {
        const auto map = generatedMap(actors, ties);
        const auto plain = std::make_shared<Desk>(map), kept = std::make_shared<Desk>(map);
        kept->guard = std::make_unique<FileGuard>(&kept->document);
        return Sides{[plain, kept] { return std::max(0.0, kept->perEdit() - plain->perEdit()); },
                     [] { return budget; }};
    };
    return benchmark;
}

} // namespace entente::bench
