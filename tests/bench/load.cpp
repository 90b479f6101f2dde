// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "models/formats/jsontext.h"
#include "models/formats/mapbuilder.h"
#include "models/formats/mapfile.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <stdexcept>

namespace entente::bench {

namespace {

using Json = nlohmann::json;
using Type = JsonNode::Type;

constexpr std::size_t fileSize = 100'000'000;
constexpr int actors = 20000;
constexpr int sources = 2000;

/// Sentences that are not the same twice.
class Sentences
{
public:
    std::string next(int words)
    {
        static constexpr const char *vocabulary[] = {
            "support", "parties",   "ceasefire", "weapons", "was",   "through", "the",
            "panel",   "channels",  "according", "several", "found", "given",   "officials",
            "advance", "agreement", "northern",  "during",  "said",  "without", "observers"};
        std::string text = "On its page " + std::to_string(++m_count);
        for (int i = 0; i < words; ++i)
            text += std::string(" ") + vocabulary[m_random() % std::size(vocabulary)];
        return text;
    }

private:
    std::minstd_rand m_random{3};
    int m_count = 0;
};

/// A map's file of that size: 20,000 actors, some 200,000 ties and a quarter as many events, each
/// with a quote of its own.
void writeLargeMap(const std::string &path)
{
    std::minstd_rand random(7); // the same numbers everywhere
    Sentences sentences;
    const auto any = [&](int count) { return int(random() % unsigned(count)); };
    std::string ties, events;
    char text[1024];
    static constexpr const char *kinds[] = {"backs", "opposes", "mediates"};
    for (int n = 0; ties.size() + events.size() < fileSize * 96 / 100; ++n) {
        const int from = any(actors), to = (from + 1 + any(actors - 1)) % actors,
                  year = 1950 + any(70);
        ties.append(
            text, std::size_t(std::snprintf(
                      text, sizeof text,
                      "%s\n    {\n      \"id\": \"tie-%d\",\n      \"from\": \"actor-%d\",\n"
                      "      \"to\": \"actor-%d\",\n      \"kind\": \"%s\",\n"
                      "      \"means\": [\"funding\"],\n      \"since\": \"%d-%02d\",\n"
                      "      \"until\": \"%d\",\n      \"evidence\": [\n        {\"source\": "
                      "\"report-%d\", \"quote\": \"%s\", \"at\": \"paragraph %d\"}\n      ]\n    }",
                      n ? "," : "", n, from, to, kinds[any(3)], year, 1 + any(12),
                      year + 1 + any(5), any(sources), sentences.next(8).c_str(), any(300))));
        if (n % 4)
            continue;
        events.append(
            text,
            std::size_t(std::snprintf(
                text, sizeof text,
                "%s\n    {\n      \"id\": \"event-%d\",\n      \"type\": \"talks\",\n"
                "      \"title\": \"Talks number %d between two of the parties\",\n"
                "      \"date\": \"%d-%02d-%02d\",\n      \"participants\": [\n"
                "        {\"actor\": \"actor-%d\", \"role\": \"party\"},\n"
                "        {\"actor\": \"actor-%d\", \"role\": \"host\"}\n      ],\n"
                "      \"evidence\": [\n        {\"source\": \"report-%d\", \"quote\": \"%s\"}\n"
                "      ]\n    }",
                n ? "," : "", n, n, year, 1 + any(12), 1 + any(28), from, to, any(sources),
                sentences.next(6).c_str())));
    }
    std::ofstream out(path, std::ios::binary);
    out << "{\n  \"format\": \"entente-map\",\n  \"version\": 1,\n  \"title\": \"Large\",\n"
           "  \"as-of\": \"2020-01-01\",\n  \"actors\": [";
    for (int n = 0; n < actors; ++n)
        out << (n ? "," : "") << "\n    {\n      \"id\": \"actor-" << n
            << "\",\n      \"name\": \"Actor number " << n
            << "\",\n      \"kind\": \"state\"\n    }";
    out << "\n  ],\n  \"relations\": [" << ties << "\n  ],\n  \"events\": [" << events
        << "\n  ],\n  \"sources\": [";
    for (int n = 0; n < sources; ++n)
        out << (n ? "," : "") << "\n    {\n      \"id\": \"report-" << n
            << "\",\n      \"type\": \"report\",\n      \"title\": \"Report number " << n
            << "\",\n      \"publisher\": \"United Nations\",\n      \"issued\": {\"date-parts\": "
               "[["
            << 1990 + n % 30 << ", " << 1 + n % 12 << "]]}\n    }";
    out << "\n  ]\n}\n";
}

ReadMap readStreaming(const std::string &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "rb"),
                                                                &std::fclose);
    return readMap([&file] {
        std::rewind(file.get());
        return ByteSource(
            [&file](char *to, std::size_t most) { return std::fread(to, 1, most, file.get()); });
    });
}

/// Hands the values of a DOM to the builder of maps.
class DomWalker
{
public:
    explicit DomWalker(JsonSink &builder) : m_builder(builder) {}

