// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonstream.h"

#include "jsonscanner.h"
#include "jsontext.h"

namespace entente {

namespace {

using Type = JsonNode::Type;
using Reason = JsonFailure::Reason;

constexpr std::size_t maxDepth = 64;
constexpr std::size_t maxParts = 200000;
constexpr std::size_t mostSpare = 64;
constexpr std::size_t enoughToTell = 64; // bytes from where a text is broken

/// Turns the words and marks of a JSON text into values with their places.
class Streamer
{
public:
    Streamer(TextWindow &window, std::size_t from, JsonSink &sink)
        : m_scanner(window, from)
        , m_sink(sink)
    {
    }

    bool run()
    {
        auto token = m_scanner.next();
        while (value(token) && rest(token))
            ;
        return m_good;
    }

private:
    enum class Inside : unsigned char { Object, Array };

    /// Takes a value, or the beginning of one that has something in it: `token` is its first value
    /// then. False where reading ends.
    bool value(JsonToken &token)
    {
        for (;;) {
            switch (token) {
            case JsonToken::BeginObject:
                if (!open(node(Type::Object)))
                    return false;
                token = m_scanner.next();
                if (token == JsonToken::EndObject)
                    return close();
                m_inside.push_back(Inside::Object);
                if (!key(token))
                    return false;
                break;
            case JsonToken::BeginArray:
                if (!open(node(Type::Array)))
                    return false;
                token = m_scanner.next();
                if (token == JsonToken::EndArray)
                    return close();
                m_inside.push_back(Inside::Array);
                break;
            case JsonToken::String: return scalar(withText(Type::String));
            case JsonToken::Integer: return scalar(withText(Type::Integer));
            case JsonToken::Number: return scalar(withText(Type::Number));
            case JsonToken::True:
            case JsonToken::False: {
                auto truth = node(Type::Boolean);
                truth.truth = token == JsonToken::True;
                return scalar(std::move(truth));
            }
            case JsonToken::Null: return scalar(node(Type::Null));
            case JsonToken::TooLarge:
                return fail(JsonFailure::Kind::NumberTooLarge, m_scanner.start(), pointer());
            default: return broken(Reason::Unexpected);
            }
        }
    }

    /// Takes what follows a value. True where the next value is to come, whose first token is
    /// `token` then.
    bool rest(JsonToken &token)
    {
        for (;;) {
            token = m_scanner.next();
            if (m_inside.empty()) {
                m_good = token == JsonToken::End;
                return !m_good && broken(Reason::EndExpected);
            }
            const bool inObject = m_inside.back() == Inside::Object;
            if (token == JsonToken::Comma) {
                token = m_scanner.next();
                return !inObject || key(token);
            }
            if (token != (inObject ? JsonToken::EndObject : JsonToken::EndArray))
                return broken(Reason::Unexpected);
            m_inside.pop_back();
            close();
        }
    }

    bool key(JsonToken &token)
    {
        if (token != JsonToken::String)
            return broken(Reason::Unexpected);
        m_keyStart = m_scanner.start();
        if (m_spanDepth == 0) {
            m_key = m_scanner.text();
            if (m_open.empty()) {
                m_path.back().key = m_key;
                m_sink.named(m_path, m_keyStart);
            }
        }
        token = m_scanner.next();
        if (token != JsonToken::Colon)
            return broken(Reason::ColonExpected);
        token = m_scanner.next();
        return true;
    }

    bool broken(Reason reason)
    {
        JsonFailure failure;
        failure.offset = m_scanner.start();
        failure.pointer = pointer();
        failure.reason = reason;
        failure.before = m_scanner.before();
        if (m_scanner.flaw() != JsonScanner::Flaw::None) {
            failure.offset = m_scanner.flawAt();
            failure.reason =
                m_scanner.flaw() == JsonScanner::Flaw::Escape ? Reason::InEscape : Reason::InText;
        }
        auto rest = m_scanner.lookFrom(failure.offset, enoughToTell);
        while (failure.reason == reason && !rest.empty() &&
               std::string_view(" \t\r\n,:").find(rest.front()) != std::string_view::npos) {
            if (rest.front() == ',' || rest.front() == ':')
                failure.before = rest.front();
            rest = m_scanner.lookFrom(++failure.offset, enoughToTell);
        }
        failure.rest = rest.substr(0, enoughToTell);
        failure.atEnd = m_scanner.isBlankFrom(failure.offset);
        m_sink.failed(failure);
        return false;
    }

    JsonNode node(Type type) const
    {
        JsonNode node;
        node.type = type;
        node.start = m_scanner.start();
        node.end = m_scanner.end();
        return node;
    }

    JsonNode withText(Type type) const
    {
        auto made = node(type);
        if (m_spanDepth == 0)
            made.text = m_scanner.text();
        return made;
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
        if (++m_depth > maxDepth) {
            return fail(JsonFailure::Kind::TooDeep, node.start, pointer());
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
        m_asText = handling == JsonSink::Handling::Text;
        if (m_asText)
            m_scanner.keepFrom(m_unit.start);
    }

    bool close()
    {
        --m_depth;
        const auto end = m_scanner.end();
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
        if (m_asText)
            m_unit.text = m_scanner.kept();
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

    JsonScanner m_scanner;
    JsonSink &m_sink;
    std::vector<Inside> m_inside;
    bool m_good = false;
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

} // namespace

std::string pointerOf(const JsonPath &path)
{
    std::string text;
    for (const auto &step : path)
        text += pointerToken(step.inObject ? step.key : std::to_string(step.index));
    return text;
}

bool streamJson(TextWindow &text, std::size_t from, JsonSink &sink)
{
    return Streamer(text, from, sink).run();
}

bool streamJson(std::string_view text, std::size_t from, JsonSink &sink)
{
    TextWindow window(text);
    return streamJson(window, from, sink);
}

} // namespace entente
