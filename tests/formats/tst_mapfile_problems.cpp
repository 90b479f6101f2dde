// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filetext.h"

#include <QTest>

#include <algorithm>

using namespace entente;
using namespace entente::test;

namespace {

/// A sound map of two actors, one of each record; the parts given stand in for its own.
struct Parts
{
    std::string head = q("'format': 'entente-map', 'version': 1, 'title': 't'");
    std::string actors =
        q("{'id': 'a', 'name': 'A', 'kind': 'state'}, {'id': 'b', 'name': 'B', 'kind': 'state'}");
    std::string tie =
        q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', 'evidence': [{'source': 's'}]}");
    std::string event = q("{'id': 'e', 'type': 'talks', 'title': 'Talks', 'participants': "
                          "[{'actor': 'a', 'role': 'host'}], 'evidence': [{'source': 's'}]}");
    std::string source = q("{'id': 's', 'type': 'book', 'title': 'S'}");
    std::string scene = q("{'id': 'c', 'title': 'C'}");
    std::string layout = q("{'positions': {'a': [0, 1]}}");

    std::string text() const
    {
        return "{\n" + head + ",\n\"actors\": [\n" + actors + "],\n\"relations\": [\n" + tie +
               "],\n\"events\": [\n" + event + "],\n\"sources\": [\n" + source +
               "],\n\"scenes\": [\n" + scene + "],\n\"layout\": " + layout + "\n}\n";
    }
};

std::string with(std::string Parts::*part, std::string text)
{
    Parts parts;
    parts.*part = std::move(text);
    return parts.text();
}

std::string head(const std::string &members)
{
    return with(&Parts::head, q("'format': 'entente-map', 'version': 1, ") + members);
}
std::string actor(const std::string &members)
{
    return with(&Parts::actors, q("{'id': 'a', 'name': 'A', 'kind': 'state', ") + members +
                                    q("}, {'id': 'b', 'name': 'B', 'kind': 'state'}"));
}
std::string tie(const std::string &members)
{
    return with(
        &Parts::tie,
        q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', 'evidence': [{'source': 's'}], ") +
            members + "}");
}
std::string withEvent(const std::string &members)
{
    return with(&Parts::event,
                q("{'id': 'e', 'type': 'talks', 'title': 'T', 'evidence': [{'source': 's'}], ") +
                    members + "}");
}
std::string source(const std::string &members)
{
    return with(&Parts::source, q("{'id': 's', 'type': 'book', 'title': 'S', ") + members + "}");
}
std::string scene(const std::string &members)
{
    return with(&Parts::scene, q("{'id': 'c', 'title': 'C', ") + members + "}");
}
std::string evidence(const std::string &members)
{
    return with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', "
                               "'evidence': [{'source': 's'}, {'source': 's', ") +
                                 members + "}]}");
}

/// Takes the @ out of the text and tells at which line and column it stood.
std::string withoutMark(std::string text, int &line, int &column)
{
    const auto at = text.find('@');
    line = column = 0;
    if (at == std::string::npos)
        return text;
    text.erase(at, 1);
    line = 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
    column =
        1 + int(QString::fromStdString(text.substr(0, at)).section(QLatin1Char('\n'), -1).size());
    return text;
}

} // namespace

