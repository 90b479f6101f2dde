// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonstream.h"

#include "bytecursor.h"
#include "jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente {

namespace {

using Json = nlohmann::json;
using Type = JsonNode::Type;
using Reason = JsonFailure::Reason;

constexpr std::size_t maxDepth = 64;
constexpr std::size_t maxParts = 200000;
constexpr std::size_t mostSpare = 64;
constexpr int numberOutOfRange = 406; // nlohmann's number of that exception

/// What nlohmann's message says of a string that is wrong inside.
Reason reasonIn(std::string_view message)
{
    const auto says = [&](std::string_view word) {
        return message.find(word) != std::string_view::npos;
    };
    if (!says("invalid string: "))
        return Reason::Unexpected;
    return says("after backslash") || says("'\\u'") || says("surrogate") ? Reason::InEscape
                                                                         : Reason::InText;
}

/// Turns the events of nlohmann's SAX reader into values with their places.
class Streamer
{
public:
    Streamer(ByteCursor &cursor, JsonSink &sink) : m_cursor(cursor), m_sink(sink) {}

    bool null() { return token(scalar(node(Type::Null))); }
    bool boolean(bool truth)
    {
        auto made = node(Type::Boolean);
        made.truth = truth;
        return token(scalar(std::move(made)));
    }
    /// Comes for what has a minus only.
    bool number_integer(std::int64_t value)
    {
        return number(Type::Integer, value == 0 ? "-0" : std::to_string(value));
    }
    bool number_unsigned(std::uint64_t value)
    {
        return number(Type::Integer, std::to_string(value));
    }
    bool number_float(double, const std::string &written)
    {
        // The decimal point may be that of the locale here.
        auto text = written;
        std::replace_if(
            text.begin(), text.end(),
            [](char c) { return std::string_view("0123456789+-eE").find(c) == std::string::npos; },
            '.');
        return number(Type::Number, std::move(text));
    }
    bool string(const std::string &value)
    {
        auto made = node(Type::String);
        if (m_spanDepth == 0 || m_asText)
            made.text = value;
        return token(scalar(std::move(made)));
    }
    bool binary(const Json::binary_t &) { return false; } // no JSON has it

    bool start_object(std::size_t) { return token(open(node(Type::Object))); }
    bool start_array(std::size_t) { return token(open(node(Type::Array))); }
    bool end_object() { return token(close('}')); }
    bool end_array() { return token(close(']')); }

    bool key(const std::string &name)
    {
        m_keyStart = m_cursor.tokenStart();
        if (m_asText) {
            separate();
            appendJsonString(m_unit.text, name);
            m_unit.text += ": ";
        } else if (m_spanDepth == 0) {
            m_key = name;
            if (m_open.empty()) {
                m_path.back().key = name;
                m_sink.named(m_path, m_keyStart);
            }
        }
        token(true);
        m_afterKey = true;
        return true;
    }

    bool parse_error(std::size_t, const std::string &, const Json::exception &error)
    {
        if (error.id == numberOutOfRange)
            return fail(JsonFailure::Kind::NumberTooLarge, m_cursor.tokenStart(), pointer());
        JsonFailure failure;
        failure.pointer = pointer();
        failure.reason = reasonIn(error.what());
        if (failure.reason == Reason::Unexpected) {
            failure.offset = m_cursor.tokenStart();
            if (m_afterKey)
                failure.reason = Reason::AfterKey;
            else if (m_done)
                failure.reason = Reason::AfterEnd;
        } else {
            failure.offset = m_cursor.taken() - (m_cursor.ended() ? 0 : 1);
        }
        m_sink.failed(failure);
        return false;
    }

private:
    /// Ends a token: what the reader takes now belongs to the next one.
    bool token(bool good, std::size_t lookedAhead = 0)
    {
        m_cursor.beginToken(lookedAhead);
        m_afterKey = false;
        m_done = m_depth == 0;
        return good;
    }

    /// The reader knows that a number has ended from the byte behind it.
    bool number(Type type, std::string text)
    {
        auto made = node(type);
        made.text = std::move(text);
        return token(scalar(std::move(made)), m_cursor.ended() ? 0 : 1);
    }

    JsonNode node(Type type) const
    {
        JsonNode node;
        node.type = type;
        node.start = m_cursor.tokenStart();
        return node;
    }