    void walk(const Json &value)
    {
        auto node = bare(value);
        if (!value.is_structured())
            return m_builder.received(m_path, node);
        const auto handling = m_builder.entering(m_path, node);
        if (handling == JsonSink::Handling::Stream)
            return goInto(value);
        if (handling == JsonSink::Handling::Build)
            node = built(value);
        else if (handling == JsonSink::Handling::Text)
            node.text = compactJson(value.dump());
        m_builder.received(m_path, node);
    }

private:
    static JsonNode bare(const Json &value)
    {
        JsonNode node;
        node.type = value.is_object()           ? Type::Object
                    : value.is_array()          ? Type::Array
                    : value.is_string()         ? Type::String
                    : value.is_boolean()        ? Type::Boolean
                    : value.is_number_integer() ? Type::Integer
                    : value.is_number()         ? Type::Number
                                                : Type::Null;
        if (value.is_string())
            node.text = value.get_ref<const std::string &>();
        else if (value.is_number())
            node.text = value.dump();
        node.truth = value.is_boolean() && value.get<bool>();
        return node;
    }

    static JsonNode built(const Json &value)
    {
        auto node = bare(value);
        if (!value.is_structured())
            return node;
        node.children.reserve(value.size());
        if (value.is_array())
            for (const auto &item : value)
                node.children.push_back(built(item));
        else
            for (const auto &[key, member] : value.get_ref<const Json::object_t &>()) {
                node.children.push_back(built(member));
                node.children.back().key = key;
            }
        return node;
    }

    void goInto(const Json &value)
    {
        m_path.push_back({value.is_object(), {}, 0});
        if (value.is_array())
            for (const auto &item : value) {
                walk(item);
                ++m_path.back().index;
            }
        else
            for (const auto &[key, member] : value.get_ref<const Json::object_t &>()) {
                m_path.back().key = key;
                m_builder.named(m_path, 0);
                walk(member);
            }
        m_path.pop_back();
        m_builder.left(m_path);
    }

    JsonSink &m_builder;
    JsonPath m_path;
};

ReadMap readDom(const std::string &path)
{
    Json dom;
    {
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        std::string text(std::size_t(file.tellg()), '\0');
        file.seekg(0);
        file.read(text.data(), std::streamsize(text.size()));
        dom = Json::parse(text);
    }
    Problems problems;
    MapBuilder builder(problems, [&](JsonSink &sink) { DomWalker(sink).walk(dom); });
    DomWalker(builder).walk(dom);
    auto result = builder.finish();
    result.diagnostics = problems.diagnostics([] { return bytesOf({}); });
    return result;
}

/// Memory of this process: now ("VmRSS:") or the most it ever had ("VmHWM:").
double megabytes(std::string_view which)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(which))
            return std::stod(line.substr(which.size())) / 1024;
    return 0;
}

struct Loaded
{
    double seconds = 0;
    double megabytes = 0;
    QByteArray contents; // what the map says, where that was asked for
};

Loaded loadedBy(const char *side, const std::string &path, bool contents)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--load-once"), QString::fromLatin1(side),
                   QString::fromStdString(path),
                   contents ? QStringLiteral("contents") : QStringLiteral("figures")});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        throw std::runtime_error(std::string("the map could not be loaded by ") + side);
    const auto words = process.readAllStandardOutput().simplified().split(' ');
    return {words.value(0).toDouble(), words.value(1).toDouble(), words.value(2)};
}

Benchmark loadOf(const char *name, const char *unit, double goal, double Loaded::*figure)
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.against = "nlohmann::json::parse and the same builder of maps";
    benchmark.on = "a map of 100 MB: 20,000 actors, 200,000 ties, 50,000 events";
    benchmark.unit = unit;
    benchmark.goal = goal;
    benchmark.prepare = [figure] {
        const auto folder = std::make_shared<QTemporaryDir>();
        const auto path = folder->filePath(QStringLiteral("large.entente.json")).toStdString();
        writeLargeMap(path);
        const auto ours = loadedBy("stream", path, true), theirs = loadedBy("dom", path, true);
        if (ours.contents.isEmpty() || ours.contents != theirs.contents)
            throw std::runtime_error("the two sides did not read the same map");
        const auto side = [folder, path, figure](const char *reader) {
            return [=, keep = folder] { return loadedBy(reader, path, false).*figure; };
        };
        return Sides{side("stream"), side("dom")};
    };
    return benchmark;
}

} // namespace

std::vector<Benchmark> load()
{
    return {loadOf("load time", "s", 1, &Loaded::seconds),
            loadOf("load memory", "MB", 0.5, &Loaded::megabytes)};
}

int loadOnce(const std::string &side, const std::string &path, bool contents)
{
    const auto before = megabytes("VmRSS:");
    const auto start = std::chrono::steady_clock::now();
    const auto read = side == "dom" ? readDom(path) : readStreaming(path);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::cout << taken.count() << ' ' << megabytes("VmHWM:") - before;
    if (contents)
        std::cout << ' ' << read.map.ties().size() << '/' << read.map.events().size() << '/'
                  << std::hash<std::string>()(writeMap(read.map));
    std::cout << std::endl;
    return read.errors() > 0 ? 1 : 0;
}

} // namespace entente::bench
