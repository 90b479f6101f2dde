// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/import/columnmeanings.h"
#include "models/import/mappingfile.h"
#include "models/import/presets.h"
#include "tests/support/maptext.h"
#include "tests/support/threadsatrest.h"
#include "widgets/mapping/choiceview.h"
#include "widgets/mapping/columnsmodel.h"
#include "widgets/mapping/importdialog.h"
#include "widgets/mapping/mappingpage.h"
#include "widgets/mapping/trialpage.h"
#include "widgets/mapping/valuesmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStringEncoder>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace entente;
using namespace entente::test;

namespace {

ImportDraft::Open openerOf(const QByteArray &bytes)
{
    return [bytes] {
        return [bytes, from = qsizetype(0)](char *to, std::size_t most) mutable {
            const auto part = bytes.mid(from, qsizetype(most));
            memcpy(to, part.constData(), std::size_t(part.size()));
            from += part.size();
            return std::size_t(part.size());
        };
    };
}

/// The dialog on a table, with hands on mouse and keyboard.
struct Desk
{
    AllianceDocument document;
    ImportDialog dialog;

    explicit Desk(const QByteArray &table, const AllianceMap &map = {})
        : document(nullptr)
        , dialog(ImportDraft("table.csv", openerOf(table)), std::size_t(table.size()),
                 opened(document, map), nullptr)
    {
        dialog.show();
        dialog.activateWindow();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the window does not become active");
    }

    static const AllianceDocument *opened(AllianceDocument &document, const AllianceMap &map)
    {
        document.setMap(map);
        return &document;
    }

    MappingPage &page() { return *dialog.mappingPage(); }
    TrialPage &trial() { return *dialog.trialPage(); }

    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
        QCoreApplication::processEvents();
    }
    void type(const char *text)
    {
        for (const QChar c : QString::fromUtf8(text))
            QTest::keyClicks(QApplication::focusWidget(), c);
    }
    /// The words of the meaning that the column has on the page.
    QString meaning(const char *column)
    {
        return cell(column, ColumnsModel::MeansWhat).data().toString();
    }
    QModelIndex cell(const char *column, int place)
    {
        auto *model = page().columns()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == QLatin1String(column))
                return model->index(row, place);
        return {};
    }
    /// Clicks the cell and chooses in the list that opens.
    void choose(ChoiceView *view, const QModelIndex &index, const QString &words)
    {
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        auto *box = qobject_cast<QComboBox *>(view->indexWidget(index));
        QVERIFY(box);
        const auto choice = box->model()->index(box->findText(words), 0);
        QVERIFY2(choice.isValid(), qPrintable(words));
        box->view()->scrollTo(choice);
        QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {},
                          box->view()->visualRect(choice).center());
        dialog.activateWindow(); // the list took the keyboard with it
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    bool run()
    {
        QTest::mouseClick(dialog.dryRunButton(), Qt::LeftButton);
        return QTest::qWaitFor([this] { return dialog.run() != nullptr; }, 20000);
    }
    QStringList verdicts()
    {
        QStringList list;
        const auto *model = trial().rows()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            list << model->index(row, RowsModel::What).data().toString();
        return list;
    }
    QString chipText(std::optional<Verdict> verdict) { return trial().chip(verdict)->text(); }
};

const QByteArray ownTable = "Who;Whom;Stance;Began\n"
                            "Ardia;Borland;warm;2001\n"
                            "Ardia;Corvia;cold;2002\n"
                            "Ardia;Corvia;cold;2002\n"
                            "Borland;Corvia;odd;2003\n"
                            ";Corvia;warm;2003\n";

} // namespace

