// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonstream.h"

#include "jsontext.h"

#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::json;
using Type = JsonNode::Type;

constexpr std::size_t maxDepth = 64;
constexpr std::size_t maxParts = 200000;

/// Turns the parser's events into values with their places. Places are found by looking at the text
/// itself, so that they do not depend on how far the parser reads ahead.
class Streamer : public nlohmann::json_sax<Json>
{
public:
    Streamer(std::string_view text, std::size_t from, JsonSink &sink)
        : m_text(text)
        , m_sink(sink)
        , m_from(from)
        , m_last(from)
    {
    }

    bool null() override { return scalar(token(Type::Null, 4)); }
    bool boolean(bool value) override
    {
        auto node = token(Type::Boolean, value ? 4 : 5);
        node.truth = value;
        return scalar(std::move(node));
    }
    bool number_integer(number_integer_t) override { return number(Type::Integer); }
    bool number_unsigned(number_unsigned_t) override { return number(Type::Integer); }
    bool number_float(number_float_t, const string_t &) override { return number(Type::Number); }
    bool binary(binary_t &) override { return true; }

    bool string(string_t &value) override
    {
        auto node = token(Type::String, 0);
        node.end = m_last = jsonStringEnd(m_text, node.start);
        if (m_spanDepth == 0)
            node.text = std::move(value);
        return scalar(std::move(node));
    }

    bool key(string_t &value) override
    {
        const auto start = tokenStart();
        m_last = jsonStringEnd(m_text, start);
        m_keyStart = start;
        if (m_spanDepth > 0)
            return true;
        m_key = std::move(value);
        if (m_open.empty()) {
            m_path.back().key = m_key;
            m_sink.named(m_path, start);
        }
        return true;
    }

    bool start_object(std::size_t) override { return open(token(Type::Object, 1)); }
    bool start_array(std::size_t) override { return open(token(Type::Array, 1)); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string &,
                     const Json::exception &error) override
    {
        const bool overflow = error.id == 406;
        auto offset = std::min(tokenStart(), m_text.size());
        const bool insideText =
            std::string_view(error.what()).find("invalid string") != std::string_view::npos;
        if (insideText && position > 0)
            offset = std::max(offset, std::min(m_from + position - 1, m_text.size()));
        m_sink.failed({overflow ? JsonFailure::Kind::NumberTooLarge : JsonFailure::Kind::Broken,
                       offset, pointer(), error.what()});
        return false;
    }

private:
    std::size_t tokenStart() const
    {
        const auto start = m_text.find_first_not_of(" \t\r\n,:", m_last);
        return start == std::string_view::npos ? m_text.size() : start;
    }

    JsonNode token(Type type, std::size_t length)
    {
        JsonNode node;
        node.type = type;
        node.start = tokenStart();
        node.end = m_last = node.start + length;
        return node;
    }

    bool number(Type type)
    {
        auto node = token(type, 0);
        node.end = m_last =
            std::min(m_text.find_first_not_of("0123456789+-.eE", node.start), m_text.size());
        if (m_spanDepth == 0)
            node.text = m_text.substr(node.start, node.end - node.start);
        return scalar(std::move(node));
    }

    /// Gives the value its name or number where it is met in a streamed container.
    void arrive()
    {
        if (m_open.empty() && m_spanDepth == 0 && !m_path.empty() && !m_path.back().inObject)
            m_path.back().index = m_counts.back()++;
    }

    bool scalar(JsonNode node)
    {
        arrive();
        if (m_spanDepth > 0)
            return true;
        if (!m_open.empty())
            return append(std::move(node)) != nullptr;
        node.keyStart = m_keyStart;
        m_sink.received(m_path, node);
        return true;
    }

    JsonNode *append(JsonNode node)
    {
        auto &parent = *m_open.back();
        if (++m_parts > maxParts) {
            m_sink.failed({JsonFailure::Kind::TooLarge, m_unit.start, pointerOf(m_path), {}});
            return nullptr;
        }
        if (parent.is(Type::Object)) {
            node.key = std::move(m_key);
            node.keyStart = m_keyStart;
        }
        return &parent.children.emplace_back(std::move(node));
    }

    bool open(JsonNode node)
    {
        arrive();
        if (++m_depth > maxDepth) {
            m_sink.failed({JsonFailure::Kind::TooDeep, node.start, pointer(), {}});
            return false;
        }
        if (m_spanDepth > 0) {
            ++m_spanDepth;
            return true;
        }
        if (!m_open.empty()) {
            auto *added = append(std::move(node));
            if (added)
                m_open.push_back(added);
            return added != nullptr;
        }
        node.keyStart = m_keyStart;
        begin(std::move(node));
        return true;
    }

    void begin(JsonNode node)
    {
        const bool isObject = node.is(Type::Object);
        const auto handling = m_sink.entering(m_path, node);
        if (handling == JsonSink::Handling::Stream) {
            m_path.push_back({isObject, {}, 0});
            m_counts.push_back(0);
            return;
        }
        m_unit = std::move(node);
        m_parts = 0;
        if (handling == JsonSink::Handling::Build)
            m_open.push_back(&m_unit);
        else
            m_spanDepth = 1;
    }

    bool close()
    {
        --m_depth;
        const auto end = m_last = tokenStart() + 1;
        if (m_spanDepth > 0) {
            if (--m_spanDepth == 0)
                finish(end);
        } else if (!m_open.empty()) {
            m_open.back()->end = end;
            m_open.pop_back();
            if (m_open.empty())
                finish(end);
        } else {
            m_path.pop_back();
            m_counts.pop_back();
            m_sink.left(m_path);
        }
        return true;
    }

    void finish(std::size_t end)
    {
        m_unit.end = end;
        m_sink.received(m_path, m_unit);
        m_unit = {};
    }

    /// As deep as is known: the path of the streamed containers, then the way into the value that
    /// is being built.
    std::string pointer() const
    {
        auto text = pointerOf(m_path);
        for (std::size_t i = 1; i < m_open.size(); ++i)
            text += pointerToken(m_open[i - 1]->is(Type::Object)
                                     ? m_open[i]->key
                                     : std::to_string(m_open[i - 1]->children.size() - 1));
        return text;
    }

    std::string_view m_text;
    JsonSink &m_sink;
    std::size_t m_from;
    std::size_t m_last; // one past the last token
    std::size_t m_depth = 0;
    std::size_t m_spanDepth = 0;
    std::size_t m_parts = 0;
    std::size_t m_keyStart = 0;
    std::string m_key;
    JsonPath m_path;
    std::vector<std::size_t> m_counts;
    JsonNode m_unit;
    std::vector<JsonNode *>
        m_open; // inside m_unit; only the last one grows, so the others stay where they are
};

} // namespace

std::string pointerOf(const JsonPath &path)
{
    std::string text;
    for (const auto &step : path)
        text += pointerToken(step.inObject ? step.key : std::to_string(step.index));
    return text;
}

bool streamJson(std::string_view text, std::size_t from, JsonSink &sink)
{
    Streamer streamer(text, from, sink);
    return Json::sax_parse(text.data() + from, text.data() + text.size(), &streamer);
}

} // namespace entente
