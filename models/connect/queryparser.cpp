// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "names.h"
#include "query.h"

#include "models/map/text.h"
#include "models/matching/foldedtext.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace entente {

namespace {

constexpr std::array<std::string_view, 11> keyWords = {
    "",   "kind",  "backs",  "opposes",  "backed-by", "opposed-by",
    "on", "means", "source", "standing", "with"};

/// A stretch of the text between blanks. Quotes are taken off and keep blanks together.
struct Token
{
    std::string text;
    std::size_t colon = std::string::npos; // the first outside quotes, a place in `text`
    bool negated = false;
    bool quoted = false; // some of it: it is no "and" or "or"
    int column = 1;      // of its first character
    int length = 0;      // in characters, as typed
};

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::string listOf(std::span<const std::string_view> words)
{
    std::vector<std::string> list(words.begin(), words.end());
    return listWords(list);
}

/// Takes the text apart and makes terms of it; the first problem ends that.
class Parser
{
public:
    Parser(const AllianceMap &map, std::string_view text) : m_map(map), m_text(text) {}

    std::optional<std::vector<Query::Group>> groups();
    const Query::Problem &problem() const { return m_problem; }

private:
    bool tokenize();
    bool readToken(std::size_t &at, int &column);
    std::optional<Query::Term> termOf(const Token &token);
    bool readValue(Query::Term &term, const std::string &value, const Token &token);
    bool readActor(Query::Term &term, const std::string &value, const Token &token);
    bool readSource(Query::Term &term, const std::string &value, const Token &token);
    bool readKind(Query::Term &term, const std::string &value, const Token &token);
    bool readDate(Query::Term &term, const std::string &value, const Token &token);
    bool readAttribute(Query::Term &term, const std::string &value, const Token &token);
    template <class Word>
    bool readWord(Query::Term &term, const std::string &value, const Token &token);
    bool fail(const Token &token, const std::string &message);

