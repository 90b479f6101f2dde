// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mappatch.h"
#include "models/words/counts.h"
#include "models/words/narrator.h"
#include "models/words/scenes.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <set>

using namespace entente;

namespace {

constexpr auto harbour = "arvania backs front\n"
                         "belmora backs council 2001-01-05\n"
                         "front fights council\n"
                         "tolan leads front\n"
                         "ostavia mediates council 2001-02-03\n"
                         "ostavia mediates front 2001-02-03\n"
                         "quelland backs council 2001-06-01\n"
                         "fennmark backs front denied\n"
                         "gorlund backs council alleged\n";

/// A map as of 10 June 2001 from lines "who kind whom [since | denied | alleged]"; a kind "fights"
/// is mutual opposition by fighting.
MapIndexPointer mapOf(const QString &lines)
{
    MapPatch patch;
    MapInfo info;
    info.asOf = Edtf::parse("2001-06-10");
    patch.put(info);
    Source source;
    source.id = SourceId("post");
    source.type = "article-newspaper";
    source.title = "Post";
    source.issued = Edtf::parse("2001-06-10");
    patch.put(source);
    QSet<QString> known;
    for (const auto &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const auto words = line.split(u' ');
        for (const auto &id : {words[0], words[2]}) {
            if (known.contains(id))
                continue;
            known.insert(id);
            Actor actor;
            actor.id = ActorId(id.toStdString());
            actor.name = (id.left(1).toUpper() + id.mid(1)).toStdString();
            patch.put(actor);
        }
        Tie tie;
        tie.id = TieId((words[0] + u'-' + words[2]).toStdString());
        tie.from = ActorId(words[0].toStdString());
        tie.to = ActorId(words[2].toStdString());
        const bool fights = words[1] == QLatin1String("fights");
        tie.kind = fights ? TieKind::Opposes : *parse<TieKind>(words[1].toStdString());
        tie.mutual = fights;
        if (fights)
            tie.means = {Means::Fighting};
        Evidence evidence;
        evidence.source = source.id;
        const auto last = words.value(3);
        if (last == QLatin1String("alleged")) {
            evidence.says = AssertionType::Alleges;
            tie.since = TieBound::dated(*Edtf::parse("2001-05-01"));
        } else if (!last.isEmpty() && last != QLatin1String("denied")) {
            tie.since = TieBound::dated(*Edtf::parse(last.toStdString()));
        }
        tie.evidence = {evidence};
        if (last == QLatin1String("denied")) {
            evidence.says = AssertionType::Denies;
            tie.evidence.push_back(evidence);
        }
        patch.put(tie);
    }
    AllianceMap map;
    map.apply(patch);
    return std::make_shared<const MapIndex>(std::move(map));
}

QString told(const MapIndexPointer &index, const char *date)
{
    SnapshotQuery query;
    if (*date)
        query.date = Edtf::parse(date);
    return QString::fromStdString(narration(snapshotAt(index, query)));
}

} // namespace

