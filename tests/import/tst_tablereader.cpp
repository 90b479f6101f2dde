// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/tables/csvwriter.h"
#include "models/formats/tables/tablereader.h"

#include <QTest>

#include <random>

using namespace entente;

namespace {

/// A source that hands its bytes out a few at a time, so that every row is cut somewhere.
ByteSource crumbs(std::string_view text, std::size_t size)
{
    return [text, size, from = std::size_t(0)](char *to, std::size_t most) mutable {
        const auto count = std::min({most, size, text.size() - from});
        text.copy(to, count, from);
        from += count;
        return count;
    };
}

/// The rows as one text: cells in brackets, rows on lines, faults named.
std::string rows(std::string_view text, char delimiter = 0, std::size_t crumb = 0)
{
    TableReader reader(crumb ? crumbs(text, crumb) : bytesOf(text), delimiter);
    std::string out;
    while (reader.next()) {
        out += std::to_string(reader.line()) + ":";
        if (reader.fault() == RowFault::NullByte)
            out += "nul ";
        if (reader.fault() == RowFault::TooLong)
            out += "long";
        if (reader.fault() == RowFault::OpenQuote)
            out += "open";
        for (const auto cell : reader.cells())
            out += "[" + std::string(cell) + "]";
        out += "\n";
    }
    return out;
}

std::string utf16(const std::u16string &text, bool bigEndian, bool mark)
{
    std::string out;
    for (const auto unit : (mark ? u"\xFEFF" : u"") + text) {
        const char low = char(unit & 0xFF), high = char(unit >> 8);
        out += bigEndian ? high : low;
        out += bigEndian ? low : high;
    }
    return out;
}

} // namespace

