// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importing.h"
#include "tests/support/threadsatrest.h"

#include "models/import/columnmeanings.h"
#include "models/import/importdraft.h"
#include "models/import/importjob.h"
#include "models/import/mappingfile.h"
#include "models/import/trialrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

ImportDraft draftOf(const std::string &text)
{
    return ImportDraft("table.csv", [text] {
        auto kept = std::make_shared<std::string>(text);
        return [kept, source = bytesOf(*kept)](char *to, std::size_t most) mutable {
            return source(to, most);
        };
    });
}

std::string meaningsIn(const ImportDraft &draft)
{
    std::string text;
    for (const auto &column : draft.preview().header)
        text += (text.empty() ? "" : " ") +
                std::string(word(meaningOf(draft.mapping(), column).meaning));
    return text;
}

void choose(ImportDraft &draft, const std::string &column, Meaning meaning,
            Means means = Means::Other)
{
    draft.change([&](TableMapping &mapping) { setMeaning(mapping, column, {meaning, means}); });
}

std::shared_ptr<const TrialRun> tried(const ImportDraft &draft, const AllianceMap &base = {})
{
    ImportJob job;
    std::shared_ptr<const TrialRun> answer;
    QObject::connect(&job, &ImportJob::finished,
                     [&](const std::shared_ptr<const TrialRun> &run) { answer = run; });
    job.start(base, draft, 0, nullptr);
    if (!QTest::qWaitFor([&] { return answer != nullptr; }, 20000))
        qFatal("the run does not end");
    return answer;
}

AllianceMap after(const TrialRun &run)
{
    auto map = run.base();
    map.apply(run.result().patch);
    return map;
}

std::string verdictsOf(const TrialRun &run)
{
    std::string letters;
    for (std::size_t row = 0; row < run.rowCount(); ++row)
        letters += word(run.verdict(row)).front();
    return letters;
}

const char *const spreadsheet = "Supporter;Client;Relationship;Begin;Finish;Tools;URL;Quotation\n"
                                "Ardia;Borland;ally;3/2/1994;14/5/1996;weapons, funding;"
                                "https://example.org/a;arms were sent\n"
                                "Ardia;Corvia;enemy;1/1/1990;;;Yearbook 1990;\n"
                                "Ardia;Corvia;enemy;1/1/1990;;;Yearbook 1990;\n"
                                "Borland;Corvia;cousin;;;;;\n";

} // namespace