/// A table under the hands: say what its columns mean, look at a dry run, import, take it back.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsMappedWithMouseAndKeyboard()
    {
        const auto map = mapFrom("ardia is state named Ardia");
        Desk desk(ownTable, map);
        QVERIFY(desk.dialog.message().contains(QStringLiteral("two actors")));
        QVERIFY(!desk.dialog.dryRunButton()->isEnabled());

        // With the mouse: click, choose in the list.
        desk.choose(desk.page().columns(), desk.cell("Who", ColumnsModel::MeansWhat),
                    QStringLiteral("First actor"));
        QCOMPARE(desk.meaning("Who"), QStringLiteral("First actor"));
        QVERIFY(desk.dialog.message().contains(QStringLiteral("second actor")));

        // With the keyboard: down to the column, Enter, a letter, Enter.
        desk.page().columns()->setFocus();
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.page().columns()->currentIndex(), desk.cell("Whom", ColumnsModel::MeansWhat));
        desk.press(Qt::Key_Return);
        desk.type("Sec");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.meaning("Whom"), QStringLiteral("Second actor"));
        QCOMPARE(QApplication::focusWidget(), desk.page().columns());
        desk.press(Qt::Key_Down);
        desk.type("Kind"); // a letter opens the box
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.meaning("Stance"), QStringLiteral("Kind of tie"));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Space);
        desk.type("Since");
        desk.press(Qt::Key_Escape); // leaves it as it was
        QCOMPARE(desk.meaning("Began"), QStringLiteral("Ignored"));
        desk.press(Qt::Key_Space);
        desk.type("Since");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.meaning("Began"), QStringLiteral("Since"));

        // Which value means what.
        auto *values = desk.page().values();
        QCOMPARE(values->model()->rowCount(), 3);
        const auto valueCell = [&](const char *value) {
            for (int row = 0; row < 3; ++row)
                if (values->model()->index(row, 0).data().toString() == QLatin1String(value))
                    return values->model()->index(row, ValuesModel::MeansWhat);
            return QModelIndex();
        };
        desk.choose(values, valueCell("warm"), QStringLiteral("backs"));
        desk.choose(values, valueCell("cold"), QStringLiteral("opposes"));
        QCOMPARE(valueCell("odd").data().toString(),
                 QStringLiteral("not known: the row is rejected"));

        QVERIFY(desk.run());
        QCOMPARE(QApplication::focusWidget(), desk.dialog.importButton());
        QCOMPARE(
            desk.verdicts(),
            QStringList({QStringLiteral("New"), QStringLiteral("New"), QStringLiteral("Duplicate"),
                         QStringLiteral("Rejected"), QStringLiteral("Skipped")}));
        QCOMPARE(desk.chipText(std::nullopt), QStringLiteral("All 5"));
        QCOMPARE(desk.chipText(Verdict::New), QStringLiteral("New 2"));
        QCOMPARE(desk.chipText(Verdict::Rejected), QStringLiteral("Rejected 1"));
        QVERIFY2(desk.trial().summary().contains(QStringLiteral("2 new actors, 2 new ties")),
                 qPrintable(desk.trial().summary()));
        QTest::mouseClick(desk.trial().chip(Verdict::Rejected), Qt::LeftButton);
        QCOMPARE(desk.verdicts(), QStringList{QStringLiteral("Rejected")});
        QVERIFY(desk.trial()
                    .rows()
                    ->model()
                    ->index(0, RowsModel::Why)
                    .data()
                    .toString()
                    .contains(QStringLiteral("“odd” in “Stance”")));
        QVERIFY(desk.document.map() == map); // nothing happened yet

        desk.press(Qt::Key_Return); // imports, from wherever one is
        QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));
        QVERIFY(!desk.dialog.isForNewMap());
        desk.document.apply(desk.dialog.run()->result().patch, QStringLiteral("Import"));
        QCOMPARE(desk.document.map().ties().size(), std::size_t(2));
        desk.document.undoStack()->undo();
        QVERIFY(desk.document.map() == map);
    }

    void otherEncodings_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("encoding");
        const QString text = QStringLiteral("source,target,sign\nSão Tomé,Åland,1\n");
        QTest::newRow("Windows-1252")
            << text.toLatin1() << QStringLiteral("Automatic: Windows-1252");
        QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16") << QByteArray(little(text))
                                << QStringLiteral("Automatic: UTF-16 LE");
        QTest::newRow("UTF-8") << text.toUtf8() << QStringLiteral("Automatic: UTF-8");
    }
    void otherEncodings()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, encoding);
        Desk desk(table);
        QCOMPARE(desk.page().encoding()->currentText(), encoding);
        QCOMPARE(desk.page().preview()->model()->index(0, 0).data().toString(),
                 QStringLiteral("São Tomé"));
        QVERIFY(desk.run());
        QVERIFY(desk.dialog.isForNewMap());
        auto map = desk.dialog.run()->base();
        map.apply(desk.dialog.run()->result().patch);
        QCOMPARE(map.actors().at(0).name, std::string("São Tomé"));
        QCOMPARE(map.actors().at(1).name, std::string("Åland"));
    }

    void theFileIsReadAsPeopleSay()
    {
        Desk desk("a|b;c|d\n1|2;3|4\n");
        auto *delimiter = desk.page().delimiter();
        QCOMPARE(delimiter->currentText(), QStringLiteral("Automatic: Bar"));
        delimiter->setFocus();
        desk.type("Sem");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.page().preview()->model()->columnCount(), 2);
        QCOMPARE(desk.page().preview()->model()->rowCount(), 1);
        QTest::mouseClick(desk.page().header(), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(desk.page().preview()->model()->rowCount(), 2);
        QCOMPARE(desk.cell("column 2", 0).data().toString(), QStringLiteral("column 2"));
    }

    void aKnownDataSetIsRecognisedAndCited()
    {
        Desk desk("actor_id,actor_name,ext_id,ext_name,ext_sup,year,ext_w,ext_alleged\n"
                  "1,Rebels,2,Patronia,1,1990,1,0\n1,Rebels,2,Patronia,1,1991,1,0\n"
                  "1,Rebels,3,Otheria,0,1991,0,0\n");
        QVERIFY(desk.page().dataSet()->currentText().contains(QStringLiteral("recognised")));
        QVERIFY(desk.page().citation().contains(QStringLiteral("Meier")));
        QVERIFY(desk.page().citation().contains(QStringLiteral("CC BY 4.0")));
        QCOMPARE(desk.meaning("ext_name"), QStringLiteral("First actor"));
        QCOMPARE(desk.meaning("ext_sup"), QStringLiteral("As the data set has it"));
        QVERIFY(desk.run());
        QCOMPARE(desk.chipText(Verdict::New), QStringLiteral("New 2"));
        QCOMPARE(desk.chipText(Verdict::Skipped), QStringLiteral("Skipped 1"));
        // Another one may be chosen; what is missing is told.
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.dialog.showsTrial());
        auto *sets = desk.page().dataSet();
        sets->setFocus();
        desk.type("UCDP Georef");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.dialog.draft()->mapping().id, std::string("ucdp-ged"));
        QVERIFY2(desk.dialog.message().contains(QStringLiteral("no column")),
                 qPrintable(desk.dialog.message()));
        QVERIFY(!desk.dialog.dryRunButton()->isEnabled());
    }

    void theDisputeOfAListIsAskedFor()
    {
        Desk desk("country,side,enter,exit\nGermany,Central,1914-08-01,1918-11-11\n"
                  "France,Allies,1914-08-03,1918-11-11\n");
        QVERIFY2(desk.dialog.message().contains(QStringLiteral("or name the one")),
                 qPrintable(desk.dialog.message()));
        QVERIFY(!desk.dialog.dryRunButton()->isEnabled());
        QVERIFY(desk.page().dispute()->isVisible() && !desk.page().governments()->isVisible());
        desk.page().dispute()->setFocus();
        desk.type("First World War");
        QCOMPARE(desk.dialog.message(), QString());
        QVERIFY(desk.run());
        QCOMPARE(desk.chipText(Verdict::New), QStringLiteral("New 2"));
    }

    void governmentsAreTakenForTheirStatesWhereThatIsChecked()
    {
        Desk desk("source,target,sign\nGovernment of Turkey,PKK,-1\n");
        QVERIFY(desk.page().governments()->isVisible() && !desk.page().dispute()->isVisible());
        QTest::keyClick(desk.page().governments(), Qt::Key_Space);
        QVERIFY(desk.dialog.draft()->finished().governmentsAreStates);
        QVERIFY(desk.run());
        const auto &patch = desk.dialog.run()->result().patch;
        QVERIFY(std::any_of(patch.actors.begin(), patch.actors.end(), [](const auto &change) {
            return change.record && change.record->name == "Turkey";
        }));
    }

    void aFilterLeavesRowsOutBeforeTheyAreImported()
    {
        Desk desk("source,target,sign,year,deaths\nA,B,1,1990,5\nA,B,1,1995,50\nC,B,1,1995,60\n"
                  "A,B,1,2001,70\n");
        desk.page().firstYear()->setFocus();
        desk.type("1991");
        desk.page().lastYear()->setFocus();
        desk.type("2000");
        desk.page().actors()->setFocus();
        desk.type("C; X");
        desk.page().condition()->setFocus();
        desk.type("deaths >");
        QVERIFY2(desk.dialog.message().contains(QStringLiteral("cannot be understood")),
                 qPrintable(desk.dialog.message()));
        desk.type(" 25");
        QCOMPARE(desk.dialog.message(), QString());
        desk.press(Qt::Key_Return); // the dry run is what Enter does
        QVERIFY(QTest::qWaitFor([&] { return desk.dialog.run() != nullptr; }, 20000));
        QCOMPARE(desk.chipText(Verdict::New), QStringLiteral("New 1"));
        QCOMPARE(desk.chipText(Verdict::Skipped), QStringLiteral("Skipped 3"));
        QCOMPARE(desk.dialog.draft()->finished().where,
                 std::string("year >= 1991 and year <= 2000 and actor in (\"C\", \"X\") and "
                             "(deaths > 25)"));
    }

    void namesAreProposedAndMergedOnlyWhenChecked()
    {
        Desk desk("source,target,sign\nTurkiye,Libya,1\nTürkiye,Chad,1\n");
        QVERIFY(desk.run());
        QVERIFY(desk.trial().summary().contains(QStringLiteral("4 new actors")));
        auto *names = desk.trial().names();
        QCOMPARE(names->topLevelItemCount(), 1);
        QCOMPARE(names->topLevelItem(0)->checkState(0), Qt::Unchecked);
        names->setFocus();
        desk.press(Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return desk.dialog.run() != nullptr; }, 20000));
        QVERIFY2(desk.trial().summary().contains(QStringLiteral("3 new actors")),
                 qPrintable(desk.trial().summary()));
        QCOMPARE(names->topLevelItem(0)->checkState(0), Qt::Checked);
    }

    void aRunCanBeStoppedAndNothingHappened()
    {
        QByteArray table = "source,target,sign\n";
        for (int i = 0; i < 400000; ++i)
            table +=
                "A" + QByteArray::number(i % 300) + ",B" + QByteArray::number(i % 977) + ",1\n";
        const auto map = mapFrom("a1 is state named A1");
        Desk desk(table, map);
        QTest::mouseClick(desk.dialog.dryRunButton(), Qt::LeftButton);
        QVERIFY(desk.dialog.showsTrial());
        QVERIFY(!desk.dialog.importButton()->isEnabled());
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.trial().progressText().contains(QStringLiteral("left")); }, 20000));
        QVERIFY(desk.trial().progressText().contains(QStringLiteral("rows")));
        QVERIFY(desk.trial().progressText().contains(QStringLiteral(" of ")));
        QTest::mouseClick(desk.trial().stopButton(), Qt::LeftButton);
        QVERIFY(!desk.dialog.showsTrial());
        QVERIFY(desk.dialog.message().contains(QStringLiteral("stopped")));
        QVERIFY(threadsAreAtRest());
        QVERIFY(!desk.dialog.run());
        QVERIFY(desk.document.map() == map);
    }

    void aStoredMappingIsTaken()
    {
        Desk desk(ownTable);
        const auto mapping = readMapping(
            R"({"actors": [{"slot": "a", "name": "Who"}, {"slot": "b", "name": "Whom"}],
                "ties": [{"from": "a", "to": "b", "kind": "backs", "since": "Began"}],
                "where": "Stance = warm"})");
        desk.dialog.takeMapping(*mapping);
        QCOMPARE(desk.meaning("Who"), QStringLiteral("First actor"));
        QCOMPARE(desk.page().condition()->text(), QStringLiteral("Stance = warm"));
        QCOMPARE(desk.page().kind()->currentText(), QStringLiteral("backs"));
        QVERIFY(desk.run());
        QCOMPARE(desk.chipText(Verdict::New), QStringLiteral("New 1"));
        QVERIFY(desk.dialog.draft()->finished() == *mapping);
    }

    void theKeyboardGoesRoundInAnOrderThatMakesSense()
    {
        Desk desk("source,target,sign\nA,B,1\n");
        desk.page().dataSet()->setFocus();
        QWidgetList round;
        for (int i = 0; i < 40 && !round.contains(QApplication::focusWidget()); ++i) {
            round << QApplication::focusWidget();
            desk.press(Qt::Key_Tab);
        }
        const auto place = [&](QWidget *widget) { return round.indexOf(widget); };
        QVERIFY(place(desk.page().encoding()) > 0);
        QVERIFY(place(desk.page().encoding()) < place(desk.page().delimiter()));
        QVERIFY(place(desk.page().delimiter()) < place(desk.page().header()));
        QVERIFY(place(desk.page().header()) < place(desk.page().shape()));
        QVERIFY(place(desk.page().shape()) < place(desk.page().columns()));
        QVERIFY(place(desk.page().columns()) < place(desk.page().values()));
        QVERIFY(place(desk.page().values()) < place(desk.page().preview()));
        QVERIFY(place(desk.page().preview()) < place(desk.page().firstYear()));
        QVERIFY(place(desk.page().firstYear()) < place(desk.page().condition()));
        QVERIFY(place(desk.page().condition()) < place(desk.dialog.destination()));
        QVERIFY(place(desk.dialog.destination()) < place(desk.dialog.dryRunButton()));
        for (auto *widget : round)
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QAbstractButton") ||
                         widget->inherits("QComboBox"),
                     widget->metaObject()->className());
    }

    void theModelsAreSound()
    {
        ImportDraft draft("table.csv", openerOf(ownTable));
        ColumnsModel columns(&draft);
        QAbstractItemModelTester first(&columns,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        columns.setData(columns.index(0, ColumnsModel::MeansWhat), 1, Qt::EditRole);
        columns.refresh();
        RowsModel rows;
        QAbstractItemModelTester second(&rows,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setWanted({Verdict::New, {}, {}});
    }
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
