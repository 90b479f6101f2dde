// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "citations.h"

#include "bibtextypes.h"
#include "latex.h"

#include "models/formats/jsontext.h"
#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

std::string lower(std::string text)
{
    for (auto &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

std::string cslType(const std::string &type)
{
    static const std::map<std::string, std::string> others = {
        {"electronic", "webpage"},          {"www", "webpage"},   {"report", "report"},
        {"mastersthesis", "thesis"},        {"thesis", "thesis"}, {"inbook", "chapter"},
        {"conference", "paper-conference"}, {"data", "dataset"}};
    for (const auto &[csl, bib] : bibTexTypes)
        if (bib == type)
            return std::string(csl);
    const auto it = others.find(type);
    return it == others.end() ? "document" : it->second;
}

constexpr std::size_t mostFields = 1000; // of an entry
constexpr std::size_t mostComplaints = 1000;
constexpr std::size_t largestGrowth = 8;   // names of strings may make a file so many times as long
constexpr std::size_t anyGrowth = 1 << 20; // bytes, and any file as long as this

/// One entry as it stands in the file.
struct Entry
{
    std::string type;
    std::string key;
    std::vector<std::pair<std::string, std::string>> fields; // raw
};

class BibReader
{
public:
    BibReader(std::string_view text, std::vector<Diagnostic> &problems)
        : m_text(text)
        , m_problems(problems)
    {
    }

    std::vector<Entry> read()
    {
        std::vector<Entry> entries;
        while ((m_at = m_text.find('@', m_at)) != std::string_view::npos) {
            ++m_at;
            const auto type = lower(word());
            skipBlanks();
            if (m_at >= m_text.size() || (m_text[m_at] != '{' && m_text[m_at] != '('))
                continue;
            ++m_at;
            if (type == "comment" || type == "preamble")
                --m_at, group();
            else if (type == "string")
                readString();
            else
                readEntry(type, entries);
        }
        return entries;
    }

private:
    void complain(std::string message, std::string code = "bad-entry",
                  std::string hint = translate("Formats", "Look at its braces, quotes and commas."))
    {
        if (m_problems.size() >= mostComplaints)
            return;
        const auto here = std::min(m_at, m_text.size());
        m_line +=
            int(std::count(m_text.begin() + long(m_counted), m_text.begin() + long(here), '\n'));
        m_counted = here;
        m_problems.push_back({Diagnostic::Severity::Warning,
                              std::move(code),
                              std::move(message),
                              std::move(hint),
                              m_line,
                              1,
                              {}});
    }

    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    std::string word()
    {
        skipBlanks();
        const auto end = std::min(m_text.find_first_of(" \t\r\n{}(),=\"#@", m_at), m_text.size());
        const auto found = m_text.substr(m_at, end - m_at);
        m_at = end;
        return std::string(found);
    }

    /// A text in balanced braces, from its opening one; without them.
    std::string group()
    {
        const auto from = ++m_at;
        int depth = 1;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\') {
                ++m_at;
                continue;
            }
            depth += m_text[m_at] == '{' ? 1 : m_text[m_at] == '}' ? -1 : 0;
            if (depth == 0)
                return std::string(m_text.substr(from, m_at++ - from));
        }
        m_at = m_text.size();
        return std::string(m_text.substr(std::min(from, m_text.size())));
    }

    std::string quotedText()
    {
        const auto from = ++m_at;
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\') {
                ++m_at;
                continue;
            }
            depth += m_text[m_at] == '{' ? 1 : m_text[m_at] == '}' ? -1 : 0;
            if (m_text[m_at] == '"' && depth == 0)
                return std::string(m_text.substr(from, m_at++ - from));
        }
        m_at = m_text.size();
        return std::string(m_text.substr(std::min(from, m_text.size())));
    }

    /// Pieces joined by #: {...}, "...", numbers and the names of strings.
    std::string value()
    {
        std::string text;
        do {
            skipBlanks();
            if (m_at >= m_text.size())
                break;
            if (m_text[m_at] == '{') {
                text += group();
            } else if (m_text[m_at] == '"') {
                text += quotedText();
            } else {
                const auto name = word();
                const auto it = m_strings.find(lower(name));
                text += it == m_strings.end() || !mayGrow(it->second.size()) ? name : it->second;
            }
            skipBlanks();
        } while (m_at < m_text.size() && m_text[m_at] == '#' && ++m_at);
        return text;
    }

    /// False where the names of strings would make the file too long, which is said once.
    bool mayGrow(std::size_t bytes)
    {
        const bool could = m_growth <= largestGrowth * m_text.size() + anyGrowth;
        m_growth += bytes;
        const bool can = m_growth <= largestGrowth * m_text.size() + anyGrowth;
        if (could && !can)
            complain(
                translate("Formats",
                          "The strings of @string would make the file too large; their names stand "
                          "in their place from here on."),
                "too-large", translate("Formats", "Write the texts out."));
        return can;
    }

    void readString()
    {
        const auto name = lower(word());
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == '=') {
            ++m_at;
            m_strings[name] = value();
        }
    }

    void readEntry(const std::string &type, std::vector<Entry> &entries)
    {
        Entry entry{type, word(), {}};
        bool full = false;
        for (;;) {
            skipBlanks();
            if (m_at >= m_text.size()) {
                complain(phrase(translate("Formats", "The entry “%1” does not end."), {entry.key}));
                break;
            }
            const char c = m_text[m_at];
            if (c == '}' || c == ')') {
                ++m_at;
                break;
            }
            if (c == ',') {
                ++m_at;
                continue;
            }
            const auto name = lower(word());
            skipBlanks();
            if (name.empty() || m_at >= m_text.size() || m_text[m_at] != '=') {
                complain(
                    phrase(translate("Formats", "The entry “%1” breaks off here."), {entry.key}));
                break;
            }
            ++m_at;
            auto text = value();
            if (entry.fields.size() < mostFields)
                entry.fields.emplace_back(name, std::move(text));
            else if (!std::exchange(full, true))
                complain(
                    phrase(
                        translate(
                            "Formats",
                            "The entry “%1” has more than 1,000 fields; the others are left out."),
                        {entry.key}),
                    "too-large", translate("Formats", "Take out what does not belong into it."));
        }
        entries.push_back(std::move(entry));
    }

    std::string_view m_text;
    std::vector<Diagnostic> &m_problems;
    std::size_t m_at = 0;
    std::size_t m_counted = 0; // the lines before it
    int m_line = 1;
    std::size_t m_growth = 0; // bytes that stand for names of strings
    std::map<std::string, std::string> m_strings = {
        {"jan", "1"}, {"feb", "2"}, {"mar", "3"}, {"apr", "4"},  {"may", "5"},  {"jun", "6"},
        {"jul", "7"}, {"aug", "8"}, {"sep", "9"}, {"oct", "10"}, {"nov", "11"}, {"dec", "12"}};
};

