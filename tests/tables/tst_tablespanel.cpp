// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/document/item.h"
#include "models/tables/recordtablemodel.h"
#include "tests/inspector/openmap.h"
#include "widgets/tables/mergedialog.h"
#include "widgets/tables/recordview.h"
#include "widgets/tables/replacedialog.h"
#include "widgets/tables/tablepage.h"
#include "widgets/tables/tablespanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace entente;

namespace {

/// A map with its tables, and hands on mouse and keyboard.
struct Desk
{
    OpenMap map{"libya-2020"};
    TablesPanel panel{&map.document, &map.feed, &map.selection};

    explicit Desk(Item::Kind kind)
    {
        panel.resize(1200, 500);
        panel.showPage(kind);
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowActive(&panel))
            qFatal("the window does not become active");
        m_page = panel.page(kind);
    }

    TablePage &page() { return *m_page; }
    RecordView *view() { return m_page->view(); }

    QModelIndex cell(const char *id, const char *column)
    {
        const auto &records = *m_page->records();
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            const auto index =
                view()->model()->index(row, records.table().columnNamed(QStringLiteral("Id")));
            if (index.data().toString() == QLatin1String(id))
                return index.siblingAtColumn(
                    records.table().columnNamed(QString::fromLatin1(column)));
        }
        return {};
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers keys = {})
    {
        view()->scrollTo(index);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, keys,
                          view()->visualRect(index).center());
    }
    /// Each key goes where the focus is: the first one opens the cell.
    void type(const char *text)
    {
        for (const QChar c : QString::fromUtf8(text))
            QTest::keyClicks(QApplication::focusWidget(), c);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
        QCoreApplication::processEvents(); // Enter gives the editor its turn before the cell is
                                           // taken
    }

    QUndoStack *history() { return map.document.undoStack(); }

private:
    TablePage *m_page;
};

} // namespace

