// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "svgtext.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace entente {

namespace {

/// A number in hundredths, of which 32 bits would hold too few.
qint64 inHundredths(qreal value)
{
    constexpr qreal most = 1e15;
    return std::isfinite(value) ? std::llround(std::clamp(value, -most, most) * 100) : 0;
}

void appendHundredths(std::string &out, qint64 value)
{
    char digits[24];
    char *end = digits;
    if (value < 0)
        *end++ = '-';
    const auto size = quint64(std::abs(value));
    if (size >= 100)
        end = std::to_chars(end, digits + sizeof digits, size / 100).ptr;
    if (const auto rest = size % 100; rest != 0) {
        *end++ = '.';
        *end++ = char('0' + rest / 10);
        if (rest % 10 != 0)
            *end++ = char('0' + rest % 10);
    } else if (size == 0) {
        *end++ = '0';
    }
    out.append(digits, end);
}

/// Path data in steps. Steps are taken between rounded points, so that no error adds up.
class PathData
{
public:
    explicit PathData(std::string &out) : m_out(out) {}

    void moveTo(const QPointF &point)
    {
        command('M');
        m_at = m_start = rounded(point);
        number(m_at.x);
        number(m_at.y);
    }

    void lineTo(const QPointF &point)
    {
        const auto to = rounded(point);
        const Place by{to.x - m_at.x, to.y - m_at.y};
        m_at = to;
        if (by.y == 0 && by.x != 0) {
            command('h');
            number(by.x);
        } else if (by.x == 0 && by.y != 0) {
            command('v');
            number(by.y);
        } else {
            command('l');
            number(by.x);
            number(by.y);
        }
    }

    void curveTo(const QPointF &first, const QPointF &second, const QPointF &point)
    {
        command('c');
        const auto from = m_at;
        for (const auto *p : {&first, &second, &point}) {
            m_at = rounded(*p);
            number(m_at.x - from.x);
            number(m_at.y - from.y);
        }
    }

    void close()
    {
        m_out += 'z';
        m_command = 0;
        m_at = m_start;
    }

private:
    struct Place
    {
        qint64 x = 0, y = 0;
    };

    static Place rounded(const QPointF &point)
    {
        return {inHundredths(point.x()), inHundredths(point.y())};
    }

    void command(char letter)
    {
        m_first = letter != m_command || letter == 'M';
        if (m_first)
            m_out += letter;
        m_command = letter;
    }

    void number(qint64 value)
    {
        if (!m_first && value >= 0)
            m_out += ' ';
        appendHundredths(m_out, value);
        m_first = false;
    }

    std::string &m_out;
    Place m_at, m_start;
    char m_command = 0;
    bool m_first = true;
};

bool isPlainIdCharacter(char16_t u)
{
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '-' ||
           u == '_' || u == '.';
}

/// How many bytes at the start of valid UTF-8 are a character that XML 1.0 does not hold: control
/// characters but tab and line ends, U+FFFE and U+FFFF, surrogates.
std::size_t unfit(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    if (byte(0) < 0x20)
        return byte(0) == 0x9 || byte(0) == 0xa || byte(0) == 0xd ? 0 : 1;
    if (byte(0) == 0xef && byte(1) == 0xbf && byte(2) >= 0xbe)
        return 3;
    return byte(0) == 0xed && byte(1) >= 0xa0 ? 3 : 0;
}

} // namespace

void appendSvgNumber(std::string &out, qreal value)
{
    appendHundredths(out, inHundredths(value));
}

std::string svgNumber(qreal value)
{
    std::string text;
    appendSvgNumber(text, value);
    return text;
}

void appendSvgPath(std::string &out, const QPainterPath &path)
{
    PathData data(out);
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        auto last = i;
        if (element.type == QPainterPath::CurveToElement)
            last += 2;
        const bool ends = last + 1 >= path.elementCount() ||
                          path.elementAt(last + 1).type == QPainterPath::MoveToElement;
        const bool closes = ends && element.type != QPainterPath::MoveToElement &&
                            QPointF(path.elementAt(last)) == start;
        if (element.type == QPainterPath::MoveToElement) {
            start = element;
            data.moveTo(element);
        } else if (element.type == QPainterPath::CurveToElement) {
            data.curveTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
        } else if (!closes) { // closing draws that line
            data.lineTo(element);
        }
        if (closes)
            data.close();
        i = last;
    }
}

std::string svgPath(const QPainterPath &path)
{
    std::string data;
    appendSvgPath(data, path);
    return data;
}

void appendSvgText(std::string &out, std::string_view text)
{
    std::size_t from = 0;
    const auto flush = [&](std::size_t to, std::string_view instead, std::size_t skip) {
        out.append(text, from, to - from);
        out += instead;
        from = to + skip;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '&': flush(i, "&amp;", 1); break;
        case '<': flush(i, "&lt;", 1); break;
        case '>': flush(i, "&gt;", 1); break;
        case '"': flush(i, "&quot;", 1); break;
        default:
            if (const auto skip = unfit(text.substr(i)); skip > 0) {
                flush(i, {}, skip);
                i += skip - 1;
            }
        }
    }
    out.append(text, from);
}

std::string SvgIds::of(std::string_view prefix, const std::string &id)
{
    std::string name(prefix);
    const bool plain =
        std::all_of(id.begin(), id.end(), [](char c) { return isPlainIdCharacter(char16_t(c)); });
    if (plain) {
        name += id;
    } else {
        for (const auto c : QString::fromStdString(id)) {
            char written[8];
            std::snprintf(written, sizeof written, "_x%04x_", unsigned(c.unicode()));
            if (isPlainIdCharacter(c.unicode()))
                name += char(c.unicode());
            else
                name += written;
        }
    }
    auto unique = name;
    for (int n = 2; !m_used.insert(unique).second; ++n)
        unique = name + "_" + std::to_string(n);
    return unique;
}

} // namespace entente