std::string trimmed(const std::string &text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    return from == std::string::npos
               ? std::string()
               : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

Json cslName(const std::string &raw)
{
    const auto name = trimmed(raw);
    if (name.starts_with('{') && name.ends_with('}'))
        return {{"literal", trimmed(fromLatex(name))}};
    const auto comma = name.find(',');
    if (comma != std::string::npos)
        return {{"family", trimmed(fromLatex(name.substr(0, comma)))},
                {"given", trimmed(fromLatex(name.substr(comma + 1)))}};
    const auto space = name.rfind(' ');
    if (space == std::string::npos)
        return {{"literal", fromLatex(name)}};
    return {{"family", fromLatex(name.substr(space + 1))},
            {"given", trimmed(fromLatex(name.substr(0, space)))}};
}

/// True where each line is blank or begins with %.
bool isCommentOnly(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();
         at = std::min(text.find('\n', at), text.size() - 1) + 1) {
        const auto first = text.find_first_not_of(" \t\r\n", at);
        if (first == std::string_view::npos)
            return true;
        if (text[first] != '%')
            return false;
        at = first;
    }
    return true;
}

/// Names parted by "and" outside braces.
Json cslNamesOf(const std::string &raw)
{
    Json names = Json::array();
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= raw.size(); ++at) {
        const bool end = at == raw.size();
        if (!end)
            depth += raw[at] == '{' ? 1 : raw[at] == '}' ? -1 : 0;
        if (end || (depth == 0 && lower(raw.substr(at, 5)) == " and ")) {
            if (const auto name = raw.substr(from, at - from); !trimmed(name).empty())
                names.push_back(cslName(name));
            from = at + 5;
            at += end ? 0 : 4;
        }
    }
    return names;
}

