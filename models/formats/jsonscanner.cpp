// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonscanner.h"

#include "jsontext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace entente {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view numberLetters = "0123456789+-.eE";

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Bytes of a string that mean themselves.
constexpr auto plainBytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < plain.size(); ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

bool isPlain(char c)
{
    return plainBytes[static_cast<unsigned char>(c)];
}

bool fits(std::string_view integer)
{
    const auto *first = integer.data(), *last = first + integer.size();
    std::int64_t below = 0;
    std::uint64_t above = 0;
    const auto result =
        *first == '-' ? std::from_chars(first, last, below) : std::from_chars(first, last, above);
    return result.ec == std::errc();
}

/// True for a number that is too large for a double. Those of fewer digits and no exponent need no
/// look.
bool isTooLarge(std::string_view number)
{
    double value = 0;
    if (std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc())
        return false;
    // Too large or too small: where the first digit that counts stands tells.
    number.remove_prefix(number.front() == '-' ? 1 : 0);
    const auto mark = std::min(number.find_first_of("eE"), number.size());
    const auto mantissa = number.substr(0, mark);
    const auto first = mantissa.find_first_not_of("0.");
    if (first == std::string_view::npos)
        return false;
    const auto point = std::min(mantissa.find('.'), mantissa.size());
    const auto exponent = number.substr(std::min(mark + 1, number.size()));
    const bool negative = exponent.starts_with('-');
    const auto digits =
        exponent.substr(std::min(exponent.find_first_of("123456789"), exponent.size()));
    if (digits.size() > 9)
        return !negative;
    std::int64_t power = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), power);
    return (negative ? -power : power) + std::int64_t(point) - std::int64_t(first) > 0;
}

} // namespace

JsonScanner::JsonScanner(TextWindow &window, std::size_t from) : m_window(window), m_start(from)
{
    lookFrom(from, byteOrderMark.size());
    if (m_window.view().substr(from - m_window.offset()).starts_with(byteOrderMark))
        m_at += byteOrderMark.size();
}

std::string_view JsonScanner::lookFrom(std::size_t offset, std::size_t length)
{
    while (m_window.offset() + m_window.view().size() < offset + length && m_window.grow(offset))
        ;
    const auto view = m_window.view();
    const auto skipped = std::min(offset - m_window.offset(), view.size());
    m_at = view.data() + skipped;
    m_stop = view.data() + view.size();
    return view.substr(skipped);
}

bool JsonScanner::isBlankFrom(std::size_t offset)
{
    for (;;) {
        const auto rest = lookFrom(offset, 1);
        if (rest.empty())
            return true;
        if (!std::all_of(rest.begin(), rest.end(), isBlank))
            return false;
        offset += rest.size();
    }
}

bool JsonScanner::more()
{
    const auto at = place(m_at);
    const bool grown = m_window.grow(std::min(m_start, m_keep));
    const auto view = m_window.view();
    m_at = view.data() + (at - m_window.offset());
    m_stop = view.data() + view.size();
    return grown;
}

std::string_view JsonScanner::kept()
{
    const auto from = m_keep - m_window.offset();
    m_keep = nothing;
    return m_window.view().substr(from, place(m_at) - m_window.offset() - from);
}

JsonToken JsonScanner::finish(JsonToken token)
{
    m_end = place(m_at);
    m_last = m_at[-1];
    return token;
}

JsonToken JsonScanner::broken(Flaw flaw)
{
    m_flaw = flaw;
    m_flawAt = place(m_at);
    return JsonToken::Broken;
}

