// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "models/balance/balance.h"
#include "models/balance/camps.h"
#include "models/formats/mapfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>

namespace entente::bench {

namespace {

MapIndexPointer mapAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(path.toStdString() + " cannot be read");
    return std::make_shared<const MapIndex>(readMap(file.readAll().toStdString()).map);
}

/// The 105 states of 1960 to 1963 (Correlates of War), each pair once.
SignedNetwork states()
{
    const auto index =
        mapAt(QStringLiteral(ENTENTE_SAMPLES "/../../docs/gallery/states-1960-1963.entente.json"));
    return balanceNetwork(signedGraphOfAllTime(*index, TieWeights::Equal)).network;
}

SignedNetwork renamed(const SignedNetwork &network, std::mt19937 &random)
{
    std::vector<int> name(std::size_t(network.nodes));
    std::iota(name.begin(), name.end(), 0);
    std::shuffle(name.begin(), name.end(), random);
    auto edges = network.edges;
    for (auto &edge : edges) {
        edge.a = name[edge.a];
        edge.b = name[edge.b];
    }
    return simplified(network.nodes, edges);
}

/// Two camps that 95 of 100 ties fit.
SignedNetwork nearBalance(int actors, int ties)
{
    std::mt19937 random(9);
    std::map<std::pair<int, int>, int> found;
    while (int(found.size()) < ties) {
        const int a = int(random() % unsigned(actors)), b = int(random() % unsigned(actors));
        const int fits = a % 2 == b % 2 ? 1 : -1;
        if (a != b)
            found.emplace(std::minmax(a, b), random() % 20 == 0 ? -fits : fits);
    }
    SignedNetwork network{actors, {}};
    for (const auto &[pair, sign] : found)
        network.edges.push_back({pair.first, pair.second, sign});
    return network;
}

double millisecondsOf(const std::function<bool()> &proves)
{
    QElapsedTimer clock;
    clock.start();
    if (!proves())
        throw std::runtime_error("a division was not proved");
    return double(clock.nsecsElapsed()) / 1e6;
}

std::function<double()> fixed(double milliseconds)
{
    return [milliseconds] { return milliseconds; };
}

Benchmark samples()
{
    return {
        "balance-samples",
        "a fixed time",
        "camps of the three samples over all dates",
        "ms",
        1,
        [] {
            std::vector<MapIndexPointer> maps;
            for (const auto *name : {"europe-1879-1918", "libya-2020", "yemen-2011-2022"})
                maps.push_back(mapAt(
                    QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(QLatin1String(name))));
            return Sides{[maps] {
                             return millisecondsOf([&] {
                                 return std::all_of(maps.begin(), maps.end(), [](const auto &map) {
                                     return campsOfAllTime(*map).isProven;
                                 });
                             });
                         },
                         fixed(10)};
        }};
}

Benchmark windows()
{
    constexpr int count = 51;
    return {
        "balance-windows", "a fixed time", "51 networks of 105 states, each proved", "ms", 1, [] {
            std::mt19937 random(3);
            const auto network = states();
            std::vector<SignedNetwork> all;
            for (int i = 0; i < count; ++i)
                all.push_back(renamed(network, random));
            return Sides{[all] {
                             return millisecondsOf([&] {
                                 return std::all_of(all.begin(), all.end(), [](const auto &n) {
                                     return minimumFrustrationPartition(n).isProven();
                                 });
                             });
                         },
                         fixed(500)};
        }};
}

Benchmark large()
{
    return {"balance-large",
            "a fixed time",
            "2,500 actors and 10,000 ties near balance, proved",
            "ms",
            1,
            [] {
                return Sides{[network = nearBalance(2500, 10000)] {
                                 return millisecondsOf([&] {
                                     return minimumFrustrationPartition(network).isProven();
                                 });
                             },
                             fixed(1000)};
            }};
}

/// The AND model with cuts of negative triangles (Aref, Mason and Wilson 2020), as an LP file.
void writeModel(const SignedNetwork &network, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("the model cannot be written");
    QTextStream out(&file);
    out << "Minimize\n obj:";
    for (std::size_t e = 0; e < network.edges.size(); ++e)
        out << " + f" << e << (e % 20 == 19 ? "\n" : "");
    out << "\nSubject To\n";
    for (std::size_t e = 0; e < network.edges.size(); ++e) {
        const auto &[a, b, weight] = network.edges[e];
        if (weight > 0)
            out << " f" << e << " - x" << a << " + x" << b << " >= 0\n f" << e << " + x" << a
                << " - x" << b << " >= 0\n";
        else
            out << " f" << e << " - x" << a << " - x" << b << " >= -1\n f" << e << " + x" << a
                << " + x" << b << " >= 1\n";
    }
    for (const int negatives : {1, 3})
        for (const auto &triad : triadsWith(network, negatives, network.edges.size() * 100))
            out << " f" << triad.edges[0] << " + f" << triad.edges[1] << " + f" << triad.edges[2]
                << " >= 1\n";
    out << "Binaries\n";
    for (int node = 0; node < network.nodes; ++node)
        out << " x" << node << "\n";
    for (std::size_t e = 0; e < network.edges.size(); ++e)
        out << " f" << e << "\n";
    out << "End\n";
}

Benchmark besideCbc(const QString &cbc)
{
    return {"balance-cbc",
            "CBC with triangle cuts",
            "105 states of 1960 to 1963, proved",
            "ms",
            0.1,
            [cbc] {
                const auto folder = std::make_shared<QTemporaryDir>();
                const auto network = states();
                writeModel(network, folder->filePath(QStringLiteral("model.lp")));
                return Sides{
                    [network] {
                        return millisecondsOf(
                            [&] { return minimumFrustrationPartition(network).isProven(); });
                    },
                    [cbc, folder] {
                        return millisecondsOf([&] {
                            QProcess process;
                            process.start(cbc, {folder->filePath(QStringLiteral("model.lp")),
                                                QStringLiteral("solve")});
                            return process.waitForFinished(300'000) &&
                                   process.readAllStandardOutput().contains("Optimal solution");
                        });
                    }};
            }};
}

} // namespace

std::vector<Benchmark> balance()
{
    std::vector<Benchmark> all{samples(), windows(), large()};
    if (const auto cbc = QStandardPaths::findExecutable(QStringLiteral("cbc")); !cbc.isEmpty())
        all.push_back(besideCbc(cbc));
    return all;
}

} // namespace entente::bench
