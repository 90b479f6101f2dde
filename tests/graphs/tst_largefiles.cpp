// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/bibliography/citations.h"
#include "models/formats/graphs/cytoscape.h"
#include "models/formats/graphs/graphmap.h"
#include "models/formats/graphs/pajek.h"

#include <QElapsedTimer>
#include <QTest>

using namespace entente;

namespace {

std::string repeated(const std::string &text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

template <class Diagnostics>
bool says(const Diagnostics &diagnostics, const std::string &code)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&](const auto &one) { return one.code == code; });
}

} // namespace

/// Small files that would take much memory or time are read in proportion to their length, or it is
/// said that they are too large.
class LargeFilesTest : public QObject
{
    Q_OBJECT

    QElapsedTimer m_time;

private Q_SLOTS:
    void init() { m_time.start(); }
    void cleanup()
    {
        QVERIFY2(m_time.elapsed() < 5000, qPrintable(QString::number(m_time.elapsed())));
    }

    void pajekMakesNoMoreVerticesThanTheFileHolds()
    {
        QVERIFY(says(readPajek("*Vertices NaN").diagnostics, "bad-vertices"));
        QVERIFY(says(readPajek("*Vertices inf").diagnostics, "too-large"));
        const auto read = readPajek("*Vertices 1000000\n1 \"A\"\n");
        QVERIFY(says(read.diagnostics, "too-large"));
        QVERIFY(read.graph.nodes.empty());
        QCOMPARE(readPajek("*Vertices 10000\n*Arcs\n1 2\n").graph.nodes.size(), std::size_t(10000));
    }

    void stringsThatDoubleEachOtherAreCutOff()
    {
        std::string text = "@string{a0 = {0123456789}}\n";
        for (int i = 1; i < 40; ++i) {
            const auto before = "a" + std::to_string(i - 1);
            text += "@string{a" + std::to_string(i) + " = " + before + " # " + before + "}\n";
        }
        const auto read = readBibTex(text + "@book{k, title = a39}");
        QVERIFY(says(read.diagnostics, "too-large"));
        QCOMPARE(read.map.sources().size(), std::size_t(1));
        QVERIFY(read.map.sources().at(0).title.size() < 4'000'000);
    }

    void equalKeysAreNumbered()
    {
        const auto read = readBibTex(repeated("@book{k, title={T}}\n", 40000));
        QCOMPARE(read.map.sources().size(), std::size_t(40000));
        QCOMPARE(read.map.sources().at(39999).id.text(), std::string("k-40000"));
    }

    void entriesThatBreakOffAreCountedOnce()
    {
        const auto read = readBibTex(repeated("@a{", 20000));
        QVERIFY(says(read.diagnostics, "bad-entry"));
        QVERIFY(read.diagnostics.size() < 3000);
    }

    void anEntryHasAThousandFieldsAtMost()
    {
        std::string text = "@book{k, title={T}";
        for (int i = 0; i < 80000; ++i)
            text += ", f" + std::to_string(i) + "={x}";
        const auto read = readBibTex(text + "}");
        QVERIFY(says(read.diagnostics, "too-large"));
        QCOMPARE(read.map.sources().size(), std::size_t(1));
    }

    void objectsOfTooManyMembersAreRefused()
    {
        std::string members;
        for (int i = 0; i < 80000; ++i)
            members += ",\"f" + std::to_string(i) + "\":1";
        const auto item = "{\"id\":\"a\"" + members + "}";
        QVERIFY(says(readCslJson("[" + item + "]").diagnostics, "too-large"));
        QVERIFY(says(readCyjs("{\"elements\":{\"nodes\":[{\"data\":" + item + "}]}}").diagnostics,
                     "too-large"));
        const auto deep = repeated("[", 300000) + repeated("]", 300000);
        QVERIFY(says(readCslJson("[{\"id\":\"a\",\"x\":" + deep + "}]").diagnostics, "too-large"));
    }

    void anEmptyListOfSourcesIsNoError()
    {
        for (const auto &text :
             {writeBibTex({}), std::string("% none\n\n  % yet"), std::string()}) {
            const auto read = readBibTex(text);
            QCOMPARE(read.errors(), 0);
            QVERIFY(says(read.diagnostics, "no-entries"));
        }
        QVERIFY(readBibTex("no bibliography\n").errors() > 0);
        QVERIFY(readBibTex("% one\nno bibliography").errors() > 0);
        QCOMPARE(readCslJson(writeCslJson({})).errors(), 0);
    }

    void aNullByteIsNoEndOfTheFile()
    {
        const std::string nul(1, '\0');
        QVERIFY(says(readCslJson("[]" + nul + "[1]").diagnostics, "not-json"));
        QVERIFY(readCyjs("{\"elements\":{}}" + nul + "{").hasErrors());
        QVERIFY(readCx2("[{\"CXVersion\":\"2.0\"}]" + nul + "x").hasErrors());
    }
};

QTEST_APPLESS_MAIN(LargeFilesTest)
#include "tst_largefiles.moc"
