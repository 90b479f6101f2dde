// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/matching/typeddate.h"
#include "models/reading/drafts.h"

#include <QTest>

using namespace entente;

namespace {

Evidence sentence(const char *quote)
{
    Evidence item;
    item.source = SourceId("paper");
    item.quote = quote;
    return item;
}

TieDraft typed(const char *from, TieKind kind, const char *to, const char *since = "",
               const char *until = "", const char *means = "")
{
    return {QString::fromUtf8(from),  kind,
            QString::fromUtf8(to),    false,
            QString::fromUtf8(means), QString::fromUtf8(since),
            QString::fromUtf8(until)};
}

/// A map that somebody codes, line by line.
struct Coder
{
    AllianceMap map;

    Coder()
    {
        MapPatch patch;
        Source source;
        source.id = SourceId("paper");
        source.type = "article-newspaper";
        source.title = "A paper";
        source.issued = Edtf::parse("2021-03-04");
        patch.put(source);
        map.apply(patch);
    }

    CodingResult tie(const TieDraft &draft, const char *quote = "x",
                     const NewActorKinds &kinds = {})
    {
        return take(codeTie(map, ActorNames(map), draft, sentence(quote), kinds));
    }
    CodingResult event(const EventDraft &draft, const char *quote = "x")
    {
        return take(codeEvent(map, ActorNames(map), draft, sentence(quote)));
    }
    CodingResult actor(const ActorDraft &draft, const char *quote = "x")
    {
        return take(codeActor(map, ActorNames(map), draft, sentence(quote)));
    }

private:
    CodingResult take(CodingResult coded)
    {
        if (coded.ok())
            map.apply(coded.patch);
        return coded;
    }
};

} // namespace