/// Tables as people and programs write them come apart into the cells that were meant.
class TestTableReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArray text, QByteArray expected) {
            QTest::newRow(name) << std::move(text) << std::move(expected);
        };
        row("commas", "a,b\n1,2\n", "1:[a][b]\n2:[1][2]\n");
        row("semicolons", "a;b\n1,5;2\n", "1:[a][b]\n2:[1,5][2]\n");
        row("tabs", "a\tb\n1\t\n", "1:[a][b]\n2:[1][]\n");
        row("CRLF", "a,b\r\n1,2\r\n", "1:[a][b]\n2:[1][2]\n");
        row("CR alone", "a,b\r1,2\r", "1:[a][b]\n2:[1][2]\n");
        row("no line end at the end", "a,b\n1,2", "1:[a][b]\n2:[1][2]\n");
        row("quotes", "a,\"b,c\",\"d\"\"e\"\n", "1:[a][b,c][d\"e]\n");
        row("a line break in quotes", "a,\"b\nc\"\nd,e\n", "1:[a][b\nc]\n3:[d][e]\n");
        row("text behind a closing quote", "\"a\"b,c\n", "1:[\"a\"b][c]\n");
        row("a quote within a cell", "5\" gun,c\n", "1:[5\" gun][c]\n");
        row("blank lines", "\n\na,b\n\n\n1,2\n\n", "3:[a][b]\n6:[1][2]\n");
        row("empty cells", ",\n,,\n", "1:[][]\n2:[][][]\n");
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n",
            "1:[a][b]\n");
        row("a quote that is never closed", "a,b\n1,\"2\n3,4\n", "1:[a][b]\n2:open\n");
        row("nothing", "", "");
        row("a null byte", QByteArray("a,b\nx\0y,1\n", 10),
            QByteArray("1:[a][b]\n2:nul [x\0y][1]\n", 24));
    }
    void cells()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(rows(text.toStdString())), expected);
        for (const std::size_t crumb : {1, 2, 3, 7})
            QCOMPARE(QByteArray::fromStdString(rows(text.toStdString(), 0, crumb)), expected);
    }

    void utf16IsReadInBothOrders()
    {
        const std::u16string text = u"name,sign\nÄgypten,1\n\U0001F54A,-1\n";
        for (const bool mark : {true, false})
            for (const bool big : {true, false}) {
                const auto read = rows(utf16(text, big, mark), 0, 5);
                QCOMPARE(read, std::string("1:[name][sign]\n2:[Ägypten][1]\n3:[\U0001F54A][-1]\n"));
            }
    }

    void windows1252IsReadCellByCell()
    {
        std::string store;
        QCOMPARE(std::string(cellText("T\xFCrkei \x96 S\xFC"
                                      "d",
                                      store)),
                 std::string("Türkei – Süd"));
        store.clear();
        QCOMPARE(std::string(cellText(" Türkei ", store)), std::string("Türkei"));
        QVERIFY(store.empty());
    }

    void anOverlongRowCostsThatRowOnly()
    {
        std::string text = "a,b\n" + std::string(TableReader::longestRow + 1000, 'x') + ",1\n2,3\n";
        QCOMPARE(rows(text), std::string("1:[a][b]\n2:long\n3:[2][3]\n"));
        text = "a,b\n\"" + std::string(TableReader::longestRow + 1000, 'x') + ",1\n2,3\n";
        QCOMPARE(rows(text), std::string("1:[a][b]\n2:open\n3:[2][3]\n"));
    }

    void formulasAreGuardedAndComeBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("formula") << QStringLiteral("=HYPERLINK(1)")
                                 << QStringLiteral("'=HYPERLINK(1)");
        QTest::newRow("at") << QStringLiteral("@SUM") << QStringLiteral("'@SUM");
        QTest::newRow("minus and a word") << QStringLiteral("-x") << QStringLiteral("'-x");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
        QTest::newRow("a number stays") << QStringLiteral("-1") << QStringLiteral("-1");
        QTest::newRow("a fraction stays") << QStringLiteral("+1.5") << QStringLiteral("+1.5");
        QTest::newRow("two numbers do not") << QStringLiteral("-1+1") << QStringLiteral("'-1+1");
        QTest::newRow("an apostrophe before it") << QStringLiteral("'=1") << QStringLiteral("''=1");
        QTest::newRow("a plain apostrophe") << QStringLiteral("'tis") << QStringLiteral("'tis");
    }
    void formulasAreGuardedAndComeBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        const auto safe = guarded(text.toStdString());
        QCOMPARE(safe, cell.toStdString());
        QCOMPARE(std::string(withoutGuard(safe)), text.toStdString());
    }

    void whatIsWrittenIsReadBack()
    {
        std::mt19937 random(7);
        const std::string letters = "ab,;\"\n\r\t '=+-@é|";
        for (int round = 0; round < 300; ++round) {
            std::vector<std::string> cells(1 + random() % 5);
            for (auto &cell : cells)
                for (auto i = random() % 6; i > 0; --i)
                    cell += letters[random() % letters.size()];
            cells.front() += "x"; // a row of nothing is no row
            std::string out;
            CsvWriter(out).row(cells);
            TableReader reader(bytesOf(out), ',');
            QVERIFY(reader.next());
            QCOMPARE(reader.cells().size(), cells.size());
            for (std::size_t i = 0; i < cells.size(); ++i)
                QCOMPARE(std::string(withoutGuard(reader.cells()[i])), cells[i]);
            QVERIFY(!reader.next());
        }
    }

    void mutatedBytesDoNoHarm()
    {
        std::mt19937 random(11);
        const std::string sound = "\xEF\xBB\xBF"
                                  "a;b\r\n\"1\n\";2\r\nx\"\"y;\"z\"\"\"\r\n";
        for (int round = 0; round < 3000; ++round) {
            auto text = sound;
            for (auto i = random() % 6; i > 0; --i)
                text[random() % text.size()] = char(random());
            text.resize(random() % (text.size() + 1));
            const auto whole = rows(text);
            QCOMPARE(rows(text, 0, 1 + random() % 4), whole);
        }
    }
};

QTEST_APPLESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