/// Each thing that can be wrong with a file is told, once, at its place, with what to do.
class TestMapFileProblems : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, const std::string &text, const char *said)
    {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(said);
    }

    static void headRows()
    {
        row("no format", with(&Parts::head, q("@'version': 1, 'title': 't'")), "error missing-key");
        row("format is a number", with(&Parts::head, q("'format': @5, 'version': 1, 'title': 't'")),
            "error wrong-type /format");
        row("another format", q("{'format': @'other-map', 'actors': 5}"),
            "error foreign-file /format");
        row("foreign JSON", q("@{'type': 'FeatureCollection', 'features': []}"),
            "error foreign-file");
        row("no version", with(&Parts::head, q("@'format': 'entente-map', 'title': 't'")),
            "error missing-key");
        row("version is text",
            with(&Parts::head, q("'format': 'entente-map', 'version': @'1', 'title': 't'")),
            "error wrong-type /version");
        row("version 0",
            with(&Parts::head, q("'format': 'entente-map', 'version': @0, 'title': 't'")),
            "error bad-version /version");
        row("version 1.5",
            with(&Parts::head, q("'format': 'entente-map', 'version': @1.5, 'title': 't'")),
            "error bad-version /version");
        row("a newer version",
            with(&Parts::head, q("'format': 'entente-map', 'version': @99, 'title': 't'")),
            "error newer-version /version");
        row("no title", with(&Parts::head, q("@'format': 'entente-map', 'version': 1")),
            "warning missing-title");
        row("title is a list", head(q("'title': @['t']")), "error wrong-type /title");
        row("as-of is no date", head(q("'title': 't', 'as-of': @'yesterday'")),
            "error bad-date /as-of");
        row("as-of is an interval", head(q("'title': 't', 'as-of': @'2019/2020'")),
            "error not-one-date /as-of");
        row("reach is a word", head(q("'title': 't', 'reach': @'a year'")),
            "error bad-reach /reach");
        row("reach is negative", head(q("'title': 't', 'reach': @-3")), "error bad-reach /reach");
        row("actors is an object",
            "{\"format\": \"entente-map\", \"version\": 1, \"title\": \"t\",\n\"actors\": @{\"a\": "
            "1}}",
            "error wrong-type /actors");
        row("actors is there twice",
            "{\"format\": \"entente-map\", \"version\": 1, \"title\": \"t\", \"actors\": "
            "[],\n@\"actors\": []}",
            "error duplicate-key /actors");
        row("a misspelt head key", head(q("'title': 't', @'As_Of': '2020'")),
            "warning misspelt-key /As_Of");
        row("layout is a list", with(&Parts::layout, "@[]"), "error wrong-type /layout");
    }

    static void actorRows()
    {
        row("an actor is a text",
            with(&Parts::actors, q("{'id': 'a', 'name': 'A', 'kind': 'state'}, {'id': 'b', 'name': "
                                   "'B', 'kind': 'state'}, @'c'")),
            "error wrong-type /actors/2");
        row("no name",
            with(&Parts::actors,
                 q("@{'id': 'a', 'kind': 'state'}, {'id': 'b', 'name': 'B', 'kind': 'state'}")),
            "error missing-key /actors/0");
        row("an empty name",
            with(&Parts::actors, q("{'id': 'a', 'name': @'', 'kind': 'state'}, {'id': 'b', 'name': "
                                   "'B', 'kind': 'state'}")),
            "error missing-key /actors/0/name");
        row("an unknown kind of actor",
            with(&Parts::actors, q("{'id': 'a', 'name': 'A', 'kind': @'kingdom'}, {'id': 'b', "
                                   "'name': 'B', 'kind': 'state'}")),
            "error unknown-word /actors/0/kind");
        row("no id",
            with(&Parts::actors, q("{'id': 'a', 'name': 'A', 'kind': 'state'}, {'id': 'b', 'name': "
                                   "'B', 'kind': 'state'}, @{'name': 'C', 'kind': 'state'}")),
            "error missing-key /actors/2");
        row("id with a control character",
            with(&Parts::actors,
                 q("{'id': 'a', 'name': 'A', 'kind': 'state'}, {'id': 'b', 'name': 'B', 'kind': "
                   "'state'}, {'id': @'c\\u0001', 'name': 'C', 'kind': 'state'}")),
            "error invalid-id /actors/2/id");
        row("an id twice in one table",
            with(&Parts::actors, "{\"id\": \"a\", \"name\": \"A\", \"kind\": \"state\"},\n{\"id\": "
                                 "@\"a\", \"name\": \"A\", \"kind\": \"state\"}, {\"id\": \"b\", "
                                 "\"name\": \"B\", \"kind\": \"state\"}"),
            "error duplicate-id /actors/1/id");
        row("an id twice in two tables", with(&Parts::scene, q("{'id': @'a', 'title': 'C'}")),
            "error duplicate-id /scenes/0/id");
        row("an actor nobody needs",
            with(&Parts::actors,
                 q("{'id': 'a', 'name': 'A', 'kind': 'state'}, {'id': 'b', 'name': 'B', 'kind': "
                   "'state'}, @{'id': 'd', 'name': 'D', 'kind': 'state'}")),
            "warning lone-actor /actors/2");
        row("aliases is a text", actor(q("'aliases': @'x'")), "error wrong-type /actors/0/aliases");
        row("a number among the aliases", actor(q("'aliases': ['x', @5]")),
            "error wrong-type /actors/0/aliases/1");
        row("codes is a text", actor(q("'codes': @'LY'")), "error wrong-type /actors/0/codes");
        row("a country code too long", actor(q("'codes': {'iso3166': @'Libya'}")),
            "warning bad-code /actors/0/codes/iso3166");
        row("names is a list", actor(q("'names': @['x']")), "error wrong-type /actors/0/names");
        row("a name is a number", actor(q("'names': {'fr': @1}")),
            "error wrong-type /actors/0/names/fr");
        row("a colour by name", actor(q("'colour': @'red'")),
            "warning bad-colour /actors/0/colour");
        row("a long emblem", actor(q("'emblem': @'USSR'")), "warning bad-emblem /actors/0/emblem");
        row("a life that ends before it starts", actor(q("'since': '1990', 'until': @'1980'")),
            "error since-after-until /actors/0/until");
        row("a control character in a label", actor(q("'short': @'a\\u0007b'")),
            "warning unsafe-text /actors/0/short");
        row("a reversed reading direction", actor("\"note\": @\"\u202Egnp.exe\""),
            "warning unsafe-text /actors/0/note");
        row("a key twice in one record", actor(q("'note': 'x', @'note': 'y'")),
            "error duplicate-key /actors/0/note");
        row("a misspelt key", actor(q("@'colur': '#123456'")),
            "warning misspelt-key /actors/0/colur");
        row("a key with an underscore", tie(q("@'begun_by': 'e'")),
            "warning misspelt-key /relations/0/begun_by");
    }

    static void tieRows()
    {
        row("to leads nowhere",
            with(&Parts::tie, "{\"id\": \"r\", \"from\": \"a\",\n  \"to\": @\"ghost\", "
                              "\"kind\": \"backs\", \"evidence\": [{\"source\": \"s\"}]},"
                              "{\"id\": \"q\", \"from\": \"a\", \"to\": \"b\", \"kind\": "
                              "\"backs\", \"evidence\": [{\"source\": \"s\"}]}"),
            "error dangling-id /relations/0/to");
        row("no kind",
            with(&Parts::tie,
                 q("@{'id': 'r', 'from': 'a', 'to': 'b', 'evidence': [{'source': 's'}]}")),
            "error missing-key /relations/0");
        row("an unknown kind",
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': @'adores', "
                                "'evidence': [{'source': 's'}]}")),
            "error unknown-word /relations/0/kind");
        row("a tie to itself",
            with(&Parts::tie, q("{'id': 'r', 'from': 'b', 'to': @'b', 'kind': 'backs', "
                                "'evidence': [{'source': 's'}]}")),
            "warning self-tie /relations/0/to");
        row("mutual is a text", tie(q("'mutual': @'yes'")), "error wrong-type /relations/0/mutual");
        row("an unknown means", tie(q("'means': ['troops', @'spears']")),
            "error unknown-word /relations/0/means/1");
        row("since is a number", tie(q("'since': @2019")), "error wrong-type /relations/0/since");
        row("since is not in the calendar", tie(q("'since': @'2020-02-31'")),
            "error bad-date /relations/0/since");
        row("since is an interval", tie(q("'since': @'2019/2020'")),
            "error not-one-date /relations/0/since");
        row("since certainly after until", tie(q("'since': '2020-03', 'until': @'2020-02-29'")),
            "error since-after-until /relations/0/until");
        row("since perhaps after until", tie(q("'since': '2020', 'until': @'2020-02-29'")),
            "warning bounds-may-cross /relations/0/until");
        row("begun by nothing known", tie(q("'begun-by': @'big-bang'")),
            "error dangling-id /relations/0/begun-by");
        row("begun by an actor", tie(q("'begun-by': @'a'")),
            "error dangling-id /relations/0/begun-by");
        row("strength 4", tie(q("'strength': @4")), "error bad-strength /relations/0/strength");
        row("strength 1.5", tie(q("'strength': @1.5")), "error bad-strength /relations/0/strength");
        row("a tie without evidence",
            with(&Parts::tie, q("@{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs'},"
                                " {'id': 'q', 'from': 'a', 'to': 'b', 'kind': 'backs', "
                                "'evidence': [{'source': 's'}]}")),
            "warning unsourced /relations/0");
        row("mutual leadership",
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'leads', "
                                "'mutual': @true, 'evidence': [{'source': 's'}]}")),
            "warning mutual-structure /relations/0/mutual");
    }

    static void evidenceRows()
    {
        row("evidence is an object",
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', "
                                "'evidence': @{'source': 's'}}")),
            "error wrong-type /relations/0/evidence");
        row("evidence is a text",
            with(&Parts::tie,
                 q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', 'evidence': [@'s']}")),
            "error wrong-type /relations/0/evidence/0");
        row("evidence without a source",
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', "
                                "'evidence': [@{'quote': 'x'}]}")),
            "error missing-key /relations/0/evidence/0");
        row("evidence from nowhere",
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'b', 'kind': 'backs', "
                                "'evidence': [{'source': @'x'}]}")),
            "error dangling-id /relations/0/evidence/0/source");
        row("an unknown word of evidence", evidence(q("'says': @'hints'")),
            "error unknown-word /relations/0/evidence/1/says");
        row("attests no date", evidence(q("'attests': @'14.1.2020'")),
            "error bad-date /relations/0/evidence/1/attests");
        row("an unknown grade", evidence(q("'grade': @'G7'")),
            "warning bad-grade /relations/0/evidence/1/grade");
        row("a quote is a number", evidence(q("'quote': @5")),
            "error wrong-type /relations/0/evidence/1/quote");
    }

    static void eventRows()
    {
        row("an unknown type of event",
            with(&Parts::event,
                 q("{'id': 'e', 'type': @'party', 'title': 'T', 'evidence': [{'source': 's'}]}")),
            "error unknown-word /events/0/type");
        row("an event without a title",
            with(&Parts::event, q("@{'id': 'e', 'type': 'talks', 'evidence': [{'source': 's'}]}")),
            "error missing-key /events/0");
        row("an event without evidence",
            with(&Parts::event, q("@{'id': 'e', 'type': 'talks', 'title': 'T'}")),
            "warning unsourced /events/0");
        row("an interval that ends before it begins", withEvent(q("'date': @'2020/2019'")),
            "error bad-date /events/0/date");
        row("bounds that are crossed",
            withEvent(q("'not-before': '2020-02', 'not-after': @'2020-01'")),
            "error bounds-crossed /events/0/not-after");
        row("a date outside of its bounds",
            withEvent(q("'date': @'2020-03', 'not-after': '2020-01'")),
            "warning date-outside-bounds /events/0/date");
        row("an unknown status", withEvent(q("'status': @'postponed'")),
            "error unknown-word /events/0/status");
        row("a participant from nowhere",
            withEvent(q("'participants': [{'actor': 'a', 'role': 'host'}, {'actor': @'x', 'role': "
                        "'host'}]")),
            "error dangling-id /events/0/participants/1/actor");
        row("an unknown role", withEvent(q("'participants': [{'actor': 'a', 'role': @'guest'}]")),
            "error unknown-word /events/0/participants/0/role");
        row("a participant without a role", withEvent(q("'participants': [@{'actor': 'a'}]")),
            "error missing-key /events/0/participants/0");
        row("a figure in quotes", withEvent(q("'figures': [{'what': 'killed', 'value': @'280'}]")),
            "error wrong-type /events/0/figures/0/value");
        row("an unknown bound",
            withEvent(q("'figures': [{'what': 'killed', 'value': 280, 'bound': @'over'}]")),
            "error unknown-word /events/0/figures/0/bound");
    }

    static void otherRows()
    {
        row("a source without a type", with(&Parts::source, q("@{'id': 's', 'title': 'S'}")),
            "error missing-key /sources/0");
        row("a source without a title", with(&Parts::source, q("@{'id': 's', 'type': 'book'}")),
            "warning missing-title /sources/0");
        row("a source nobody cites",
            with(&Parts::source, q("{'id': 's', 'type': 'book', 'title': 'S'}, @{'id': 'x', "
                                   "'type': 'book', 'title': 'X'}")),
            "warning unused-source /sources/1");
        row("a script for an address", source(q("'URL': @'javascript:alert(1)'")),
            "warning bad-url /sources/0/URL");
        row("a file for an address", source(q("'URL': @'file:///etc/passwd'")),
            "warning bad-url /sources/0/URL");
        row("an unreadable day of issue", source(q("'issued': @{'date-parts': [[2020, 13]]}")),
            "warning bad-issued /sources/0/issued");
        row("an unreadable author", source(q("'author': @'Somebody'")),
            "warning bad-author /sources/0/author");
        row("a scene without a title", with(&Parts::scene, q("@{'id': 'c'}")),
            "error missing-key /scenes/0");
        row("a focus on nobody", scene(q("'focus': ['a', @'x']")),
            "warning missing-in-scene /scenes/0/focus/1");
        row("a scene that tells what is gone", scene(q("'event': @'x'")),
            "warning missing-in-scene /scenes/0/event");
        row("a filter by a source that is gone", scene(q("'filter': @{'hidden-sources': ['x']}")),
            "warning missing-in-scene /scenes/0/filter/hidden-sources");
        row("a filter of an unknown kind", scene(q("'filter': @{'hidden-kinds': ['adores']}")),
            "warning unknown-view /scenes/0/filter/hidden-kinds");
        row("ten steps", scene(q("'steps': @10")), "error bad-steps /scenes/0/steps");
        row("a scene without an end", scene(q("'advance': @0")),
            "error bad-advance /scenes/0/advance");
        row("a focus that is a number", scene(q("'focus': [@1]")),
            "error wrong-type /scenes/0/focus/0");
        row("a place for nobody", with(&Parts::layout, q("{'positions': {'x': @[0, 1]}}")),
            "warning unknown-position /layout/positions/x");
        row("a place too far away", with(&Parts::layout, q("{'positions': {'a': @[0, 1e15]}}")),
            "warning far-position /layout/positions/a");
        row("a place of three numbers", with(&Parts::layout, q("{'positions': {'a': @[0, 1, 2]}}")),
            "error wrong-type /layout/positions/a");
        row("a pin without a place",
            with(&Parts::layout, q("{'positions': {'a': [0, 1]}, 'pinned': ['a', @'b']}")),
            "warning unplaced-pin /layout/pinned/1");
        row("a seed that is none", with(&Parts::layout, q("{'seed': @-1}")),
            "error bad-seed /layout/seed");
        row("umlauts count as one column", actor("\"short\": \"Ümläutß\", \"colour\": @\"rot\""),
            "warning bad-colour /actors/0/colour");
    }

    static void brokenRows()
    {
        row("nothing at all", "", "error empty-file");
        row("only spaces", "  \n ", "error empty-file");
        row("plain words", "@hello {", "error broken-json");
        row("a list", "@[]", "error not-an-object");
        row("a text", "@\"entente-map\"", "error not-an-object");
        row("a comma too many",
            "{\"format\": \"entente-map\",\n\"version\": 1, \"title\": \"t\", \"aliases\": "
            "[1,\n@]}",
            "error broken-json /aliases");
        row("a missing comma",
            "{\"format\": \"entente-map\",\n\"version\": 1\n  @\"title\": \"t\"}",
            "error broken-json /version");
        row("a comment", "{\"format\": \"entente-map\", @// says\n\"version\": 1}",
            "error broken-json /format");
        row("single quotes", "{\"format\": @'entente-map'}", "error broken-json /format");
        row("a number beyond all numbers", "{\"format\": \"entente-map\", \"version\": @1e999}",
            "error number-too-large /version");
        row("something after the end",
            "{\"format\": \"entente-map\", \"version\": 1, \"title\": \"t\"}\n@{}",
            "error broken-json");
        row("Latin-1", "{\"format\": \"entente-map\", \"version\": 1, \"title\": \"T@\xFCrkei\"}",
            "error not-utf-8");
        row("a null byte",
            std::string("{\"format\": \"entente-map\", \"version\": 1, \"title\": \"T@") + '\0' +
                "\"}",
            "error not-text");
    }

