// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/cslfields.h"
#include "models/formats/mapfile.h"
#include "models/map/mappatch.h"
#include "models/matching/actornames.h"
#include "models/reading/coding.h"
#include "models/reading/quotes.h"

#include <QFile>
#include <QTest>

using namespace entente;

namespace {

QStringList sentencesOf(const QString &plain)
{
    const ReadingText text(plain);
    QStringList list;
    for (const auto &sentence : text.sentences())
        list << text.words(sentence);
    return list;
}

Actor actor(const char *id, const char *name, Texts aliases = {})
{
    Actor actor;
    actor.id = ActorId(id);
    actor.name = name;
    actor.aliases = std::move(aliases);
    return actor;
}

} // namespace

/// Paragraphs, sentences, quotes and what is coded.
class ReadingTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesEndWhereReadersSeeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        const auto row = [](const char *name, const char *text,
                            std::initializer_list<const char *> list) {
            QStringList sentences;
            for (const auto *one : list)
                sentences << QString::fromUtf8(one);
            QTest::newRow(name) << QString::fromUtf8(text) << sentences;
        };
        row("plain", "Vardania backs Osmark. Who else? Nobody!",
            {"Vardania backs Osmark.", "Who else?", "Nobody!"});
        row("titles", "Gen. Orlo met Dr. J. R. Vesh. They spoke.",
            {"Gen. Orlo met Dr. J. R. Vesh.", "They spoke."});
        row("dates", "It began on Jan. 5 and ended. He said no. Then he left.",
            {"It began on Jan. 5 and ended.", "He said no.", "Then he left."});
        row("countries", "The U.S. Navy left. The U.S. envoy stayed.",
            {"The U.S. Navy left.", "The U.S. envoy stayed."});
        row("numbers", "It cost 3.5 million. Version 2.0 came later.",
            {"It cost 3.5 million.", "Version 2.0 came later."});
        row("quotation", "“We shall stay.” He left… and came back. (So it is said.)",
            {"“We shall stay.”", "He left… and came back.", "(So it is said.)"});
        row("headline", "No truce in Osmark\n\nThe talks failed.",
            {"No truce in Osmark", "The talks failed."});
    }

    void sentencesEndWhereReadersSeeThem()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QCOMPARE(sentencesOf(text), sentences);
    }

    void paragraphsAreThoseOfTheWriter()
    {
        QCOMPARE(ReadingText(QStringLiteral("One.\r\nTwo.\rThree.\n\n\nFour.")).paragraphs().size(),
                 std::size_t(4));
        const ReadingText broken(QStringLiteral(
            "This paragraph was broken at a margin by whoever wrote it, so that\n"
            "its lines go on where the next line begins and do not end here.\n\n"
            "And this is the second one, which was broken in the same way at a\nmargin."));
        QCOMPARE(broken.paragraphs().size(), std::size_t(2));
        QCOMPARE(broken.sentences().size(), std::size_t(2));
        QCOMPARE(broken.placeOf(broken.sentences().at(1)), QStringLiteral("paragraph 2"));
        QCOMPARE(broken.placeOf({0, int(broken.text().size())}), QStringLiteral("paragraphs 1–2"));
        QVERIFY(ReadingText(QStringLiteral(" \n ")).isEmpty());
        QCOMPARE(ReadingText().sentenceAt(0), -1);
    }

    void quotesAreFoundAsTheyWereCopied_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *text, const char *quote,
                            const char *found) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(quote)
                                << QString::fromUtf8(found);
        };
        row("exact", "So Osmark fell. Then rain.", "Osmark fell.", "Osmark fell.");
        row("blanks and case", "The  Osmark\u00a0army fell", "the osmark army\nfell",
            "The Osmark army fell");
        row("marks", "He said “we won’t”, twice", "he said \"we won't\", twice",
            "He said “we won’t”, twice");
        row("dashes", "a truce — at last – came", "a truce - at last - came",
            "a truce — at last – came");
        row("left out", "Vardania, which is far, backs Osmark.", "Vardania … backs Osmark",
            "Vardania, which is far, backs Osmark");
        row("put in", "He backs them with guns.", "He backs [the rebels] with guns",
            "He backs them with guns");
        row("put in instead", "Orlo said he backs Osmark.", "Orlo said [Vardania] backs Osmark",
            "Orlo said he backs Osmark");
        row("end dots", "They fought on. And on.", "They fought on...", "They fought on");
        row("absent", "They fought on.", "They fled", "-");
        row("nothing", "They fought on.", " … ", "-");
    }

    void quotesAreFoundAsTheyWereCopied()
    {
        QFETCH(QString, text);
        QFETCH(QString, quote);
        QFETCH(QString, found);
        const ReadingText reading(text);
        const auto range = QuoteFinder(reading).find(quote);
        QCOMPARE(range ? reading.words(*range) : QStringLiteral("-"), found);
    }

    void thePlaceChoosesAmongSeveral()
    {
        const ReadingText text(
            QStringLiteral("Osmark fell.\nHe repeated it: Osmark fell.\nOsmark fell again."));
        const auto second =
            QuoteFinder(text).find(QStringLiteral("Osmark fell"), QStringLiteral("paragraph 2"));
        QCOMPARE(text.paragraphAt(second->start), 1);
        QCOMPARE(text.paragraphAt(QuoteFinder(text)
                                      .find(QStringLiteral("Osmark fell"), QStringLiteral("p. 3"))
                                      ->start),
                 0);
        QCOMPARE(
            text.paragraphAt(QuoteFinder(text)
                                 .find(QStringLiteral("Osmark fell"), QStringLiteral("para. 3"))
                                 ->start),
            2);
        QCOMPARE(
            text.paragraphAt(QuoteFinder(text)
                                 .find(QStringLiteral("Osmark fell"), QStringLiteral("paragraph 9"))
                                 ->start),
            0);
    }

    /// Where the article of the sample lies beside the project: each quote of the sample is in it,
    /// in its paragraph.
    void theLibyaArticleHasTheQuotesOfItsMap()
    {
        QFile article(QStringLiteral(ENTENTE_SOURCE_DIR "/../shared/article-libya-2020-01-14.txt"));
        if (!article.open(QIODevice::ReadOnly))
            QSKIP("the article is not beside the project");
        QFile file(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        const auto map =
            readMap(std::string_view(bytes.constData(), std::size_t(bytes.size()))).map;
        const auto coding = codingOf(map, map.sources().at(0).id,
                                     ReadingText(QString::fromUtf8(article.readAll())));
        QStringList unplaced;
        for (const auto &item : coding.unplaced)
            unplaced << item.idText();
        QVERIFY2(unplaced.isEmpty(), qPrintable(unplaced.join(QLatin1Char(' '))));
    }

    void codedSentencesAreCounted()
    {
        const ReadingText text(
            QStringLiteral("Vardania backs Osmark. It rained. Talks began. Nobody came."));
        Evidence quote;
        quote.source = SourceId("paper");
        quote.quote = "Vardania backs Osmark";
        Tie tie;
        tie.id = TieId("tie");
        tie.evidence = {quote};
        Event talks;
        talks.id = EventId("talks");
        quote.quote = "Talks began. Nobody came.";
        talks.evidence = {quote};
        quote.quote = "nowhere";
        talks.evidence.push_back(quote);
        quote.source = SourceId("other");
        quote.quote = "It rained";
        talks.evidence.push_back(quote);
        MapPatch patch;
        patch.put(tie);
        patch.put(talks);
        AllianceMap map;
        map.apply(patch);
        const auto coding = codingOf(map, SourceId("paper"), text);
        QCOMPARE(coding.sentences, 4);
        QCOMPARE(coding.codedSentences, 3);
        QCOMPARE(coding.unplaced, std::vector{Item(EventId("talks"))});
        QCOMPARE(coding.at(3).size(), std::size_t(1));
        QCOMPARE(coding.at(3).front()->item, Item(TieId("tie")));
        QVERIFY(coding.at(25).empty());
        QVERIFY(!coding.of(Item(EventId("other"))));
    }

    void namesMeanActors()
    {
        MapPatch patch;
        patch.put(actor("osmark", "Osmark", {"the North"}));
        patch.put(actor("guard", "Osmark Guard", {"the Guard"}));
        patch.put(actor("vesh", "Vésh", {"the North"}));
        AllianceMap map;
        map.apply(patch);
        const ActorNames names(map);
        QCOMPARE(names.find(QStringLiteral(" OSMARK  guard")), std::optional(ActorId("guard")));
        QCOMPARE(names.find(QStringLiteral("vesh")), std::optional(ActorId("vesh")));
        QVERIFY(!names.find(QStringLiteral("the North")) &&
                names.isAmbiguous(QStringLiteral("The north")));
        QVERIFY(!names.find(QStringLiteral("Os")));
        QCOMPARE(names.namedIn(QStringLiteral(
                     "The Osmark Guard and Vesh met Osmarkians, then Osmark and the Guard.")),
                 (std::vector{ActorId("guard"), ActorId("vesh"), ActorId("osmark")}));
    }

    void theTextIsKeptInTheFileOnlyIfWanted()
    {
        Source source;
        source.id = SourceId("paper");
        source.type = "report";
        source.title = "A paper";
        setIssued(source, Edtf::parse("2021-03-04"));
        setAuthors(source, {"Vesh, Ana", "Ministry of Truth", ""});
        const auto text = QStringLiteral("He said: “no”.\n\"And\\or\"\tü");
        QVERIFY(!keptText(source));
        source = withKeptText(source, text);
        MapPatch patch;
        patch.put(source);
        AllianceMap map;
        map.apply(patch);
        const auto again = readMap(writeMap(map)).map;
        const auto &read = again.sources().at(0);
        QVERIFY(read == source);
        QCOMPARE(keptText(read), std::optional(text));
        QCOMPARE(read.issued->text(), std::string("2021-03-04"));
        QCOMPARE(read.authors, (Texts{"Ana Vesh", "Ministry of Truth"}));
        QCOMPARE(typedAuthors(read), (Texts{"Vesh, Ana", "Ministry of Truth"}));
        QVERIFY(!keptText(withKeptText(read, std::nullopt)));
    }

    void issuedSurvivesTheFile_data()
    {
        QTest::addColumn<QString>("date");
        for (const auto *date : {"2020", "2020-03", "2020-03-04", "2020-03~", "2020?", "2020-21",
                                 "201X", "2019/2020", "-0043"})
            QTest::newRow(date) << QString::fromLatin1(date);
    }

    void issuedSurvivesTheFile()
    {
        QFETCH(QString, date);
        Source source;
        source.id = SourceId("paper");
        source.type = "report";
        source.title = "A paper";
        setIssued(source, Edtf::parse(date.toStdString()));
        MapPatch patch;
        patch.put(source);
        AllianceMap map;
        map.apply(patch);
        const auto again = readMap(writeMap(map)).map;
        QVERIFY(again == map);
        QCOMPARE(QString::fromStdString(again.sources().at(0).issued->text()), date);
    }
};

QTEST_GUILESS_MAIN(ReadingTextTest)
#include "tst_readingtext.moc"
