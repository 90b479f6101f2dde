// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "tests/support/randomedits.h"

#include <QTest>

#include <set>

using namespace entente;
using namespace entente::test;

namespace {

constexpr int edits = 10000;
constexpr int looks = 500; // edits between two looks at the file and the view

/// A document with what shows it.
struct Shown
{
    AllianceDocument document;
    DateCursor cursor;
    ViewState view;
    SnapshotFeed feed{&document, &cursor, &view};

    /// The picture in words: who is shown, and each tie with its standing.
    std::string picture()
    {
        feed.flush();
        const auto &snapshot = feed.snapshot();
        std::string text = snapshot.date() ? snapshot.date()->text() : "no date";
        for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
            text += "\n" + snapshot.map().ties().at(i).id.text() + " " +
                    std::string(word(snapshot.ties[i].standing)) +
                    (snapshot.ties[i].shown ? " shown" : "");
        for (std::size_t i = 0; i < snapshot.actorShown.size(); ++i)
            if (snapshot.actorIsShown(int(i)))
                text += "\n" + snapshot.map().actors().at(i).id.text();
        return text + "\n" + std::to_string(snapshot.hiddenActors) + " hidden";
    }
};

} // namespace

/// Whatever is done to a map can be undone and done again, saved and read again, and is shown as if
/// it had just been opened.
class RandomEditsTest : public QObject
{
    Q_OBJECT

    static std::string freshPicture(const AllianceMap &map, const std::optional<Edtf> &date)
    {
        Shown fresh;
        fresh.document.setMap(map);
        fresh.feed.flush();
        if (date)
            fresh.cursor.setDate(*date);
        return fresh.picture();
    }

    /// Empty where the file gives back the map and the view shows it as a fresh one would.
    static std::string differenceAt(Shown &shown)
    {
        const auto &map = shown.document.map();
        const auto text = writeMap(map);
        const auto read = readMap(text);
        for (const auto &diagnostic : read.diagnostics)
            if (diagnostic.severity == Diagnostic::Severity::Error)
                return "the file has an error: " + diagnostic.message;
        if (!(read.map == map))
            return "the file is read back as another map";
        const auto now = shown.picture();
        const auto fresh = freshPicture(map, shown.feed.snapshot().date());
        return now == fresh ? std::string()
                            : "the view shows\n" + now + "\nand a fresh one\n" + fresh;
    }

private Q_SLOTS:
    void tenThousandEditsAndBack_data()
    {
        QTest::addColumn<unsigned>("seed");
        const auto chosen = qEnvironmentVariableIntValue("ENTENTE_SEED");
        const auto seed = chosen > 0 ? unsigned(chosen) : std::random_device()();
        QTest::addRow("seed %u (ENTENTE_SEED=%u repeats it)", seed, seed) << seed;
    }

    void tenThousandEditsAndBack()
    {
        QFETCH(unsigned, seed);
        qInfo("seed %u", seed);
        Shown shown;
        QString problem;
        QVERIFY(shown.document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"),
                                    &problem));
        const auto start = shown.document.map();
        RandomEdits random(seed);
        std::set<std::string> made;
        for (int i = 0; i < edits; ++i) {
            const auto edit = random.next(shown.document.map());
            if (!edit.patch.empty())
                made.insert(edit.name);
            QVERIFY(shown.document.apply(edit.patch, QString::fromStdString(edit.name),
                                         QString::fromStdString(edit.mergeKey)));
            if (i % looks == 0) {
                const auto difference = differenceAt(shown);
                QVERIFY2(difference.empty(),
                         ("after edit " + std::to_string(i) + ": " + difference).c_str());
            }
        }
        QCOMPARE(made.size(), makers().size());
        const auto end = shown.document.map();
        QVERIFY(!(end == start));

        auto *history = shown.document.undoStack();
        while (history->canUndo())
            history->undo();
        QVERIFY(shown.document.map() == start);
        QCOMPARE(QString::fromStdString(differenceAt(shown)), QString());
        while (history->canRedo()) {
            history->redo();
            if (history->index() % looks == 0)
                QCOMPARE(QString::fromStdString(differenceAt(shown)), QString());
        }
        QVERIFY(shown.document.map() == end);
        QCOMPARE(QString::fromStdString(differenceAt(shown)), QString());
    }
};

QTEST_GUILESS_MAIN(RandomEditsTest)
#include "tst_randomedits.moc"