private Q_SLOTS:
    void aRawLineBreakIsToldAsThat()
    {
        const auto read = readMap("{\"format\": \"entente-map\", \"title\": \"a\nb\"}");
        QCOMPARE(read.diagnostics.at(0).code, std::string("broken-json"));
        QVERIFY(read.diagnostics.at(0).message.find("line break") != std::string::npos);
        const auto escape = readMap("{\"format\": \"entente-map\", \"title\": \"a\\qb\"}");
        QVERIFY(escape.diagnostics.at(0).message.find("backslash") != std::string::npos);
    }

    void theSoundMapHasNoProblems() { QCOMPARE(summary(readMap(Parts().text())), std::string()); }

    void eachProblemIsToldAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("marked");
        QTest::addColumn<QByteArray>("said");
        headRows();
        actorRows();
        tieRows();
        evidenceRows();
        eventRows();
        otherRows();
        brokenRows();
    }

    void eachProblemIsToldAtItsPlace()
    {
        QFETCH(QByteArray, marked);
        QFETCH(QByteArray, said);
        int line = 0, column = 0;
        const auto read = readMap(withoutMark(marked.toStdString(), line, column));
        QVERIFY(!read.diagnostics.empty());
        const auto &first = read.diagnostics.front();
        QCOMPARE(QByteArray::fromStdString(summary(read))
                     .split(':')
                     .front()
                     .trimmed()
                     .split('\n')
                     .size(),
                 1);
        const auto word = first.severity == Diagnostic::Severity::Error ? "error " : "warning ";
        QCOMPARE(QByteArray::fromStdString(word + first.code +
                                           (first.pointer.empty() ? "" : " " + first.pointer)),
                 said);
        QCOMPARE(int(read.diagnostics.size()), 1);
        if (line > 0 && !said.contains("missing-title") && !(said == "error missing-key"))
            QCOMPARE((std::pair{first.line, first.column}), (std::pair{line, column}));
        QVERIFY(!first.message.empty() && !first.hint.empty());
    }

    void eachCodeIsInTheGuide_data() { eachProblemIsToldAtItsPlace_data(); }

    void eachCodeIsInTheGuide()
    {
        static const auto guide = fileText(ENTENTE_SOURCE_DIR "/docs/file-format.md");
        QFETCH(QByteArray, said);
        const auto code = said.split(' ').at(1).toStdString();
        const auto line = guide.find("\n| `" + code + "` |");
        QVERIFY2(line != std::string::npos, code.c_str());
        QCOMPARE(said.startsWith("warning"), line > guide.find("**Warnings** stop nothing"));
    }

    void allProblemsAreToldAtOnce()
    {
        const auto read = readMap(
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'ghost', 'kind': 'backs'},"
                                " {'id': 'q', 'from': 'phantom', 'to': 'b', 'kind': 'adores', "
                                "'since': '2020-13-01'}")));
        QVERIFY(read.errors() >= 4);
        for (const auto *said : {"dangling-id /relations/0/to", "dangling-id /relations/1/from",
                                 "unknown-word /relations/1/kind", "bad-date /relations/1/since"})
            QVERIFY2(summary(read).find(said) != std::string::npos, said);
    }

    void theMessageNamesTheRecordAndTheValueAndTheHintWhatWasMeant()
    {
        const auto read =
            readMap(with(&Parts::tie, q("{'id': 'egypt-backs-lna', 'from': 'a', 'to': 'b', "
                                        "'kind': 'backz', 'evidence': [{'source': 's'}]}")));
        const auto &said = read.diagnostics.at(0);
        QVERIFY(said.message.find("egypt-backs-lna") != std::string::npos);
        QVERIFY(said.message.find("backz") != std::string::npos);
        QVERIFY(said.hint.find("Did you mean \"backs\"") != std::string::npos);
    }

    void whatDanglesIsLeftOutAndTheRestStays()
    {
        const auto read = readMap(
            with(&Parts::tie, q("{'id': 'r', 'from': 'a', 'to': 'ghost', 'kind': 'backs'},"
                                " {'id': 'q', 'from': 'a', 'to': 'b', 'kind': 'backs', 'begun-by': "
                                "'x', 'evidence': [{'source': 's'}, {'source': 'y'}]}")));
        QCOMPARE(read.errors(), 3);
        QCOMPARE(read.map.ties().size(), std::size_t(1));
        const auto &tie = read.map.ties().at(0);
        QVERIFY(!tie.begunBy);
        QCOMPARE(tie.evidence.size(), std::size_t(1));
    }

    void theFirstOfTwoRecordsWithOneIdIsKept()
    {
        const auto read = readMap(
            with(&Parts::actors,
                 q("{'id': 'a', 'name': 'First', 'kind': 'state'}, {'id': 'a', 'name': 'Second', "
                   "'kind': 'state'}, {'id': 'b', 'name': 'B', 'kind': 'state'}")));
        QCOMPARE(read.map.actors().find(ActorId("a"))->name, std::string("First"));
        QCOMPARE(read.map.actors().size(), std::size_t(2));
    }

    void aBadDateIsReadAsUnknown()
    {
        const auto read = readMap(tie(q("'since': '2020-02-31'")));
        QVERIFY(read.map.ties().at(0).since.kind == TieBound::Kind::Unknown);
    }

    void aNewerVersionIsReadAndMarked()
    {
        const auto read =
            readMap(with(&Parts::head, q("'format': 'entente-map', 'version': 2, 'title': 't'")));
        QVERIFY(read.newerVersion);
        QCOMPARE(read.map.ties().size(), std::size_t(1));
        QVERIFY(!readMap(Parts().text()).newerVersion);
    }

    void whatWasReadBeforeABreakIsKeptAndNotBlamed()
    {
        auto text = Parts().text();
        text.resize(text.find("\"events\""));
        const auto read = readMap(text);
        QCOMPARE(summary(read).substr(0, 17), std::string("error broken-json"));
        QCOMPARE(int(read.diagnostics.size()), 1);
        QCOMPARE(read.map.actors().size(), std::size_t(2));
        QCOMPARE(read.map.ties().size(), std::size_t(1));
    }

    void utf16IsToldApart()
    {
        const QString text = QString::fromStdString(Parts().text());
        const std::string little("\xFF\xFE" +
                                 std::string(reinterpret_cast<const char *>(text.utf16()),
                                             std::size_t(text.size()) * 2));
        const auto read = readMap(little);
        QCOMPARE(read.diagnostics.at(0).code, std::string("not-utf-8"));
        QVERIFY(read.diagnostics.at(0).message.find("UTF-16") != std::string::npos);
    }

    void afterAThousandItSaysThatThereAreMore()
    {
        std::string records;
        for (int i = 0; i < 1500; ++i)
            records +=
                (i ? "," : "") + std::string(q("{'id': 'r")) + std::to_string(i) +
                q("', 'from': 'a', 'to': 'ghost', 'kind': 'backs', 'evidence': [{'source': 's'}]}");
        const auto read = readMap(with(&Parts::tie, records));
        QCOMPARE(read.errors(), 1001);
        QVERIFY(read.diagnostics.back().code == "more-problems");
    }

    void errorsAreNotHiddenByWarnings()
    {
        std::string records;
        for (int i = 0; i < 1500; ++i)
            records += std::string(q("{'id': 'r")) + std::to_string(i) +
                       q("', 'from': 'a', 'to': 'b', 'kind': 'backs'},");
        const auto read = readMap(with(
            &Parts::tie, records + q("{'id': 'last', 'from': 'a', 'to': 'b', 'kind': 'adores'}")));
        QCOMPARE(read.errors(), 1);
        QCOMPARE(read.warnings(), 1001);
    }

    void problemsComeInTheOrderOfTheFile()
    {
        const auto read = readMap(
            with(&Parts::tie,
                 q("{'id': 'r', 'from': 'a', 'to': 'ghost', 'kind': 'adores', 'since': 'x'}")));
        for (std::size_t i = 1; i < read.diagnostics.size(); ++i)
            QVERIFY((std::pair{read.diagnostics[i - 1].line, read.diagnostics[i - 1].column} <=
                     std::pair{read.diagnostics[i].line, read.diagnostics[i].column}));
    }

    void aSpeakerMayBeAnActorOrAPlainName()
    {
        const auto read = readMap(evidence(q("'speaker': 'Sergey Lavrov'")));
        QCOMPARE(summary(read), std::string());
    }
};

QTEST_APPLESS_MAIN(TestMapFileProblems)
#include "tst_mapfile_problems.moc"
