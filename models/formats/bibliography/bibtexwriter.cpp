// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "citations.h"

#include "bibtextypes.h"
#include "latex.h"

#include <nlohmann/json.hpp>

#include <unordered_set>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

std::string bibType(const std::string &type)
{
    for (const auto &[csl, bib] : bibTexTypes)
        if (csl == type)
            return std::string(bib);
    return "misc";
}

/// A key that BibTeX can cite.
std::string citeKey(const std::string &id)
{
    std::string key;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
        key += plain ? c : '-';
    }
    return key;
}

std::string nameOf(const Json &name)
{
    const auto part = [&](const char *key) {
        return name.is_object() && name.contains(key) && name[key].is_string()
                   ? name[key].get<std::string>()
                   : std::string();
    };
    const auto particle = part("non-dropping-particle");
    const auto family = (particle.empty() ? "" : particle + " ") + part("family");
    if (!family.empty())
        return toLatex(family) + (part("given").empty() ? "" : ", " + toLatex(part("given")));
    return "{" + toLatex(part("literal")) + "}"; // an institution is not to be taken apart
}

class BibWriter
{
public:
    std::string write(const AllianceMap &map)
    {
        const auto items = Json::parse(writeCslJson(map), nullptr, false);
        for (std::size_t i = 0; i < map.sources().size() && i < items.size(); ++i)
            entry(map.sources().at(i), items[i]);
        return std::move(m_out);
    }

private:
    void field(std::string_view name, const std::string &value, bool verbatim = false)
    {
        if (!value.empty())
            m_out +=
                "  " + std::string(name) + " = {" + (verbatim ? value : toLatex(value)) + "},\n";
    }

    static std::string textAt(const Json &item, const char *key)
    {
        if (!item.contains(key))
            return {};
        return item[key].is_string()   ? item[key].get<std::string>()
               : item[key].is_number() ? item[key].dump()
                                       : std::string();
    }

    void entry(const Source &source, const Json &item)
    {
        auto key = citeKey(source.id.text());
        for (int n = 2; !m_keys.insert(key).second; ++n)
            key = citeKey(source.id.text()) + "-" + std::to_string(n);
        m_out += "@" + bibType(source.type) + "{" + key + ",\n";
        for (const auto *who : {"author", "editor"}) {
            std::string names;
            if (item.contains(who) && item[who].is_array())
                for (const auto &name : item[who])
                    names += (names.empty() ? "" : " and ") + nameOf(name);
            field(who, names, true);
        }
        // Titles keep their capitals.
        if (!source.title.empty())
            field("title", "{" + toLatex(source.title) + "}", true);
        const bool inBook = source.type == "chapter" || source.type == "paper-conference";
        field(inBook ? "booktitle" : "journal", source.containerTitle);
        const bool report = source.type == "report", thesis = source.type == "thesis";
        field(report ? "institution" : thesis ? "school" : "publisher", source.publisher);
        if (source.issued) {
            field("date", source.issued->text(), true);
            if (source.issued->earliest().isFinite())
                field("year", std::to_string(source.issued->earliest().year()));
        }
        for (const auto &[csl, bib] : {std::pair("volume", "volume"),
                                       {"issue", "number"},
                                       {"page", "pages"},
                                       {"edition", "edition"},
                                       {"DOI", "doi"},
                                       {"ISBN", "isbn"},
                                       {"version", "version"},
                                       {"language", "language"},
                                       {"note", "note"}})
            field(bib, textAt(item, csl));
        field("url", source.url, true);
        m_out += "}\n\n";
    }

    std::string m_out;
    std::unordered_set<std::string> m_keys;
};

} // namespace

std::string writeBibTex(const AllianceMap &map)
{
    return BibWriter().write(map);
}

} // namespace entente
