// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "query.h"

#include "names.h"
#include "signedties.h"

#include "models/formats/attributes.h"
#include "models/formats/numbertext.h"
#include "models/matching/foldedtext.h"

#include <algorithm>
#include <compare>
#include <optional>

namespace entente {

namespace {

using Key = Query::Key;

bool isNarrowing(Key key)
{
    return key == Key::On || key == Key::Means || key == Key::Source || key == Key::Standing ||
           key == Key::With;
}

bool isLink(Key key)
{
    return key == Key::Backs || key == Key::Opposes || key == Key::BackedBy ||
           key == Key::OpposedBy;
}

bool isIn(const std::string &part, const Texts &names)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
        return name.find(part) != std::string::npos;
    });
}

bool cites(const std::vector<Evidence> &evidence, const SourceId &source)
{
    return std::any_of(evidence.begin(), evidence.end(),
                       [&](const Evidence &item) { return item.source == source; });
}

/// Answers one group of terms.
class Search
{
public:
    Search(const MapIndex &index, const std::vector<Texts> &names, const Query::Group &group);

    bool finds(const Event &event) const;
    bool finds(const Scene &scene) const;
    bool findsTie(int tie) const;
    bool findsActor(int actor) const;

private:
    template <class IsTrue>
    bool all(IsTrue isTrue) const
    {
        return std::all_of(m_group.begin(), m_group.end(),
                           [&](const Query::Term &term) { return isTrue(term) != term.negated; });
    }
    bool isTrueOfTie(const Query::Term &term, int tie) const;
    bool isLinked(const Query::Term &term, int tie, int actor) const;
    bool fitsNarrowing(int tie) const;
    Standing standingOn(int tie, const std::optional<Edtf> &date) const;

    const MapIndex &m_index;
    const AllianceMap &m_map;
    const std::vector<Texts> &m_names; // by actor
    const Query::Group &m_group;
    std::optional<Edtf> m_day; // on which a standing is asked for
    bool m_narrows = false;
    bool m_links = false;
};

Search::Search(const MapIndex &index, const std::vector<Texts> &names, const Query::Group &group)
    : m_index(index)
    , m_map(index.map())
    , m_names(names)
    , m_group(group)
    , m_day(defaultDate(index.map()))
{
    const auto day = std::find_if(group.begin(), group.end(), [](const Query::Term &term) {
        return term.key == Key::On && !term.negated;
    });
    if (day != group.end())
        m_day = day->date;
    for (const auto &term : group) {
        m_narrows |= isNarrowing(term.key);
        m_links |= isLink(term.key);
    }
}

Standing Search::standingOn(int tie, const std::optional<Edtf> &date) const
{
    return strongest(m_index.spans(tie), date ? date->days() : DayRange()).standing;
}

/// Whether the tie, in one of its directions, is one of the kind that the term names to or from the
/// term's actor; with `actor` not -1, and that actor at the other end.
bool Search::isLinked(const Query::Term &term, int tie, int actor) const
{
    const auto &record = m_map.ties().at(std::size_t(tie));
    const bool passive = term.key == Key::BackedBy || term.key == Key::OpposedBy;
    const bool backs = term.key == Key::Backs || term.key == Key::BackedBy;
    if (record.kind != (backs ? TieKind::Backs : TieKind::Opposes))
        return false;
    const auto fits = [&](int subject, int object) {
        const int named = passive ? subject : object, other = passive ? object : subject;
        return named == term.actor && (actor < 0 || other == actor);
    };
    const auto [from, to] = endsOf(m_index, tie);
    return fits(from, to) || (record.mutual && fits(to, from));
}

/// Whether the record has the attribute, and with that value; numbers are compared as numbers.
bool hasAttribute(const JsonMembers &extra, const Query::Term &term)
{
    const auto wanted = numberIn(term.value);
    const auto fits = [&](const std::string &value) {
        const auto number = numberIn(value);
        const auto order =
            number && wanted ? *number <=> *wanted : caseFolded(value) <=> term.value;
        return term.comparison == "="    ? order == 0
               : term.comparison == "!=" ? order != 0
               : term.comparison == "<"  ? order < 0
               : term.comparison == "<=" ? order <= 0
               : term.comparison == ">"  ? order > 0
               : term.comparison == ">=" ? order >= 0
                                         : true;
    };
    const auto attributes = attributesOf(extra);
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto &attribute) {
        return caseFolded(attribute.first) == term.text && fits(attribute.second);
    });
}