/// Tables under the hands: type, copy, paste, set, delete, merge, replace; each is one step back.
class TablesPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsTypedIntoAndTheMapFollows()
    {
        Desk desk(Item::Kind::Tie);
        desk.click(desk.cell("egypt-backs-lna", "Since"));
        desk.type("about April 2019");
        desk.press(Qt::Key_Return);
        desk.map.feed.flush();
        QCOMPARE(desk.map.document.map().ties().find(TieId("egypt-backs-lna"))->since.text(),
                 std::string("2019-04~"));
        QCOMPARE(desk.history()->count(), 1);
        QCOMPARE(desk.cell("egypt-backs-lna", "Since").data().toString(),
                 QStringLiteral("2019-04~"));
    }

    void aWrongDateIsRefusedAtTheCell()
    {
        Desk desk(Item::Kind::Tie);
        desk.click(desk.cell("egypt-backs-lna", "Since"));
        desk.type("soonish");
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.page().message().contains(
                     QStringLiteral("Since not taken: “soonish” is not a date")),
                 qPrintable(desk.page().message()));
        QCOMPARE(desk.cell("egypt-backs-lna", "Since").data().toString(),
                 QStringLiteral("soonish"));
        QCOMPARE(desk.history()->count(), 0);
        desk.press(Qt::Key_F2); // it is there to be put right
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(),
                 QStringLiteral("soonish"));
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type("2019");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.history()->count(), 1);
        QVERIFY(!desk.page().message().contains(QStringLiteral("not taken")));
    }

    void theSelectionIsShared()
    {
        Desk desk(Item::Kind::Actor);
        desk.click(desk.cell("egypt", "Name"));
        desk.click(desk.cell("uae", "Kind"), Qt::ControlModifier);
        QCOMPARE(desk.map.selection.items().size(), std::size_t(2));
        QVERIFY(desk.map.selection.contains(actor("egypt")) &&
                desk.map.selection.contains(actor("uae")));
        desk.map.selection.select(actor("qatar"));
        QCOMPARE(desk.view()->markedRows(), QList<int>{desk.cell("qatar", "Name").row()});
        QVERIFY(desk.view()->selectionModel()->isRowSelected(desk.cell("qatar", "Name").row(), {}));
        desk.map.selection.select(tie("egypt-backs-lna"));
        QVERIFY(desk.view()->markedRows().isEmpty());
        QCOMPARE(desk.map.selection.current(), tie("egypt-backs-lna"));
    }

    void aSceneThatIsMarkedIsAskedFor()
    {
        Desk desk(Item::Kind::Scene);
        QSignalSpy chosen(&desk.panel, &TablesPanel::chosen);
        const auto &scene = desk.map.document.map().scenes().at(2);
        const auto *id = scene.id.text().c_str();
        desk.click(desk.cell(id, "Caption"));
        QCOMPARE(desk.map.selection.current(), Item(scene.id));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<Item>(), Item(scene.id));
        QCOMPARE(desk.cell(id, "Number").data().toString(), QStringLiteral("3"));
        QCOMPARE(desk.cell(id, "Date").data().toString(),
                 QString::fromStdString(scene.view.query.date->text()));
        QVERIFY(desk.view()->model()->setData(desk.cell(id, "Hidden"), QStringLiteral("yes")));
        QVERIFY(desk.map.document.map().scenes().at(2).hidden);
        QVERIFY(desk.view()->model()->setData(desk.cell(id, "Date"), QStringLiteral("2020-01-12")));
        QCOMPARE(desk.map.document.map().scenes().at(2).view.query.date->text(),
                 std::string("2020-01-12"));
        QVERIFY(!desk.view()->model()->setData(desk.cell(id, "Title"), QString()));
        QVERIFY(!desk.map.document.map().scenes().at(2).title.empty());
    }

    void rowsAreFilteredAndSorted()
    {
        Desk desk(Item::Kind::Event);
        const int all = desk.view()->model()->rowCount();
        desk.page().filterField()->setFocus();
        desk.type("turkey ceasefire");
        QVERIFY(desk.view()->model()->rowCount() > 0 && desk.view()->model()->rowCount() < all);
        QVERIFY(desk.page().message().contains(QStringLiteral("of %1 events").arg(all)));
        desk.page().filterField()->clear();
        QCOMPARE(desk.view()->model()->index(0, 0).data().toString(),
                 QString::fromStdString(desk.map.document.map().events().at(0).title));
        const auto *header = desk.view()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(0) + 20, header->height() / 2));
        const auto first = desk.view()->model()->index(0, 0).data().toString(),
                   second = desk.view()->model()->index(1, 0).data().toString();
        QVERIFY2(first.compare(second, Qt::CaseInsensitive) <= 0,
                 qPrintable(first + QLatin1Char('/') + second));
    }

    void cellsAreCopiedAndPasted()
    {
        Desk desk(Item::Kind::Actor);
        desk.view()->selectRow(desk.cell("egypt", "Name").row());
        desk.view()->setFocus();
        desk.press(Qt::Key_C, Qt::ControlModifier);
        const auto copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("Name\tShort name\tKind")) &&
                     copied.contains(QStringLiteral("Egypt")),
                 qPrintable(copied));
        desk.map.selection.clear();
        QGuiApplication::clipboard()->setText(
            QStringLiteral("Name\tKind\nVardania\tstate\nOsmark Guard\tarmed-group\n"));
        const auto before = desk.map.document.map();
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.map.document.map().actors().find(ActorId("osmark-guard"))->kind,
                 ActorKind::ArmedGroup);
        QVERIFY(desk.page().message().contains(QStringLiteral("2 new")));
        QCOMPARE(desk.history()->count(), 1);
        desk.history()->undo();
        QVERIFY(desk.map.document.map() == before);
    }

    void badCellsAreToldBeforeAnythingIsPasted()
    {
        Desk desk(Item::Kind::Tie);
        desk.click(desk.cell("egypt-backs-lna", "Since"));
        QGuiApplication::clipboard()->setText(QStringLiteral("2018\nsoonish\n2017\n"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(
            desk.page().message().contains(QStringLiteral("Row 2, Since: “soonish” is not a date")),
            qPrintable(desk.page().message()));
        QCOMPARE(desk.history()->count(), 0);
        QTest::mouseClick(desk.page().confirmButton(), Qt::LeftButton);
        QCOMPARE(desk.history()->count(), 1);
        QCOMPARE(desk.map.document.map().ties().find(TieId("egypt-backs-lna"))->since.text(),
                 std::string("2018"));
        QCOMPARE(desk.history()->undoText(), QStringLiteral("Paste into 2 ties"));
    }

    void aColumnIsSetForTheMarkedRows()
    {
        Desk desk(Item::Kind::Tie);
        desk.click(desk.cell("egypt-backs-lna", "Until"));
        desk.click(desk.cell("russia-backs-lna", "Until"), Qt::ControlModifier);
        desk.page().beginSetting();
        QCOMPARE(desk.page().columnBox()->currentText(), QStringLiteral("Until"));
        desk.type("goes on");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.history()->count(), 1);
        for (const auto *id : {"egypt-backs-lna", "russia-backs-lna"})
            QCOMPARE(desk.map.document.map().ties().find(TieId(id))->until.kind,
                     TieBound::Kind::Open);
    }

    void deleteTakesTheMarkedRecords()
    {
        Desk desk(Item::Kind::Tie);
        const auto before = desk.map.document.map();
        desk.click(desk.cell("egypt-backs-lna", "From"));
        desk.click(desk.cell("russia-backs-lna", "From"), Qt::ControlModifier);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.map.document.map().ties().size(), before.ties().size() - 2);
        QCOMPARE(desk.history()->undoText(), QStringLiteral("Delete 2 ties"));
        desk.history()->undo();
        QVERIFY(desk.map.document.map() == before);
    }

    void replacingIsShownFirst()
    {
        OpenMap map("libya-2020");
        const auto before = map.document.map();
        ReplaceDialog dialog(&map.document, &map.selection);
        dialog.show();
        QTest::keyClicks(dialog.findField(), QStringLiteral("Haftar"));
        QTest::keyClicks(dialog.withField(), QStringLiteral("Hifter"));
        QVERIFY(map.document.map() == before);
        const int rows = dialog.places()->topLevelItemCount();
        QVERIFY(rows > 0);
        QVERIFY2(dialog.state().contains(QStringLiteral("places in")), qPrintable(dialog.state()));
        dialog.quotesBox()->click();
        QVERIFY(dialog.places()->topLevelItemCount() > rows);
        dialog.quotesBox()->click();
        QTest::mouseClick(dialog.replaceButton(), Qt::LeftButton);
        QCOMPARE(map.document.undoStack()->count(), 1);
        QCOMPARE(map.document.undoStack()->undoText(),
                 QStringLiteral("Replace “Haftar” by “Hifter”"));
        QVERIFY(map.document.map().actors().find(ActorId("haftar"))->name.find("Hifter") !=
                std::string::npos);
        map.document.undoStack()->undo();
        QVERIFY(map.document.map() == before);
    }

    void mergingIsPreviewedAndNeverUnasked()
    {
        OpenMap map("libya-2020");
        Actor twin;
        twin.id = ActorId("egipt");
        twin.name = "Egypt";
        twin.note = "typed twice";
        MapPatch patch;
        patch.put(twin);
        map.document.apply(patch, QStringLiteral("Add"));
        MergeDialog dialog(&map.document, &map.selection);
        dialog.show();
        QCOMPARE(dialog.pairs()->count(), 1);
        QVERIFY(map.document.map().actors().contains(twin.id));
        QVERIFY2(dialog.preview().contains(QStringLiteral("typed twice")),
                 qPrintable(dialog.preview()));
        QTest::mouseClick(dialog.swapButton(), Qt::LeftButton);
        QVERIFY2(dialog.preview().contains(QStringLiteral("Ties that are moved")),
                 qPrintable(dialog.preview()));
        QTest::mouseClick(dialog.swapButton(), Qt::LeftButton);
        QTest::mouseClick(dialog.mergeButton(), Qt::LeftButton);
        QVERIFY(!map.document.map().actors().contains(twin.id));
        QCOMPARE(map.selection.current(), actor("egypt"));
        QCOMPARE(dialog.pairs()->count(), 0);
        map.document.undoStack()->undo();
        QCOMPARE(dialog.pairs()->count(), 1);
        QTest::mouseClick(dialog.twoButton(), Qt::LeftButton);
        QCOMPARE(dialog.pairs()->count(), 0);
        map.selection.setItems({actor("qatar"), actor("uae")});
        MergeDialog chosen(&map.document, &map.selection);
        QVERIFY(chosen.pairs()->item(0)->text().contains(QStringLiteral("selected")));
    }
};

QTEST_MAIN(TablesPanelTest)
#include "tst_tablespanel.moc"