    /// Gives the value its number where it is met in a streamed array.
    void arrive()
    {
        if (m_open.empty() && m_spanDepth == 0 && !m_path.empty() && !m_path.back().inObject)
            m_path.back().index = m_counts.back()++;
    }

    bool scalar(JsonNode node)
    {
        arrive();
        if (m_asText) {
            separate();
            m_unit.text += compactJson(node);
        }
        if (m_spanDepth > 0)
            return true;
        if (!m_open.empty())
            return append(std::move(node)) != nullptr;
        node.keyStart = m_keyStart;
        m_sink.received(m_path, node);
        return true;
    }

    /// Before a key or a value of what is handed over as text.
    void separate()
    {
        auto &text = m_unit.text;
        if (!text.empty() && std::string_view("{[ ").find(text.back()) == std::string_view::npos)
            text += ", ";
    }

    JsonNode *append(JsonNode node)
    {
        auto &parent = *m_open.back();
        if (++m_parts > maxParts) {
            fail(JsonFailure::Kind::TooLarge, m_unit.start, pointerOf(m_path));
            return nullptr;
        }
        if (parent.is(Type::Object)) {
            node.key = std::move(m_key);
            node.keyStart = m_keyStart;
        }
        if (parent.children.capacity() == 0 && !m_spare.empty()) {
            parent.children = std::move(m_spare.back());
            m_spare.pop_back();
        }
        return &parent.children.emplace_back(std::move(node));
    }

    /// Keeps the room of lists for the next value that is built.
    void recycle(JsonNode &node)
    {
        if (node.children.capacity() == 0)
            return;
        for (auto &child : node.children)
            recycle(child);
        node.children.clear();
        if (m_spare.size() < mostSpare && node.children.capacity() < mostSpare)
            m_spare.push_back(std::move(node.children));
    }

    bool fail(JsonFailure::Kind kind, std::size_t offset, std::string pointer)
    {
        JsonFailure failure;
        failure.kind = kind;
        failure.offset = offset;
        failure.pointer = std::move(pointer);
        m_sink.failed(failure);
        return false;
    }

    bool open(JsonNode node)
    {
        arrive();
        if (++m_depth > maxDepth)
            return fail(JsonFailure::Kind::TooDeep, node.start, pointer());
        if (m_asText)
            openText(node);
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

    void openText(const JsonNode &container)
    {
        separate();
        m_unit.text += container.is(Type::Object) ? '{' : '[';
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
        m_asText = handling == JsonSink::Handling::Text;
        if (m_asText)
            openText(m_unit);
    }

    bool close(char bracket)
    {
        --m_depth;
        if (m_asText)
            m_unit.text += bracket;
        if (m_spanDepth > 0) {
            if (--m_spanDepth == 0)
                finish();
        } else if (!m_open.empty()) {
            m_open.pop_back();
            if (m_open.empty())
                finish();
        } else {
            m_path.pop_back();
            m_counts.pop_back();
            m_sink.left(m_path);
        }
        return true;
    }

    void finish()
    {
        m_asText = false;
        m_sink.received(m_path, m_unit);
        recycle(m_unit);
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

    ByteCursor &m_cursor;
    JsonSink &m_sink;
    bool m_afterKey = false;
    bool m_done = false; // the value of the text is complete
    bool m_asText = false;
    std::size_t m_depth = 0;
    std::size_t m_spanDepth = 0;
    std::size_t m_parts = 0;
    std::size_t m_keyStart = 0;
    std::string m_key;
    JsonPath m_path;
    std::vector<std::size_t> m_counts;
    JsonNode m_unit;
    std::vector<std::vector<JsonNode>> m_spare;
    std::vector<JsonNode *>
        m_open; // inside m_unit; only the last one grows, so the others stay where they are
};

bool stream(ByteCursor &cursor, JsonSink &sink)
{
    Streamer streamer(cursor, sink);
    return Json::sax_parse(ByteIterator(&cursor), ByteIterator(), &streamer);
}

} // namespace

std::string pointerOf(const JsonPath &path)
{
    std::string text;
    for (const auto &step : path)
        text += pointerToken(step.inObject ? step.key : std::to_string(step.index));
    return text;
}

bool streamJson(ByteSource text, JsonSink &sink)
{
    ByteCursor cursor(std::move(text));
    return stream(cursor, sink);
}

bool streamJson(std::string_view text, JsonSink &sink)
{
    ByteCursor cursor(text);
    return stream(cursor, sink);
}

} // namespace entente
