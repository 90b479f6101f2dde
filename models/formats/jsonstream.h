// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonnode.h"
#include "tables/bytesource.h"

namespace entente {

/// One step from a streamed container to the value being read.
struct JsonStep
{
    bool inObject = true;
    std::string key;       // in an object
    std::size_t index = 0; // in an array
};
using JsonPath = std::vector<JsonStep>;

/// "/relations/3"
std::string pointerOf(const JsonPath &path);

/// Where reading stopped, and why.
struct JsonFailure
{
    enum class Kind : unsigned char { Broken, TooDeep, TooLarge, NumberTooLarge };
    Kind kind = Kind::Broken;
    std::size_t offset = 0; // the first byte of the token, or of what is wrong inside a string
    std::string pointer;

    // Of a text that is broken:
    enum class Reason : unsigned char { Unexpected, AfterKey, AfterEnd, InText, InEscape };
    Reason reason = Reason::Unexpected;
};

/// Takes the values of a JSON text one by one. Decides which containers are gone into (Stream),
/// which are handed over whole (Build) or as text on one line (Text, see compactJson(), in the
/// node's text), and of which only the place is wanted (Span).
class JsonSink
{
public:
    enum class Handling : unsigned char { Stream, Build, Text, Span };

    virtual ~JsonSink() = default;
    /// A list or object begins: what is to become of what is in it.
    virtual Handling entering(const JsonPath &path, const JsonNode &container) = 0;
    /// The name of a member begins at that byte.
    virtual void named(const JsonPath &path, std::size_t keyStart) = 0;
    /// A value is complete; the receiver may take it.
    virtual void received(const JsonPath &path, JsonNode &node) = 0;
    /// What was entered ends.
    virtual void left(const JsonPath &path) = 0;
    /// The text is broken; nothing comes after it.
    virtual void failed(const JsonFailure &failure) = 0;
};

/// Reads a text by nlohmann's SAX reader. Containers may be nested 64 deep; a value that is built
/// may have 200,000 parts. Returns true where all of it was valid JSON in UTF-8.
bool streamJson(ByteSource text, JsonSink &sink);
bool streamJson(std::string_view text, JsonSink &sink);

} // namespace entente