/// The date of an entry as a CSL date, or nothing: `date` is EDTF in biblatex, else year and month.
std::optional<Json> issuedOf(const std::map<std::string, std::string> &fields)
{
    const auto at = [&](const char *key) {
        const auto it = fields.find(key);
        return it == fields.end() ? std::string() : trimmed(fromLatex(it->second));
    };
    // "~" is "about" in a date, and no blank.
    const auto dated = fields.find("date");
    auto text = dated == fields.end() ? std::string() : trimmed(dated->second);
    if (!Edtf::parse(text)) {
        text = at("year");
        const auto month = at("month");
        if (text.size() == 4 && !month.empty() && month.size() < 3 &&
            month.find_first_not_of("0123456789") == std::string::npos)
            text += "-" + std::string(2 - month.size(), '0') + month;
    }
    const auto date = Edtf::parse(text);
    if (!date)
        return text.empty() ? std::nullopt : std::optional(Json{{"literal", text}});
    if (date->isInterval() || date->imprecise())
        if (text.find_first_not_of("0123456789-") != std::string::npos)
            return Json{{"edtf", text}};
    Json parts = Json::array();
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('-', from), text.size());
        parts.push_back(std::atoi(text.substr(from, end - from).c_str()));
        from = end + 1;
    }
    return Json{{"date-parts", Json::array({parts})}};
}

Json cslItem(const Entry &entry)
{
    std::map<std::string, std::string> fields(entry.fields.begin(), entry.fields.end());
    static const std::map<std::string, std::string> names = {{"title", "title"},
                                                             {"journal", "container-title"},
                                                             {"journaltitle", "container-title"},
                                                             {"booktitle", "container-title"},
                                                             {"publisher", "publisher"},
                                                             {"institution", "publisher"},
                                                             {"school", "publisher"},
                                                             {"organization", "publisher"},
                                                             {"url", "URL"},
                                                             {"doi", "DOI"},
                                                             {"isbn", "ISBN"},
                                                             {"volume", "volume"},
                                                             {"number", "issue"},
                                                             {"pages", "page"},
                                                             {"edition", "edition"},
                                                             {"version", "version"},
                                                             {"language", "language"},
                                                             {"abstract", "abstract"},
                                                             {"note", "note"},
                                                             {"address", "publisher-place"}};
    Json item = {{"id", entry.key}, {"type", cslType(entry.type)}};
    for (const auto &[name, value] : entry.fields) {
        if (name == "author" || name == "editor") {
            item[name] = cslNamesOf(value);
            continue;
        }
        const auto it = names.find(name);
        const auto text = name == "url" ? trimmed(value) : trimmed(fromLatex(value));
        if (it != names.end() && !text.empty())
            item[it->second] = text;
        else if (name != "year" && name != "month" && name != "date" && !text.empty())
            item[name] = text;
    }
    if (const auto issued = issuedOf(fields))
        item["issued"] = *issued;
    return item;
}

} // namespace

ReadMap readBibTex(std::string_view text)
{
    std::vector<Diagnostic> problems;
    const auto valid =
        firstBadUtf8(text) == std::string_view::npos ? std::string(text) : fromWindows1252(text);
    Json list = Json::array();
    for (const auto &entry : BibReader(valid, problems).read())
        list.push_back(cslItem(entry));
    auto read = readCslJson(list.dump(-1, ' ', false, Json::error_handler_t::replace));
    if (list.empty()) // what is empty may well be an empty list
        problems.push_back(
            {isCommentOnly(valid) ? Diagnostic::Severity::Warning : Diagnostic::Severity::Error,
             "no-entries",
             translate("Formats", "The file holds no BibTeX entry."),
             translate("Formats", "Open a .bib file that has some."),
             0,
             0,
             {}});
    read.diagnostics.insert(read.diagnostics.begin(), problems.begin(), problems.end());
    return read;
}

} // namespace entente
