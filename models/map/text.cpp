// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "text.h"

namespace entente {

namespace {

Translator installed = nullptr;

/// Length of the UTF-8 sequence that starts with this byte.
std::size_t sequenceLength(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

bool turnsReadingDirection(std::string_view sequence)
{
    if (sequence.size() != 3 || sequence[0] != '\xe2')
        return false;
    const auto second = static_cast<unsigned char>(sequence[1]),
               third = static_cast<unsigned char>(sequence[2]);
    return (second == 0x80 && third >= 0xaa && third <= 0xae) ||
           (second == 0x81 && third >= 0xa6 && third <= 0xa9);
}

bool breaksLine(std::string_view sequence)
{
    return sequence == "\n" || sequence == "\r" || sequence == "\t" || sequence == "\xe2\x80\xa8" ||
           sequence == "\xe2\x80\xa9";
}

bool isControl(std::string_view sequence)
{
    const auto first = static_cast<unsigned char>(sequence[0]);
    const bool c0 = first < 0x20 || first == 0x7f;
    const bool c1 =
        sequence.size() == 2 && first == 0xc2 && static_cast<unsigned char>(sequence[1]) < 0xa0;
    const bool noncharacter =
        sequence == "\xef\xbf\xbe" || sequence == "\xef\xbf\xbf"; // not allowed in XML either
    return c0 || c1 || noncharacter;
}

} // namespace

void installTranslator(Translator translator)
{
    installed = translator;
}

std::string translate(const char *context, const char *text, const char *comment, int n)
{
    if (installed)
        return installed(context, text, comment, n);
    std::string plain = text;
    if (const auto at = plain.find("%n"); n >= 0 && at != std::string::npos)
        plain.replace(at, 2, std::to_string(n));
    return plain;
}

std::string phrase(std::string_view pattern, std::initializer_list<std::string_view> arguments)
{
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] - '1' : -1;
        if (place >= 0 && place < int(arguments.size())) {
            out += arguments.begin()[place];
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string displayText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto sequence = text.substr(i, sequenceLength(static_cast<unsigned char>(text[i])));
        if (breaksLine(sequence))
            out += ' ';
        else if (!isControl(sequence) && !turnsReadingDirection(sequence))
            out += sequence;
        i += sequence.size();
    }
    return out;
}

std::string commaList(const std::vector<std::string> &parts)
{
    const auto pattern = translate("Lists", "%1, %2", "what comes before, and the next");
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out = i == 0 ? parts[i] : phrase(pattern, {out, parts[i]});
    return out;
}

std::string listWords(const std::vector<std::string> &parts)
{
    if (parts.size() < 2)
        return parts.empty() ? std::string() : parts.front();
    return phrase(translate("Lists", "%1 and %2", "what comes before, and the last"),
                  {commaList({parts.begin(), parts.end() - 1}), parts.back()});
}

} // namespace entente