bool Search::isTrueOfTie(const Query::Term &term, int tie) const
{
    const auto &record = m_map.ties().at(std::size_t(tie));
    switch (term.key) {
    case Key::Word:
        return isIn(term.text, m_names[std::size_t(endsOf(m_index, tie).first)]) ||
               isIn(term.text, m_names[std::size_t(endsOf(m_index, tie).second)]);
    case Key::Kind: return word(record.kind) == term.text;
    case Key::Backs:
    case Key::Opposes:
    case Key::BackedBy:
    case Key::OpposedBy: return isLinked(term, tie, -1);
    case Key::On: return standingOn(tie, term.date) != Standing::Absent;
    case Key::Means:
        return std::any_of(record.means.begin(), record.means.end(),
                           [&](Means means) { return word(means) == term.text; });
    case Key::Source: return cites(record.evidence, term.source);
    case Key::Standing: return word(standingOn(tie, m_day)) == term.text;
    case Key::With: return hasAttribute(record.extra, term);
    }
    return false;
}

bool Search::findsTie(int tie) const
{
    return all([&](const Query::Term &term) { return isTrueOfTie(term, tie); });
}

bool Search::fitsNarrowing(int tie) const
{
    return all([&](const Query::Term &term) {
        return isNarrowing(term.key) ? isTrueOfTie(term, tie) : !term.negated;
    });
}

bool Search::finds(const Event &event) const
{
    return all([&](const Query::Term &term) {
        switch (term.key) {
        case Key::Word: return isIn(term.text, {caseFolded(event.title)});
        case Key::Kind: return word(event.type) == term.text;
        case Key::On: return event.date && event.date->days().overlaps(term.date->days());
        case Key::Source: return cites(event.evidence, term.source);
        case Key::With: return hasAttribute(event.extra, term);
        default: return false; // says nothing of events
        }
    });
}

/// Only where words are asked for: a scene is no fact that stands or happens.
bool Search::finds(const Scene &scene) const
{
    const bool asksWords = std::any_of(m_group.begin(), m_group.end(), [](const auto &term) {
        return term.key == Key::Word && !term.negated;
    });
    return asksWords && all([&](const Query::Term &term) {
               const auto &date = scene.view.query.date;
               if (term.key == Key::Word)
                   return isIn(term.text, {caseFolded(scene.title), caseFolded(scene.caption),
                                           caseFolded(scene.notes)});
               return term.key == Key::On && date && date->days().overlaps(term.date->days());
           });
}

bool Search::findsActor(int actor) const
{
    std::vector<int> ties;
    for (const int tie : m_index.tiesOf(actor))
        if (fitsNarrowing(tie))
            ties.push_back(tie);
    if (ties.empty() && m_narrows && !m_links)
        return false;
    return all([&](const Query::Term &term) {
        if (isNarrowing(term.key))
            return !term.negated; // their ties were asked
        if (isLink(term.key))
            return std::any_of(ties.begin(), ties.end(),
                               [&](int tie) { return isLinked(term, tie, actor); });
        if (term.key == Key::Kind)
            return word(m_map.actors().at(std::size_t(actor)).kind) == term.text;
        return isIn(term.text, m_names[std::size_t(actor)]);
    });
}

} // namespace

Query::Found Query::find(const MapIndex &index) const
{
    const auto &map = index.map();
    std::vector<Texts> names;
    for (const auto &actor : map.actors())
        names.push_back(caseFoldedNames(actor));
    std::vector<Search> searches;
    for (const auto &group : m_groups)
        searches.emplace_back(index, names, group);
    const auto places = [&](std::size_t count, auto isFound) {
        std::vector<int> found;
        for (std::size_t i = 0; i < count; ++i)
            if (std::any_of(searches.begin(), searches.end(),
                            [&](const Search &search) { return isFound(search, int(i)); }))
                found.push_back(int(i));
        return found;
    };
    return {places(map.actors().size(),
                   [](const Search &search, int actor) { return search.findsActor(actor); }),
            places(map.ties().size(),
                   [](const Search &search, int tie) { return search.findsTie(tie); }),
            places(map.events().size(),
                   [&](const Search &search, int event) {
                       return search.finds(map.events().at(std::size_t(event)));
                   }),
            places(map.scenes().size(), [&](const Search &search, int scene) {
                return search.finds(map.scenes().at(std::size_t(scene)));
            })};
}

} // namespace entente
