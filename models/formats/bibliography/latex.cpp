// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "latex.h"

#include <utility>

namespace entente {

namespace {

/// What an accent makes of a letter; nothing where the pair is not known.
std::string_view accented(char accent, char letter)
{
    struct Pair
    {
        char accent, letter;
        std::string_view text;
    };
    static constexpr Pair pairs[] = {
        {'"', 'a', "ä"},  {'"', 'e', "ë"},  {'"', 'i', "ï"},  {'"', 'o', "ö"},  {'"', 'u', "ü"},
        {'"', 'A', "Ä"},  {'"', 'O', "Ö"},  {'"', 'U', "Ü"},  {'\'', 'a', "á"}, {'\'', 'e', "é"},
        {'\'', 'i', "í"}, {'\'', 'o', "ó"}, {'\'', 'u', "ú"}, {'\'', 'y', "ý"}, {'\'', 'c', "ć"},
        {'\'', 'n', "ń"}, {'\'', 's', "ś"}, {'\'', 'z', "ź"}, {'\'', 'A', "Á"}, {'\'', 'E', "É"},
        {'\'', 'O', "Ó"}, {'\'', 'S', "Ś"}, {'`', 'a', "à"},  {'`', 'e', "è"},  {'`', 'i', "ì"},
        {'`', 'o', "ò"},  {'`', 'u', "ù"},  {'`', 'A', "À"},  {'`', 'E', "È"},  {'^', 'a', "â"},
        {'^', 'e', "ê"},  {'^', 'i', "î"},  {'^', 'o', "ô"},  {'^', 'u', "û"},  {'^', 'I', "Î"},
        {'~', 'a', "ã"},  {'~', 'n', "ñ"},  {'~', 'o', "õ"},  {'~', 'N', "Ñ"},  {'c', 'c', "ç"},
        {'c', 'C', "Ç"},  {'c', 's', "ş"},  {'c', 'S', "Ş"},  {'v', 'c', "č"},  {'v', 's', "š"},
        {'v', 'z', "ž"},  {'v', 'r', "ř"},  {'v', 'e', "ě"},  {'v', 'C', "Č"},  {'v', 'S', "Š"},
        {'v', 'Z', "Ž"},  {'r', 'a', "å"},  {'r', 'A', "Å"},  {'r', 'u', "ů"},  {'u', 'g', "ğ"},
        {'u', 'a', "ă"},  {'k', 'a', "ą"},  {'k', 'e', "ę"},  {'=', 'a', "ā"},  {'=', 'o', "ō"},
        {'=', 'u', "ū"},  {'=', 'i', "ī"},  {'.', 'z', "ż"},  {'.', 'I', "İ"},  {'H', 'o', "ő"},
        {'H', 'u', "ű"}};
    for (const auto &pair : pairs)
        if (pair.accent == accent && pair.letter == letter)
            return pair.text;
    return {};
}

std::string_view named(std::string_view word)
{
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"ss", "ß"},
        {"o", "ø"},
        {"O", "Ø"},
        {"l", "ł"},
        {"L", "Ł"},
        {"ae", "æ"},
        {"AE", "Æ"},
        {"oe", "œ"},
        {"OE", "Œ"},
        {"aa", "å"},
        {"AA", "Å"},
        {"i", "ı"},
        {"j", "ȷ"},
        {"dh", "ð"},
        {"th", "þ"},
        {"textendash", "–"},
        {"textemdash", "—"},
        {"ldots", "…"},
        {"textquoteright", "’"},
        {"textbackslash", "\\"}};
    for (const auto &[name, text] : words)
        if (name == word)
            return text;
    return {};
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Reads one command behind its backslash.
class Command
{
public:
    Command(std::string_view text, std::size_t &at) : m_text(text), m_at(at) {}

    std::string read()
    {
        if (m_at >= m_text.size())
            return "\\";
        const char first = m_text[m_at];
        if (!isLetter(first)) {
            ++m_at;
            return accent(first, std::string(1, first));
        }
        const auto from = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at;
        const auto word = m_text.substr(from, m_at - from);
        if (word.size() == 1 && std::string_view("cvrukH").find(first) != std::string_view::npos)
            if (auto made = accent(first, {}); !made.empty())
                return made;
        if (const auto text = named(word); !text.empty()) {
            m_at += m_at < m_text.size() && m_text[m_at] == ' ' ? 1 : 0;
            return std::string(text);
        }
        return {}; // \emph and the like: their text stays
    }

private:
    std::string accent(char mark, std::string otherwise)
    {
        auto at = m_at;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '{'))
            ++at;
        if (at < m_text.size() && m_text[at] == '\\' && at + 1 < m_text.size() &&
            m_text[at + 1] == 'i')
            ++at; // dotless i under an accent
        const auto made = at < m_text.size() ? accented(mark, m_text[at]) : std::string_view();
        if (made.empty())
            return otherwise;
        m_at = at + 1;
        return std::string(made);
    }

    std::string_view m_text;
    std::size_t &m_at;
};

} // namespace

std::string fromLatex(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at++];
        if (c == '\\')
            out += Command(text, at).read();
        else if (c == '~')
            out += ' ';
        else if (c == '-' && text.substr(at).starts_with('-'))
            out += text.substr(at).starts_with("--") ? (at += 2, "—") : (++at, "–");
        else if (c != '{' && c != '}')
            out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    return out;
}

std::string toLatex(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "{\\textbackslash}";
        else if (c == '~')
            out += "{\\textasciitilde}";
        else if (c == '^')
            out += "{\\textasciicircum}";
        else if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
            (out += '\\') += c;
        else
            out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

} // namespace entente