/// What is typed in one line becomes records, and what cannot be meant is refused in words.
class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTieMakesTheActorsThatAreNotThere()
    {
        Coder coder;
        const auto coded = coder.tie(typed("Vardania", TieKind::Backs, "Osmark Guard",
                                           "about April 2019", "goes on", "troops, fund"),
                                     "Vardania backs …",
                                     {{QStringLiteral("osmark guard"), ActorKind::ArmedGroup}});
        QCOMPARE(coded.problem, QString());
        QCOMPARE(coded.words,
                 QStringLiteral("Vardania backs Osmark Guard with troops and funding"));
        QCOMPARE(coded.newActors,
                 QStringList({QStringLiteral("Vardania"), QStringLiteral("Osmark Guard")}));
        const auto &tie = coder.map.ties().at(0);
        QCOMPARE(tie.id.text(), std::string("vardania-backs-osmark-guard"));
        QCOMPARE(tie.since.text(), std::string("2019-04~"));
        QCOMPARE(tie.until.kind, TieBound::Kind::Open);
        QCOMPARE(tie.evidence.front().quote, std::string("Vardania backs …"));
        QCOMPARE(coder.map.actors().find(ActorId("osmark-guard"))->kind, ActorKind::ArmedGroup);
        QCOMPARE(coder.map.actors().find(ActorId("vardania"))->kind, ActorKind::State);
    }

    void aSecondSentenceIsMoreEvidenceOfTheSameTie()
    {
        Coder coder;
        coder.tie(typed("A-land", TieKind::Backs, "B-land"), "first");
        const auto more =
            coder.tie(typed("a-land", TieKind::Backs, "b-land", "", "", "weapons"), "second");
        QVERIFY(!more.isNew && more.newActors.isEmpty());
        QCOMPARE(coder.map.ties().size(), std::size_t(1));
        QCOMPARE(coder.map.ties().at(0).evidence.size(), std::size_t(2));
        QVERIFY(!coder.tie(typed("A-land", TieKind::Backs, "B-land"), "second").ok());
    }

    /// "Backed by Turkey" and "Ankara sent troops on 5 January": the backing may be older than the
    /// troops.
    void aDateIsNotLentToATieOfUnknownStart()
    {
        Coder coder;
        coder.tie(typed("A-land", TieKind::Backs, "B-land"), "first");
        QVERIFY(
            coder.tie(typed("A-land", TieKind::Backs, "B-land", "5 January 2020"), "second").isNew);
        QCOMPARE(coder.map.ties().size(), std::size_t(2));
        QVERIFY(coder.map.ties().at(0).since == TieBound::unknown());
    }

    void otherDatesKindsAndDirectionsAreOtherTies()
    {
        Coder coder;
        coder.tie(typed("A", TieKind::Backs, "B", "2010", "2015"));
        QVERIFY(coder.tie(typed("A", TieKind::Backs, "B", "2020"), "y").isNew);
        QVERIFY(coder.tie(typed("A", TieKind::Opposes, "B"), "y").isNew);
        QVERIFY(coder.tie(typed("B", TieKind::Backs, "A"), "y").isNew);
        QCOMPARE(coder.map.ties().size(), std::size_t(4));
        QCOMPARE(coder.map.actors().size(), std::size_t(2));
    }

    void aTieThatWasOverOnTheSourcesDayIsAnotherOne()
    {
        Coder coder; // the paper is of 2021
        coder.tie(typed("A", TieKind::Backs, "B", "2010", "2015"));
        QVERIFY(coder.tie(typed("A", TieKind::Backs, "B"), "again").isNew);
    }

    void mutualTiesAreTheSameFromBothEnds()
    {
        Coder coder;
        auto draft = typed("A", TieKind::Opposes, "B");
        draft.mutual = true;
        coder.tie(draft);
        draft = typed("B", TieKind::Opposes, "A");
        draft.mutual = true;
        QVERIFY(!coder.tie(draft, "y").isNew);
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<TieDraft>("draft");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody") << typed("", TieKind::Backs, "B") << QStringLiteral("who acts");
        QTest::newRow("to nobody")
            << typed("A", TieKind::Backs, " ") << QStringLiteral("towards whom");
        QTest::newRow("itself") << typed("A", TieKind::Backs, "a")
                                << QStringLiteral("two different");
        QTest::newRow("no date") << typed("A", TieKind::Backs, "B", "soonish")
                                 << QStringLiteral("“soonish” is not a date");
        QTest::newRow("two ways") << typed("A", TieKind::Backs, "B", "1/2/2020")
                                  << QStringLiteral("two ways");
        QTest::newRow("backwards") << typed("A", TieKind::Backs, "B", "2020", "2019")
                                   << QStringLiteral("before it begins");
        QTest::newRow("no means") << typed("A", TieKind::Backs, "B", "", "", "tanks")
                                  << QStringLiteral("“tanks” is no means");
        QTest::newRow("which means")
            << typed("A", TieKind::Backs, "B", "", "", "t") << QStringLiteral("“t” is no means");
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(TieDraft, draft);
        QFETCH(QString, says);
        Coder coder;
        const auto coded = coder.tie(draft);
        QVERIFY2(coded.problem.contains(says), qPrintable(coded.problem));
        QVERIFY(coder.map.actors().empty());
    }

    void anEventHasItsParticipantsInRoles()
    {
        Coder coder;
        coder.actor({QStringLiteral("Osmark"), {}, ActorKind::State, QStringLiteral("the North")});
        const auto coded =
            coder.event({EventType::TruceProposal, QStringLiteral("Truce offered"),
                         QStringLiteral("8 Jan 2020"), EventStatus::Happened,
                         QStringLiteral("Vardania (proposer), the North: host, Vesh")});
        QCOMPARE(coded.problem, QString());
        const auto &event = coder.map.events().at(0);
        QCOMPARE(event.id.text(), std::string("truce-offered"));
        QCOMPARE(event.date->text(), std::string("2020-01-08"));
        QCOMPARE(event.participants.size(), std::size_t(3));
        QVERIFY(event.participants[0].actor == ActorId("vardania") &&
                event.participants[0].role == Role::Proposer);
        QVERIFY(event.participants[1].actor == ActorId("osmark") &&
                event.participants[1].role == Role::Host);
        QVERIFY(event.participants[2].actor == ActorId("vesh") &&
                event.participants[2].role == Role::Party);
        const auto more = coder.event({EventType::Other,
                                       QStringLiteral("truce offered"),
                                       {},
                                       EventStatus::Happened,
                                       QStringLiteral("Vesh")},
                                      "second");
        QVERIFY(!more.isNew);
        QCOMPARE(coder.map.events().at(0).evidence.size(), std::size_t(2));
        QCOMPARE(coder.map.events().at(0).participants.size(), std::size_t(3));
        QVERIFY(coder
                    .event({EventType::Other,
                            QStringLiteral("Truce offered"),
                            QStringLiteral("2021"),
                            {},
                            {}},
                           "z")
                    .problem.contains(QStringLiteral("another date")));
        QVERIFY(coder
                    .event({EventType::Other,
                            QStringLiteral("Gala"),
                            {},
                            {},
                            QStringLiteral("Vesh (king)")})
                    .problem.contains(QStringLiteral("“king” is no role")));
    }

    void anUndatedEventStaysUndated()
    {
        Coder coder;
        coder.event({EventType::Talks, QStringLiteral("Talks"), QStringLiteral("unknown"), {}, {}});
        coder.event({EventType::Talks,
                     QStringLiteral("War"),
                     QStringLiteral("from April 2019 to Jan 2020"),
                     {},
                     {}});
        QVERIFY(!coder.map.events().at(0).date);
        QCOMPARE(coder.map.events().at(1).date->text(), std::string("2019-04/2020-01"));
    }

    void anActorGetsEvidenceAndAliases()
    {
        Coder coder;
        QVERIFY(coder
                    .actor({QStringLiteral("Osmark Guard"), QStringLiteral("OG"),
                            ActorKind::ArmedGroup, QStringLiteral("the Guard")})
                    .isNew);
        const auto more = coder.actor({QStringLiteral("the guard"),
                                       {},
                                       ActorKind::State,
                                       QStringLiteral("Guardsmen; the Guard")},
                                      "y");
        QVERIFY(!more.isNew);
        const auto &actor = coder.map.actors().at(0);
        QCOMPARE(actor.kind, ActorKind::ArmedGroup);
        QCOMPARE(actor.aliases, (Texts{"the Guard", "Guardsmen"}));
        QCOMPARE(actor.evidence.size(), std::size_t(2));
    }

    void boundsAreTypedNaturally_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *typed, const char *start, const char *end) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(start)
                                 << QString::fromUtf8(end);
        };
        row("", "unknown", "unknown");
        row("unknown", "unknown", "unknown");
        row("about April 2019", "about April 2019", "about April 2019");
        row("since Jan 2020", "January 2020", "January 2020");
        row("until 5 January 2020", "5 January 2020", "5 January 2020");
        row("..", "always", "goes on");
        row("always", "always", "goes on");
        row("still", "!", "goes on");
        row("2019-04~", "about April 2019", "about April 2019");
        row("1872", "1872", "1872");
        row("2019/2020", "!", "!");
        row("5–14 January 2020", "!", "!");
        row("1/2/2020", "!", "!");
    }

    void boundsAreTypedNaturally()
    {
        QFETCH(QString, typed);
        QFETCH(QString, start);
        QFETCH(QString, end);
        for (const bool isStart : {true, false}) {
            const auto read = parseTypedBound(typed, isStart);
            QCOMPARE(read.ok() ? boundWords(read.bound, isStart) : QStringLiteral("!"),
                     isStart ? start : end);
        }
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