JsonToken JsonScanner::next()
{
    m_before = m_last;
    do {
        while (m_at != m_stop && isBlank(*m_at))
            ++m_at;
        m_start = place(m_at);
    } while (m_at == m_stop && more());
    if (m_at == m_stop)
        return m_surplus ? broken() : JsonToken::End;
    if (m_surplus)
        return broken();
    switch (*m_at) {
    case '{': return ++m_at, finish(JsonToken::BeginObject);
    case '}': return ++m_at, finish(JsonToken::EndObject);
    case '[': return ++m_at, finish(JsonToken::BeginArray);
    case ']': return ++m_at, finish(JsonToken::EndArray);
    case ':': return ++m_at, finish(JsonToken::Colon);
    case ',': return ++m_at, finish(JsonToken::Comma);
    case '"': return string();
    case 't': return literal("true", JsonToken::True);
    case 'f': return literal("false", JsonToken::False);
    case 'n': return literal("null", JsonToken::Null);
    default: return *m_at == '-' || isDigit(*m_at) ? number() : broken();
    }
}

JsonToken JsonScanner::literal(std::string_view word, JsonToken token)
{
    for (const char letter : word)
        if (atEnd() || take() != letter)
            return broken();
    return finish(token);
}

/// One digit or more.
bool JsonScanner::digits()
{
    bool any = false;
    for (; !atEnd() && isDigit(*m_at); any = true)
        ++m_at;
    return any;
}

JsonToken JsonScanner::number()
{
    bool whole = true;
    if (*m_at == '-')
        ++m_at;
    if (!atEnd() && *m_at == '0')
        ++m_at;
    else if (!digits())
        return broken();
    if (!atEnd() && *m_at == '.') {
        ++m_at;
        whole = false;
        if (!digits())
            return broken();
    }
    if (!atEnd() && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        whole = false;
        if (!atEnd() && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return broken();
    }
    const auto length = place(m_at) - m_start;
    for (; !atEnd() && numberLetters.find(*m_at) != std::string_view::npos; m_surplus = true)
        ++m_at;
    m_text = m_window.view().substr(m_start - m_window.offset(), place(m_at) - m_start);
    const auto number = m_text.substr(0, length);
    if (whole && fits(number))
        return finish(JsonToken::Integer);
    return finish(isTooLarge(number) ? JsonToken::TooLarge : JsonToken::Number);
}

JsonToken JsonScanner::string()
{
    bool escaped = false;
    for (++m_at;;) {
        while (m_at != m_stop && isPlain(*m_at))
            ++m_at;
        if (m_at == m_stop) {
            if (!more())
                return broken(Flaw::Text);
            continue;
        }
        if (*m_at == '"')
            break;
        if (*m_at != '\\')
            return broken(Flaw::Text); // a control character
        escaped = true;
        if (!escape())
            return broken(Flaw::Escape);
    }
    ++m_at;
    const auto quoted = m_window.view().substr(m_start - m_window.offset(), place(m_at) - m_start);
    m_text = quoted.substr(1, quoted.size() - 2);
    if (escaped)
        m_text = m_decoded = decodedJsonString(quoted);
    return finish(JsonToken::String);
}

/// What a backslash begins. Where that is wrong, it stops at the first byte that is.
bool JsonScanner::escape()
{
    ++m_at;
    if (atEnd())
        return false;
    if (*m_at != 'u') {
        const bool known = std::string_view("\"\\/bfnrt").find(*m_at) != std::string_view::npos;
        m_at += known ? 1 : 0;
        return known;
    }
    const auto isLow = [](unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; };
    const auto stepBack = [this] {
        --m_at;
        return false;
    };
    unsigned unit = 0;
    ++m_at;
    if (!hexUnit(unit))
        return false;
    if (isLow(unit))
        return stepBack();
    if (unit < 0xD800 || unit > 0xDFFF)
        return true;
    for (const char letter : {'\\', 'u'}) {
        if (atEnd() || *m_at != letter)
            return false;
        ++m_at;
    }
    if (!hexUnit(unit))
        return false;
    return isLow(unit) || stepBack();
}

bool JsonScanner::hexUnit(unsigned &unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (atEnd())
            return false;
        const char c = *m_at;
        const int digit = isDigit(c)             ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return false;
        unit = unit * 16 + unsigned(digit);
    }
    return true;
}

} // namespace entente
