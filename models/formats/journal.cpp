// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "journal.h"

#include "jsonstream.h"
#include "mapfile.h"
#include "memberswriter.h"
#include "patchtext.h"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

constexpr std::size_t sumLength = 16;

/// Fowler, Noll and Vo's hash FNV-1a of 64 bits, going on from `sum`: against accidents, not
/// against intent.
std::uint64_t checksum(std::uint64_t sum, std::string_view bytes)
{
    if (sum == 0)
        sum = 0xcbf29ce484222325u;
    for (const char byte : bytes)
        sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    return sum;
}

std::string hexadecimal(std::uint64_t value)
{
    char digits[sumLength];
    const auto end = std::to_chars(digits, digits + sumLength, value, 16).ptr;
    const std::string text(digits, end);
    return std::string(sumLength - text.size(), '0') + text;
}

/// Builds the one small object that says what a line is.
class ObjectReader : public JsonSink
{
public:
    Handling entering(const JsonPath &, const JsonNode &) override { return Handling::Build; }
    void named(const JsonPath &, std::size_t) override {}
    void left(const JsonPath &) override {}
    void failed(const JsonFailure &) override {}
    void received(const JsonPath &, JsonNode &node) override { object = std::move(node); }

    JsonNode object;
};

std::optional<JsonNode> readObject(std::string_view text)
{
    ObjectReader reader;
    if (!streamJson(text, reader) || !reader.object.is(JsonNode::Type::Object))
        return std::nullopt;
    return std::move(reader.object);
}

std::string textOf(const JsonNode &object, std::string_view key)
{
    const auto *member = object.find(key);
    return member && member->is(JsonNode::Type::String) ? member->text : std::string();
}

/// Takes one line after the other until one is not whole.
class LineReader
{
public:
    explicit LineReader(std::string_view text) : m_text(text) {}

    bool readHead()
    {
        const auto what = next();
        const auto *version = what ? what->find("entente-journal") : nullptr;
        if (!version || version->text != "1")
            return false;
        result.head = {textOf(*what, "file"),  textOf(*what, "base"), textOf(*what, "title"),
                       textOf(*what, "begun"), textOf(*what, "host"), textOf(*what, "user")};
        if (!result.head.base.empty())
            result.saved.emplace_back(result.head.base, 0);
        result.wholeLength = m_at;
        return true;
    }

    void readRest()
    {
        while (m_at < m_text.size()) {
            const auto what = next();
            if (!what || !take(*what)) {
                result.damaged = true;
                return;
            }
            result.wholeLength = m_at;
        }
    }

    JournalText result;

private:
    /// The next line's object, with its payload in m_payload; nothing where the line is not whole.
    std::optional<JsonNode> next()
    {
        const auto end = m_text.find('\n', m_at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto line = m_text.substr(m_at, end - m_at);
        if (line.size() <= sumLength || line[sumLength] != ' ')
            return std::nullopt;
        const auto content = line.substr(sumLength + 1);
        m_sum = checksum(m_sum, content);
        if (line.substr(0, sumLength) != hexadecimal(m_sum))
            return std::nullopt;
        m_at = end + 1;
        const auto tab = std::min(content.find('\t'), content.size());
        m_payload = content.substr(std::min(tab + 1, content.size()));
        return readObject(content.substr(0, tab));
    }

    bool take(const JsonNode &what)
    {
        if (what.find("step")) {
            auto patch = readPatch(m_payload);
            if (patch)
                result.steps.push_back({textOf(what, "step"), textOf(what, "time"),
                                        textOf(what, "key"), std::move(*patch)});
            return patch.has_value();
        }
        if (const auto hash = textOf(what, "saving"); !hash.empty()) {
            result.saved.emplace_back(hash, result.steps.size());
            return true;
        }
        return what.find("start") && takeStart();
    }

    bool takeStart()
    {
        auto read = readMap(m_payload);
        if (read.errors() > 0 || !result.steps.empty())
            return false;
        result.start = std::move(read.map);
        return true;
    }

    std::string_view m_text;
    std::string_view m_payload;
    std::size_t m_at = 0;
    std::uint64_t m_sum = 0;
};

} // namespace

std::string JournalWriter::line(const std::string &what, const std::string &payload)
{
    const auto content = payload.empty() ? what : what + '\t' + payload;
    m_sum = checksum(m_sum, content);
    return hexadecimal(m_sum) + ' ' + content + '\n';
}

std::string JournalWriter::head(const JournalHead &head)
{
    m_sum = 0;
    std::string what;
    MembersWriter members(what);
    members.json("entente-journal", "1");
    members.text("file", head.file);
    members.text("base", head.base);
    members.text("title", head.title);
    members.text("begun", head.begun);
    members.text("host", head.host);
    members.text("user", head.user);
    members.close();
    return line(what, {});
}

std::string JournalWriter::start(const AllianceMap &map)
{
    return line("{\"start\": true}", compactJson(writeMap(map)));
}

std::string JournalWriter::step(const JournalStep &step)
{
    std::string what;
    MembersWriter members(what);
    members.json("step", jsonString(step.name));
    members.text("time", step.time);
    members.text("key", step.key);
    members.close();
    return line(what, writePatch(step.patch));
}

std::string JournalWriter::saving(std::string_view hash)
{
    std::string what;
    MembersWriter members(what);
    members.text("saving", hash);
    members.close();
    return line(what, {});
}

std::optional<std::size_t> JournalText::stepsIn(std::string_view hash) const
{
    const auto it = std::find_if(saved.rbegin(), saved.rend(),
                                 [&](const auto &entry) { return entry.first == hash; });
    return it == saved.rend() ? std::nullopt : std::optional(it->second);
}

std::optional<JournalText> readJournal(std::string_view text)
{
    LineReader reader(text);
    if (!reader.readHead())
        return std::nullopt;
    reader.readRest();
    return std::move(reader.result);
}

} // namespace entente
