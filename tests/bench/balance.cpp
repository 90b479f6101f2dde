// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "models/balance/balance.h"
#include "models/balance/camps.h"
#include "models/formats/mapfile.h"

#include <QDir>
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
    return balanceNetwork(signedGraphOfAllTime(*index, {TieWeights::Equal})).network;
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

/// A table of source, target and sign as a network.
SignedNetwork networkIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(path.toStdString() + " cannot be read");
    std::map<QString, int> nodes;
    std::vector<SignedEdge> edges;
    file.readLine();
    while (!file.atEnd()) {
        const auto cells = QString::fromUtf8(file.readLine())
                               .remove(QLatin1Char('"'))
                               .trimmed()
                               .split(QLatin1Char(','));
        const auto nodeOf = [&](int at) {
            return nodes.emplace(cells.value(at), int(nodes.size())).first->second;
        };
        const int a = nodeOf(0), b = nodeOf(1);
        edges.push_back({a, b, cells.value(2).toInt()});
    }
    return simplified(int(nodes.size()), edges);
}

/// The windows of the Correlates of War in the folder that ENTENTE_COW_WINDOWS names
/// (*_edges.csv); without it as many as there are of 1960 to 1963, each with its names shuffled.
struct Windows
{
    std::vector<SignedNetwork> networks;
    std::string words;
};

Windows windowsToMeasure()
{
    const QDir folder(qEnvironmentVariable("ENTENTE_COW_WINDOWS", QStringLiteral("/nowhere")));
    Windows windows;
    for (const auto &name : folder.entryList({QStringLiteral("*_edges.csv")}, QDir::Files))
        windows.networks.push_back(networkIn(folder.filePath(name)));
    windows.words = std::to_string(windows.networks.size()) + " windows of the Correlates of War";
    if (!windows.networks.empty())
        return windows;
    constexpr int count = 51;
    std::mt19937 random(3);
    const auto network = states();
    for (int i = 0; i < count; ++i)
        windows.networks.push_back(renamed(network, random));
    windows.words = "51 networks of 105 states";
    return windows;
}

bool provesAll(const std::vector<SignedNetwork> &networks)
{
    return std::all_of(networks.begin(), networks.end(), [](const auto &network) {
        return minimumFrustrationPartition(network).isProven();
    });
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

Benchmark windows(const Windows &windows)
{
    return {"balance-windows", "a fixed time", windows.words + ", each proved", "ms", 1, [windows] {
                return Sides{[networks = windows.networks] {
                                 return millisecondsOf([&] { return provesAll(networks); });
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

Benchmark besideCbc(const Windows &windows)
{
    Benchmark benchmark{
        "balance-cbc", "CBC with triangle cuts", windows.words + ", each proved", "ms", 0.1, {}};
    const auto cbc = QStandardPaths::findExecutable(QStringLiteral("cbc"));
    if (cbc.isEmpty())
        benchmark.missing = "CBC (coinor-cbc)";
    benchmark.prepare = [cbc, networks = windows.networks] {
        const auto folder = std::make_shared<QTemporaryDir>();
        QStringList models;
        for (const auto &network : networks) {
            models << folder->filePath(QStringLiteral("%1.lp").arg(models.size()));
            writeModel(network, models.last());
        }
        const auto solves = [cbc](const QString &model) {
            QProcess process;
            process.start(cbc, {model, QStringLiteral("solve")});
            return process.waitForFinished(300'000) &&
                   process.readAllStandardOutput().contains("Optimal solution");
        };
        return Sides{[networks] { return millisecondsOf([&] { return provesAll(networks); }); },
                     [folder, models, solves] {
                         return millisecondsOf(
                             [&] { return std::all_of(models.begin(), models.end(), solves); });
                     }};
    };
    return benchmark;
}

} // namespace

std::vector<Benchmark> balance()
{
    const auto all = windowsToMeasure();
    return {samples(), windows(all), large(), besideCbc(all)};
}

} // namespace entente::bench
