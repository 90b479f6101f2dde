// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mappatch.h"
#include "models/matching/actornames.h"
#include "models/matching/foldedtext.h"
#include "models/matching/nearnames.h"
#include "models/matching/searchwords.h"

#include <QTest>

using namespace entente;

/// Who is meant by what somebody writes.
class MatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreFoldedInAllScripts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char *script, const char *text, const char *folded) {
            QTest::newRow(script) << QString::fromUtf8(text) << QString::fromUtf8(folded);
        };
        row("Latin", "Türkiye", "turkiye");
        row("Latin without a base letter", "Łódź, Đà Nẵng, Straße, Ísland",
            "lodz, da nang, strasse, island");
        row("dotless i", "Kadıköy", "kadikoy");
        row("Greek", "ΑΘΉΝΑ", "αθηνα");
        row("Greek final sigma", "ΚΎΠΡΟΣ", "κυπροσ");
        row("Cyrillic", "Ёлка Йошкар", "елка иошкар");
        row("Arabic with vowel points", "مُحَمَّد", "محمد");
        row("Arabic alef with hamza", "أحمد", "احمد");
        row("Persian letters", "کریم", "كريم");
        row("Hebrew points", "שָׁלוֹם", "שלום");
        row("Japanese marks are letters", "がか", "か\xE3\x82\x99か");
        row("Devanagari signs are letters", "कुल", "कुल");
        row("full width", "ＵＮ", "un");
        row("Chinese", "中国", "中国");
        row("blanks", "  a \t b ", "a b");
    }
    void textsAreFoldedInAllScripts()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(foldedText(text), folded);
        QCOMPARE(foldedText(foldedText(text)), folded);
    }

    void namesAreWords()
    {
        QCOMPARE(QString::fromStdString(foldedName("al-Qa'ida (Iraq)")),
                 QStringLiteral("al qaida iraq"));
        QCOMPARE(QString::fromStdString(foldedName("Народно-освободительная армия")),
                 QStringLiteral("народно освободительная армия"));
    }

    void wordsAreFoundInAnyName()
    {
        const QStringList names{QStringLiteral("lna"), QStringLiteral("libyan national army")};
        QVERIFY(SearchWords(QStringLiteral("ARMY libyan")).foundIn(names));
        QVERIFY(!SearchWords(QStringLiteral("libyan navy")).foundIn(names));
        QVERIFY(SearchWords(QStringLiteral("lna")).foundIn(names)->rank <
                SearchWords(QStringLiteral("army")).foundIn(names)->rank);
    }

    void aSlipOrTwoIsNearAndShortNamesAreNot()
    {
        QVERIFY(!isNearSpelling(QStringLiteral("iran"), QStringLiteral("iraq")));
        QVERIFY(isNearSpelling(QStringLiteral("haftar"), QStringLiteral("hafter")));
        QVERIFY(isNearSpelling(QStringLiteral("республика"), QStringLiteral("респблика")));
    }

    void aSharedNameMeansBoth()
    {
        Actor one, other;
        one.id = ActorId("one");
        one.name = "Hizballah";
        other.id = ActorId("other");
        other.name = "Hizb";
        other.aliases = {"HIZBALLAH"};
        MapPatch patch;
        patch.put(one);
        patch.put(other);
        AllianceMap map;
        map.apply(patch);
        const ActorNames names(map);
        QCOMPARE(names.meantBy(QStringLiteral("hizballah")).size(), std::size_t(2));
        QVERIFY(!names.find(QStringLiteral("hizballah")));
        QCOMPARE(names.find(QStringLiteral("hizb")), std::optional(other.id));
    }
};

QTEST_APPLESS_MAIN(MatchingTest)
#include "tst_matching.moc"