/// The picture in plain sentences, and the scenes that are made of them.
class TestNarrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoDoesWhatToWhom()
    {
        QCOMPARE(told(mapOf(QString::fromUtf8(harbour)), "2001-06-10"),
                 QStringLiteral("The day is 10 June 2001. Belmora and Quelland back Council. "
                                "Arvania backs Front. Front and Council fight each other. "
                                "Ostavia mediates between Front and Council. Tolan leads Front. "
                                "It is disputed that Fennmark backs Front. "
                                "Gorlund is said to back Council."));
    }

    void countsBackersFromThreeOn()
    {
        const auto text = told(mapOf(QStringLiteral("a backs x\nb backs x\nc backs x\n"
                                                    "d backs y\ne backs y\nf backs y\n"
                                                    "g backs y\nx fights y\n")),
                               "2001-06-10");
        QVERIFY2(text.startsWith(QStringLiteral(
                     "On 10 June 2001 four states back Y and three back X. D, E, F and G back Y.")),
                 qPrintable(text));
    }

    void aNameThatTheCardCutsShortIsToldWhole()
    {
        auto map = mapOf(QStringLiteral("austria leads serbia\n"))->map();
        auto austria = map.actors().at(0);
        austria.name = "Austria-Hungary";
        austria.shortName = "Austria-H.";
        MapPatch patch;
        patch.put(austria);
        map.apply(patch);
        QVERIFY(told(std::make_shared<const MapIndex>(std::move(map)), "2001-06-10")
                    .contains(QStringLiteral("Austria-Hungary leads Serbia.")));
    }

    void alliesAreToldOnce()
    {
        auto index = mapOf(QStringLiteral("a fights b\na fights c\n"));
        QVERIFY(told(index, "2001-06-10")
                    .contains(QStringLiteral("There is fighting between A and each of B and C.")));
    }

    void saysThatThereIsNothing()
    {
        const auto index = mapOf(QString::fromUtf8(harbour));
        QCOMPARE(told(index, "1850-01-01"), QStringLiteral("Nothing stands on 1 January 1850."));
        QCOMPARE(told(mapOf({}), ""), QStringLiteral("There is nothing on this map."));
    }

    void nothingIsLeftOutWithoutAWord()
    {
        QString talks, alliances;
        for (int i = 0; i < 11; ++i) {
            talks += QStringLiteral("m%1 mediates x%1\nm%1 mediates y%1\n").arg(i);
            alliances += QStringLiteral("p%1 fights q%1\n").arg(i);
        }
        QVERIFY(told(mapOf(talks), "2001-06-10")
                    .contains(QStringLiteral("There are three more of this kind.")));
        QVERIFY(told(mapOf(alliances), "2001-06-10")
                    .contains(QStringLiteral("There are three more of this kind.")));
    }

    void everySentenceIsWhole_data()
    {
        QTest::addColumn<QString>("date");
        for (const auto *date : {"", "2001-06-10", "2001-03-01", "2001", "2000-12-31", "1999~"})
            QTest::addRow("%s", *date ? date : "all") << QString::fromLatin1(date);
    }
    void everySentenceIsWhole()
    {
        QFETCH(QString, date);
        SnapshotQuery query;
        query.date = Edtf::parse(date.toStdString());
        const auto sentences = narrate(snapshotAt(mapOf(QString::fromUtf8(harbour)), query));
        QVERIFY(!sentences.empty());
        for (const auto &sentence : sentences) {
            const auto text = QString::fromStdString(sentence);
            QVERIFY2(text.endsWith(u'.') && text.at(0).isUpper(), sentence.c_str());
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("%\\d|  | \\.|, \\."))),
                     sentence.c_str());
        }
    }

    void numbersUpToTwelveAreWords()
    {
        QCOMPARE(countInWords(1), std::string("one"));
        QCOMPARE(countInWords(12), std::string("twelve"));
        QCOMPARE(countInWords(13), std::string("13"));
    }

    void suggestsFourToSixScenes()
    {
        const auto index = mapOf(QString::fromUtf8(harbour));
        const auto scenes = suggestScenes(index);
        QVERIFY(scenes.size() >= 4 && scenes.size() <= 6);
        std::set<std::string> titles;
        for (const auto &scene : scenes) {
            QVERIFY(!scene.caption.empty() && !scene.view.query.focus.empty());
            QVERIFY(scene.view.query.date);
            QVERIFY(sceneProblems(*index, scene).empty());
            titles.insert(scene.title);
        }
        QCOMPARE(titles.size(), scenes.size());
        QVERIFY(suggestScenes(mapOf({})).empty());
    }

    void aSceneNamesWhatItMisses()
    {
        Scene scene;
        scene.view.query.focus = {ActorId("phantom"), ActorId("front")};
        scene.view.query.event = EventId("feast");
        scene.view.query.date = Edtf::parse("1850");
        scene.view.query.filter.hiddenSources = {SourceId("herald")};
        const auto problems = sceneProblems(*mapOf(QString::fromUtf8(harbour)), scene);
        QCOMPARE(problems.size(), std::size_t(4));
        for (const auto *name : {"phantom", "feast", "herald", "1850"})
            QVERIFY2(std::any_of(problems.begin(), problems.end(),
                                 [&](const std::string &problem) {
                                     return problem.find(name) != std::string::npos;
                                 }),
                     name);
    }
};

QTEST_APPLESS_MAIN(TestNarrator)
#include "tst_narrator.moc"
