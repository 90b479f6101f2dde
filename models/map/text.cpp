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

std::string phrase(std::string_view pattern, std::initializer_list<std::string_view> arguments)
{
    const std::string text = installed ? installed(pattern) : std::string(pattern);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int place = text[i] == '%' && i + 1 < text.size() ? text[i + 1] - '1' : -1;
        if (place >= 0 && place < int(arguments.size())) {
            out += arguments.begin()[place];
            ++i;
        } else {
            out += text[i];
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

std::string listWords(const std::vector<std::string> &parts)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += i + 1 == parts.size() ? phrase(" and ") : ", ";
        out += parts[i];
    }
    return out;
}

} // namespace entente
