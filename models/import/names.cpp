// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "names.h"

#include "models/map/text.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace entente {

namespace {

/// The plain letters of U+00C0 to U+017F, two bytes of UTF-8 each; a blank where there are none.
constexpr std::string_view plainLatin =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSs"
    "SsSsTt"
    "TtTtUuUuUuUuUuUuWwYyYZzZzZzs";

char smallLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

void appendFolded(std::string &out, std::string_view name, std::size_t &i)
{
    const auto c = static_cast<unsigned char>(name[i]);
    if (c < 0x80) {
        const bool letter =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter)
            out += smallLetter(char(c));
        else if (c != '\'' && !out.empty() && out.back() != ' ')
            out += ' ';
        return;
    }
    if (c >= 0xC3 && c <= 0xC5 && i + 1 < name.size()) {
        const auto place =
            std::size_t((c - 0xC3) * 64 + (static_cast<unsigned char>(name[i + 1]) & 0x3F));
        ++i;
        if (place < plainLatin.size() && plainLatin[place] != ' ')
            out += smallLetter(plainLatin[place]);
        return;
    }
    out += char(c);
}

std::vector<std::string> wordsOf(const std::string &text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        if (word != "the" && word != "of" && word != "and")
            words.push_back(word);
    return words;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// How many letters have to be changed, added or taken away; more than `most` counts as most + 1.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > most)
        return most + 1;
    std::vector<std::size_t> row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i)
        row[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        std::size_t diagonal = row[0]++;
        std::size_t least = row[0];
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const auto changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[i];
            row[i] = std::min({row[i] + 1, row[i - 1] + 1, changed});
            least = std::min(least, row[i]);
        }
        if (least > most)
            return most + 1;
    }
    return row[a.size()];
}

/// A name in the forms in which it is compared.
struct Name
{
    const std::string *text;
    std::string fold;
    std::string sorted;  // its words in order of the alphabet
    std::string country; // of "Government of X"
    bool fresh;

    /// What tells it from other names of its form.
    const std::string &own() const { return country.empty() ? fold : country; }
};

Name formsOf(const std::string &text, bool fresh)
{
    Name name{&text, folded(text), {}, {}, fresh};
    auto words = wordsOf(name.fold);
    if (words.size() > 1 && words.front() == "government")
        name.country = joined({words.begin() + 1, words.end()});
    std::sort(words.begin(), words.end());
    name.sorted = joined(words);
    return name;
}

class Matcher
{
public:
    explicit Matcher(std::size_t most) : m_most(most) {}

    void add(const std::vector<std::string> &texts, bool fresh)
    {
        for (const auto &text : texts)
            if (m_seen.insert(text).second)
                m_names.push_back(formsOf(text, fresh));
    }

    std::vector<NearMatch> matches()
    {
        sameWords();
        governments();
        spellings();
        return std::move(m_found);
    }

private:
    void found(const Name &a, const Name &b, std::string why)
    {
        if (*a.text == *b.text || !(a.fresh || b.fresh) || m_found.size() >= m_most)
            return;
        const auto &[first, second] = b.fresh && !a.fresh ? std::pair(&b, &a) : std::pair(&a, &b);
        m_found.push_back({*first->text, *second->text, std::move(why)});
    }

    void sameWords()
    {
        std::unordered_map<std::string, std::vector<const Name *>> bySorted;
        for (const auto &name : m_names)
            bySorted[name.sorted].push_back(&name);
        for (const auto &name : m_names)
            for (const auto *other : bySorted[name.sorted])
                if (other < &name && !name.sorted.empty())
                    found(*other, name, phrase("the same words"));
    }

    void governments()
    {
        std::unordered_map<std::string, const Name *> byFold;
        for (const auto &name : m_names)
            byFold[joined(wordsOf(name.fold))] = &name;
        for (const auto &name : m_names)
            if (const auto it = byFold.find(name.country);
                !name.country.empty() && it != byFold.end())
                found(name, *it->second, phrase("a government and its country"));
    }

    /// Compares neighbours in the alphabet only, so that thousands of names take no time.
    void spellings()
    {
        constexpr std::size_t neighbours = 12, shortest = 6;
        std::vector<const Name *> order;
        for (const auto &name : m_names)
            if (name.own().size() >= shortest)
                order.push_back(&name);
        std::sort(order.begin(), order.end(),
                  [](const auto *a, const auto *b) { return a->own() < b->own(); });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(order.size(), i + neighbours); ++j) {
                const auto &a = *order[i], &b = *order[j];
                const std::size_t most = std::min(a.own().size(), b.own().size()) >= 12 ? 2 : 1;
                const bool numbered = a.fold.find_first_of("0123456789") != std::string::npos;
                const bool sameForm = a.country.empty() == b.country.empty();
                if (a.sorted != b.sorted && !numbered && sameForm &&
                    distance(a.own(), b.own(), most) <= most)
                    found(a, b, phrase("nearly the same spelling"));
            }
    }

    std::unordered_set<std::string> m_seen;
    std::vector<Name> m_names;
    std::vector<NearMatch> m_found;
    std::size_t m_most;
};

} // namespace

std::string folded(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i)
        appendFolded(out, name, i);
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::vector<NearMatch> nearMatches(const std::vector<std::string> &fresh,
                                   const std::vector<std::string> &known, std::size_t most)
{
    Matcher matcher(most);
    matcher.add(known, false);
    matcher.add(fresh, true);
    return matcher.matches();
}

} // namespace entente
