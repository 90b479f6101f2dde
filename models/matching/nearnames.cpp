// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "nearnames.h"

#include "foldedtext.h"

#include "models/map/editdistance.h"
#include "models/map/text.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace entente {

namespace {

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

/// A name in the forms in which it is compared.
struct Name
{
    const std::string *text;
    std::string fold;
    std::string sorted;  // its words in order of the alphabet
    std::string country; // of "Government of X"
    bool fresh;
    QString letters; // of what tells it from other names of its form
};

Name formsOf(const std::string &text, bool fresh)
{
    Name name{&text, foldedName(text), {}, {}, fresh, {}};
    auto words = wordsOf(name.fold);
    if (words.size() > 1 && words.front() == "government")
        name.country = joined({words.begin() + 1, words.end()});
    std::sort(words.begin(), words.end());
    name.sorted = joined(words);
    name.letters = QString::fromStdString(name.country.empty() ? name.fold : name.country);
    return name;
}

class Matcher
{
public:
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
        if (*a.text == *b.text || !(a.fresh || b.fresh))
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
                    found(*other, name, translate("Matching", "the same words"));
    }

    void governments()
    {
        std::unordered_map<std::string, const Name *> byFold;
        for (const auto &name : m_names)
            byFold[joined(wordsOf(name.fold))] = &name;
        for (const auto &name : m_names)
            if (const auto it = byFold.find(name.country);
                !name.country.empty() && it != byFold.end())
                found(name, *it->second, translate("Matching", "a government and its country"));
    }

    /// Compares neighbours in the alphabet only, so that thousands of names take no time.
    void spellings()
    {
        constexpr std::size_t neighbours = 12;
        std::vector<const Name *> order;
        for (const auto &name : m_names)
            order.push_back(&name);
        std::sort(order.begin(), order.end(),
                  [](const auto *a, const auto *b) { return a->letters < b->letters; });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(order.size(), i + neighbours); ++j) {
                const auto &a = *order[i], &b = *order[j];
                const bool numbered = a.fold.find_first_of("0123456789") != std::string::npos;
                const bool sameForm = a.country.empty() == b.country.empty();
                if (a.sorted != b.sorted && !numbered && sameForm &&
                    isNearSpelling(a.letters, b.letters))
                    found(a, b, translate("Matching", "nearly the same spelling"));
            }
    }

    std::unordered_set<std::string> m_seen;
    std::vector<Name> m_names;
    std::vector<NearMatch> m_found;
};

} // namespace

bool isNearSpelling(const QString &a, const QString &b)
{
    const auto shorter = std::min(a.size(), b.size());
    const int most = shorter < 6 ? 0 : shorter < 12 ? 1 : 2;
    return std::abs(a.size() - b.size()) <= most && lettersApart(a, b, most) <= most;
}

std::vector<NearMatch> nearMatches(const std::vector<std::string> &fresh,
                                   const std::vector<std::string> &known)
{
    Matcher matcher;
    matcher.add(known, false);
    matcher.add(fresh, true);
    return matcher.matches();
}

} // namespace entente
