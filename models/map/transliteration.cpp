// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "transliteration.h"

#include <array>
#include <utility>

namespace entente {

namespace {

/// U+00C0 to U+017F: one letter each; a blank where there is none, or where `longer` has two.
constexpr std::string_view plainLatin =
    "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
    "nnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view greek = "abgdezi iklmnxopr styf  o"; // U+03B1 on
/// U+0430 to U+044F, the Russian alphabet.
constexpr std::array<std::string_view, 32> cyrillic = {
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};

constexpr std::pair<char32_t, std::string_view> longer[] = {
    {0x00C6, "ae"}, {0x00E6, "ae"}, {0x00DE, "th"}, {0x00FE, "th"}, {0x00DF, "ss"}, {0x0152, "oe"},
    {0x0153, "oe"}, {0x0398, "th"}, {0x03B8, "th"}, {0x03A7, "ch"}, {0x03C7, "ch"}, {0x03A8, "ps"},
    {0x03C8, "ps"}, {0x03C2, "s"},  {0x03AC, "a"},  {0x03AD, "e"},  {0x03AE, "i"},  {0x03AF, "i"},
    {0x03CC, "o"},  {0x03CD, "y"},  {0x03CE, "o"},  {0x0386, "a"},  {0x0388, "e"},  {0x0389, "i"},
    {0x038A, "i"},  {0x038C, "o"},  {0x038E, "y"},  {0x038F, "o"},  {0x0401, "yo"}, {0x0451, "yo"},
    {0x0404, "ye"}, {0x0454, "ye"}, {0x0406, "i"},  {0x0456, "i"},  {0x0407, "yi"}, {0x0457, "yi"},
    {0x0490, "g"},  {0x0491, "g"},  {0x0408, "j"},  {0x0458, "j"}};

/// The letter at `at`, which moves on; U+FFFD where the bytes are no UTF-8.
char32_t nextLetter(std::string_view text, std::size_t &at)
{
    const auto first = static_cast<unsigned char>(text[at++]);
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (first < 0x80)
        return first;
    char32_t letter = first & (0x3Fu >> more);
    for (int i = 0; i < more; ++i, ++at) {
        if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            return 0xFFFD;
        letter = (letter << 6) | (static_cast<unsigned char>(text[at]) & 0x3F);
    }
    return more ? letter : 0xFFFD;
}

std::string_view plain(char32_t letter)
{
    for (const auto &[known, text] : longer)
        if (known == letter)
            return text;
    const auto of = [&](std::string_view letters, char32_t first) {
        const auto place = std::size_t(letter - first);
        return letter < first || place >= letters.size() || letters[place] == ' '
                   ? std::string_view()
                   : letters.substr(place, 1);
    };
    if (letter >= 0xC0 && letter < 0x180)
        return of(plainLatin, 0xC0);
    if (letter >= 0x0391 && letter <= 0x03A9)
        return of(greek, 0x0391);
    if (letter >= 0x03B1 && letter <= 0x03C9)
        return of(greek, 0x03B1);
    if (letter >= 0x0410 && letter <= 0x044F)
        return cyrillic[(letter - 0x0410) % 32];
    return {};
}

} // namespace

std::string transliterated(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = nextLetter(text, at);
        if (letter >= 0x80)
            out += plain(letter);
        else
            out += letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : char(letter);
    }
    return out;
}

} // namespace entente