/// A table of one's own becomes a mapping: guessed, changed column by column, tried and stored.
class ImportDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreGuessedFromNamesAndValues()
    {
        const auto draft = draftOf(spreadsheet);
        QCOMPARE(draft.preview().delimiter, ';');
        QCOMPARE(draft.preview().rows.size(), std::size_t(4));
        QVERIFY(draft.preview().isWhole);
        // “Finish” and “Tools” are no words it knows; “cousin” is one value of three that is no
        // kind.
        QCOMPARE(meaningsIn(draft), std::string("from to kind since ignored ignored source quote"));
        QCOMPARE(dateOrderOf(draft.mapping()), DateColumns::Order::Unknown);
        QVERIFY(!draft.recognisedPreset());
    }

    void aDateThatCanBeReadOneWayOnlyTellsTheOrder()
    {
        const auto draft = draftOf("from,to,since\nA,B,3/2/1994\nA,C,14/5/1996\n");
        QCOMPARE(dateOrderOf(draft.mapping()), DateColumns::Order::DayFirst);
        const auto open = draftOf("from,to,since\nA,B,3/2/1994\nA,C,4/5/1996\n");
        QCOMPARE(dateOrderOf(open.mapping()), DateColumns::Order::Unknown); // nobody can tell
        const auto guessed = draftOf("Patron,Client,Beginning\nA,B,3/2/1994\nA,C,14/5/1996\n");
        QCOMPARE(dateOrderOf(guessed.mapping()), DateColumns::Order::DayFirst);
    }

    void aWholeSpreadsheetWithItsSourcesAndQuotes()
    {
        auto draft = draftOf(spreadsheet);
        choose(draft, "Relationship", Meaning::Kind);
        choose(draft, "Finish", Meaning::Until);
        choose(draft, "Tools", Meaning::MeansWords);
        draft.change(
            [](TableMapping &mapping) { setDateOrder(mapping, DateColumns::Order::DayFirst); });
        const auto run = tried(draft);
        QVERIFY2(run->ok(), run->problem().message.c_str());
        QCOMPARE(verdictsOf(*run), std::string("nndr"));
        QVERIFY(run->reason(3).find("“cousin” in “Relationship” is no kind") != std::string::npos);
        QCOMPARE(run->cells(3)[2], std::string("cousin"));
        QCOMPARE(run->number(3), std::size_t(5));
        const auto map = after(*run);
        QCOMPARE(tiesOf(map), std::string("Ardia backs Borland 1994-02-03-1996-05-14 weapons "
                                          "funding\nArdia opposes Corvia 1990-01-01-\n"));
        const auto &tie = map.ties().at(0);
        QCOMPARE(tie.evidence.size(), std::size_t(2));
        QCOMPARE(tie.evidence[1].quote, std::string("arms were sent"));
        QCOMPARE(map.sources().find(tie.evidence[1].source)->url,
                 std::string("https://example.org/a"));
        // The value table: a cousin is an ally.
        draft.change([](TableMapping &mapping) { setKindOfValue(mapping, "cousin", "backs"); });
        QCOMPARE(verdictsOf(*tried(draft)), std::string("nndn"));
        // Again into the same map: nothing is new.
        QCOMPARE(verdictsOf(*tried(draft, after(*tried(draft)))), std::string("dddd"));
    }

    void theStoredMappingSaysTheSame()
    {
        auto draft = draftOf(spreadsheet);
        choose(draft, "Relationship", Meaning::Kind);
        choose(draft, "Tools", Meaning::MeansWords);
        draft.setEncoding(TextEncoding::Utf8);
        draft.filter.firstYear = 1994;
        draft.filter.actors = {"Ardia", "Cor via"};
        MappingProblem problem;
        const auto stored = readMapping(writeMapping(draft.finished()), &problem);
        QVERIFY2(stored, problem.message.c_str());
        QVERIFY(*stored == draft.finished());
        auto other = draftOf(spreadsheet);
        other.setMapping(*stored);
        QCOMPARE(meaningsIn(other), meaningsIn(draft));
        QCOMPARE(other.filter.condition,
                 std::string("year >= 1994 and actor in (\"Ardia\", \"Cor via\")"));
    }

    void aFilterIsOneCondition()
    {
        RowFilter filter;
        QCOMPARE(filter.text(), std::string());
        filter.condition = "a = 1 or b = 2";
        QCOMPARE(filter.text(), std::string("a = 1 or b = 2"));
        filter.firstYear = 1990;
        filter.lastYear = 1999;
        QCOMPARE(filter.text(), std::string("year >= 1990 and year <= 1999 and (a = 1 or b = 2)"));
    }

    void meaningsGoFromColumnToColumn()
    {
        auto draft = draftOf("one,two,three,four\nA,B,C,1\n");
        QVERIFY(draft.problem().find("two actors") != std::string::npos);
        choose(draft, "one", Meaning::From);
        choose(draft, "two", Meaning::To);
        QCOMPARE(draft.problem(), std::string());
        choose(draft, "three", Meaning::To); // there is one of these
        QCOMPARE(meaningsIn(draft), std::string("from ignored to ignored"));
        choose(draft, "two", Meaning::FromHelper);
        choose(draft, "four", Meaning::MeansFlag, Means::Troops);
        QCOMPARE(meaningsIn(draft), std::string("from from-helper to means-flag"));
        QCOMPARE(tiesOf(after(*tried(draft))), std::string("A tied C - troops\nB backs A -\n"));
        choose(draft, "two", Meaning::Ignored);
        QCOMPARE(draft.mapping().ties.size(), std::size_t(1));
        QCOMPARE(draft.mapping().actors.size(), std::size_t(2));
    }

    void rowsOfParticipants()
    {
        auto draft = draftOf("war,side,state,from,to\nW,1,A,1900,1901\nW,2,B,1900,1901\n");
        draft.change([](TableMapping &mapping) { setShape(mapping, RowShape::Participant); });
        QVERIFY(draft.problem().find("dispute") != std::string::npos);
        choose(draft, "war", Meaning::Dispute);
        choose(draft, "side", Meaning::Side);
        choose(draft, "state", Meaning::Actor);
        choose(draft, "from", Meaning::Since);
        choose(draft, "to", Meaning::Until);
        QCOMPARE(draft.problem(), std::string());
        QCOMPARE(meaningsIn(draft), std::string("dispute side actor since until"));
        QCOMPARE(tiesOf(after(*tried(draft))), std::string("A opposes = B 1900-1901\n"));
    }

    void aPresetIsRecognisedAndKeepsWhatIsBeyondWords()
    {
        const auto *preset = presetNamed("ucdp-esd");
        std::string header = "actor_id,actor_name,ext_id,ext_name,ext_sup,year,ext_w,ext_alleged";
        auto draft = draftOf(header + "\n1,Rebels,2,Patronia,1,1990,1,0\n");
        QCOMPARE(draft.recognisedPreset(), preset);
        QCOMPARE(meaningsIn(draft),
                 std::string("to-code to from-code from other year means-flag other"));
        choose(draft, "ext_w", Meaning::Ignored);
        QCOMPARE(draft.mapping().ties[0].when, preset->ties[0].when);
        QCOMPARE(draft.problem(), std::string());
        draft.guess();
        QVERIFY(draft.mapping().ties == preset->ties);
    }

    void theFileIsReadAsPeopleSay()
    {
        auto draft = draftOf("source,target\nSa\xC3\xA3o,B\n");
        QCOMPARE(draft.preview().encoding, TextEncoding::Utf8);
        draft.setEncoding(TextEncoding::Windows1252);
        QCOMPARE(draft.preview().rows[0][0], std::string("SaÃ£o"));
        draft.setEncoding(std::nullopt);
        QCOMPARE(draft.preview().rows[0][0], std::string("Saão"));
        const auto western = draftOf("source,target\nS\xE3o,B\n");
        QCOMPARE(western.preview().encoding, TextEncoding::Windows1252);
        draft.setDelimiter(';');
        QCOMPARE(draft.preview().header, std::vector<std::string>{"source,target"});
        draft.setDelimiter(0);
        draft.setFirstRowIsData(true);
        QCOMPARE(draft.preview().header, (std::vector<std::string>{"column 1", "column 2"}));
        QCOMPARE(draft.preview().rows.size(), std::size_t(2));
        choose(draft, "column 1", Meaning::From);
        choose(draft, "column 2", Meaning::To);
        QCOMPARE(verdictsOf(*tried(draft)), std::string("nn"));
        draft.setFirstRowIsData(false);
        QCOMPARE(draft.preview().header, (std::vector<std::string>{"source", "target"}));
    }

    void namesAreOneWhenPeopleSaySo()
    {
        auto draft = draftOf("source,target,sign\nTurkiye,Libya,1\nTürkiye,Chad,1\n"
                             "Turkiye,Libya,1\n");
        auto run = tried(draft);
        QCOMPARE(run->result().newActors, std::size_t(4));
        draft.propose(run->result().near);
        QCOMPARE(draft.proposals().size(), std::size_t(1));
        draft.accept(0, true);
        run = tried(draft);
        QCOMPARE(run->result().newActors, std::size_t(3));
        QCOMPARE(verdictsOf(*run), std::string("nnd"));
        draft.propose(run->result().near);
        QCOMPARE(draft.proposals().size(), std::size_t(1)); // what was decided stays
        draft.accept(0, false);
        QCOMPARE(tried(draft)->result().newActors, std::size_t(4));
    }

    void aRunThatIsCancelledIsHeardOfNoMore()
    {
        std::string text = "source,target,sign\n";
        for (int i = 0; i < 200000; ++i)
            text += "A" + std::to_string(i % 100) + ",B" + std::to_string(i % 977) + ",1\n";
        const auto draft = draftOf(text);
        ImportJob job;
        QSignalSpy ended(&job, &ImportJob::finished);
        job.start({}, draft, text.size(), nullptr);
        QVERIFY(job.isRunning());
        job.cancel();
        QVERIFY(!job.isRunning());
        QVERIFY(threadsAreAtRest());
        QCOMPARE(ended.count(), 0);
        job.start({}, draft, text.size(), nullptr);
        QVERIFY(ended.wait(20000));
        QVERIFY(!job.isRunning());
    }

    void reasonsAreCounted()
    {
        auto draft = draftOf("source,target,sign\nA,B,1\nA,C,love\nA,D,love\n,D,1\n");
        const auto run = tried(draft);
        const auto reasons = run->reasons();
        QCOMPARE(reasons.size(), std::size_t(2));
        QCOMPARE(reasons[0].rows, std::size_t(2));
        QCOMPARE(reasons[0].verdict, Verdict::Rejected);
        QCOMPARE(reasons[1].verdict, Verdict::Skipped);
        QVERIFY(run->report().find("3,rejected,") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ImportDraftTest)
#include "tst_importdraft.moc"