    const AllianceMap &m_map;
    std::string_view m_text;
    std::vector<Token> m_tokens;
    Query::Problem m_problem;
};

bool Parser::fail(const Token &token, const std::string &message)
{
    m_problem = {message, token.column, token.length};
    return false;
}

bool Parser::readToken(std::size_t &at, int &column)
{
    Token token;
    token.column = column;
    const auto begin = at;
    bool inQuotes = false;
    for (;
         at < m_text.size() && (inQuotes || !std::isspace(static_cast<unsigned char>(m_text[at])));
         ++at) {
        const char byte = m_text[at];
        if (startsCharacter(byte))
            ++token.length;
        if (byte == '"') {
            inQuotes = !inQuotes;
            token.quoted = true;
        } else if (byte == '-' && at == begin) {
            token.negated = true;
        } else {
            if (byte == ':' && !inQuotes && token.colon == std::string::npos)
                token.colon = token.text.size();
            token.text += byte;
        }
    }
    column += token.length;
    if (inQuotes)
        return fail(token, translate("Connect", "a quotation mark is opened and not closed"));
    if (token.text.empty())
        return fail(token, translate("Connect", "a word was expected"));
    m_tokens.push_back(std::move(token));
    return true;
}

bool Parser::tokenize()
{
    int column = 1;
    for (std::size_t at = 0; at < m_text.size();) {
        if (std::isspace(static_cast<unsigned char>(m_text[at]))) {
            ++at;
            ++column;
        } else if (!readToken(at, column)) {
            return false;
        }
    }
    if (m_tokens.empty()) {
        m_problem = {translate("Connect", "there is nothing to look for"), 1, 0};
        return false;
    }
    return true;
}

std::optional<std::vector<Query::Group>> Parser::groups()
{
    if (!tokenize())
        return std::nullopt;
    std::vector<Query::Group> groups(1);
    const Token *joint = nullptr; // an "and" or "or" that waits for what follows
    for (const auto &token : m_tokens) {
        const bool isOr = !token.quoted && !token.negated && token.text == "or";
        if (isOr || (!token.quoted && !token.negated && token.text == "and")) {
            if (joint || groups.back().empty()) {
                fail(token,
                     phrase(translate("Connect", "something to look for was expected before “%1”"),
                            {token.text}));
                return std::nullopt;
            }
            joint = &token;
            continue;
        }
        if (joint && joint->text == "or")
            groups.emplace_back();
        joint = nullptr;
        auto term = termOf(token);
        if (!term)
            return std::nullopt;
        groups.back().push_back(std::move(*term));
    }
    if (joint) {
        fail(*joint, phrase(translate("Connect", "something to look for was expected after “%1”"),
                            {joint->text}));
        return std::nullopt;
    }
    return groups;
}

std::optional<Query::Term> Parser::termOf(const Token &token)
{
    Query::Term term;
    term.negated = token.negated;
    if (token.colon == std::string::npos) {
        term.text = caseFolded(token.text);
        return term;
    }
    const auto key = token.text.substr(0, token.colon);
    const auto at = std::find(keyWords.begin() + 1, keyWords.end(), caseFolded(key));
    if (at == keyWords.end()) {
        fail(token,
             phrase(translate(
                        "Connect",
                        "there is no “%1:”; there are %2. A word with a colon stands in quotation "
                        "marks"),
                    {key, listOf(std::span(keyWords).subspan(1))}));
        return std::nullopt;
    }
    term.key = Query::Key(at - keyWords.begin());
    const auto value = token.text.substr(token.colon + 1);
    if (value.empty()) {
        fail(token, phrase(translate("Connect", "something was expected after “%1:”"), {key}));
        return std::nullopt;
    }
    return readValue(term, value, token) ? std::optional(term) : std::nullopt;
}

bool Parser::readValue(Query::Term &term, const std::string &value, const Token &token)
{
    switch (term.key) {
    case Query::Key::Word: break;
    case Query::Key::Kind: return readKind(term, value, token);
    case Query::Key::Backs:
    case Query::Key::Opposes:
    case Query::Key::BackedBy:
    case Query::Key::OpposedBy: return readActor(term, value, token);
    case Query::Key::On: return readDate(term, value, token);
    case Query::Key::Means: return readWord<Means>(term, value, token);
    case Query::Key::Source: return readSource(term, value, token);
    case Query::Key::Standing: return readWord<Standing>(term, value, token);
    case Query::Key::With: return readAttribute(term, value, token);
    }
    return true;
}

/// deaths, deaths=34, deaths>=25
bool Parser::readAttribute(Query::Term &term, const std::string &value, const Token &token)
{
    const auto mark = std::min(value.find_first_of("=<>!"), value.size());
    const auto end = std::min(value.find_first_not_of("=<>!", mark), value.size());
    term.text = caseFolded(value.substr(0, mark));
    term.comparison = value.substr(mark, end - mark);
    term.value = caseFolded(value.substr(end));
    constexpr std::string_view comparisons[] = {"", "=", "!=", "<", "<=", ">", ">="};
    const bool isOne = std::find(std::begin(comparisons), std::end(comparisons), term.comparison) !=
                       std::end(comparisons);
    return (isOne && !term.text.empty() && (term.comparison.empty() || !term.value.empty())) ||
           fail(token, translate("Connect", "an attribute was expected, and perhaps =, !=, <, <=, "
                                            "> or >= and a value"));
}

bool Parser::readActor(Query::Term &term, const std::string &value, const Token &token)
{
    const auto actors = actorsCalled(m_map, value);
    if (actors.empty())
        return fail(
            token, phrase(translate("Connect", "the map has no actor “%1”"), {displayText(value)}));
    if (actors.size() > 1) {
        std::vector<std::string> ids;
        for (const int actor : actors)
            ids.push_back(m_map.actors().at(std::size_t(actor)).id.text());
        return fail(token, phrase(translate("Connect", "“%1” may be %2; write the id"),
                                  {displayText(value), displayText(listWords(ids))}));
    }
    term.actor = actors.front();
    return true;
}

bool Parser::readSource(Query::Term &term, const std::string &value, const Token &token)
{
    term.source = SourceId(value);
    if (m_map.sources().contains(term.source))
        return true;
    const auto wanted = caseFolded(value);
    for (const auto &source : m_map.sources()) {
        if (caseFolded(source.title) == wanted || caseFolded(source.id.text()) == wanted) {
            term.source = source.id;
            return true;
        }
    }
    return fail(token,
                phrase(translate("Connect", "the map has no source “%1”"), {displayText(value)}));
}

bool Parser::readKind(Query::Term &term, const std::string &value, const Token &token)
{
    term.text = caseFolded(value);
    if (parse<ActorKind>(term.text) || parse<TieKind>(term.text) || parse<EventType>(term.text))
        return true;
    return fail(
        token, phrase(translate("Connect",
                                "there is no kind “%1”; actors are %2; ties are %3; events are %4"),
                      {displayText(value), listOf(allWords<ActorKind>()),
                       listOf(allWords<TieKind>()), listOf(allWords<EventType>())}));
}

bool Parser::readDate(Query::Term &term, const std::string &value, const Token &token)
{
    Edtf::Problem problem;
    term.date = Edtf::parse(value, &problem);
    return term.date.has_value() || fail(token, problem.message + ". " + problem.hint);
}

template <class Word>
bool Parser::readWord(Query::Term &term, const std::string &value, const Token &token)
{
    term.text = caseFolded(value);
    if (parse<Word>(term.text))
        return true;
    return fail(token, phrase(translate("Connect", "“%1:” takes %2, not “%3”"),
                              {word(term.key), listOf(allWords<Word>()), displayText(value)}));
}

} // namespace

std::string_view word(Query::Key key)
{
    return keyWords[std::size_t(key)];
}

std::optional<Query> Query::parse(const AllianceMap &map, std::string_view text, Problem *problem)
{
    Parser parser(map, text);
    auto groups = parser.groups();
    if (!groups) {
        if (problem)
            *problem = parser.problem();
        return std::nullopt;
    }
    Query query;
    query.m_groups = std::move(*groups);
    return query;
}

} // namespace entente
