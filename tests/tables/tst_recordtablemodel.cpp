// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/tables/recordtablemodel.h"
#include "tests/inspector/openmap.h"

#include "models/document/item.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace entente;

namespace {

QModelIndex cell(const RecordTableModel &model, const char *id, const char *column)
{
    const Item item{model.table().kind(), QString::fromLatin1(id)};
    return model.index(model.rowOf(item), model.table().columnNamed(QString::fromLatin1(column)));
}

} // namespace

/// The models that the tables show: they follow the map and write to it, one step of the history a
/// change.
class RecordTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFourKeepTheRulesOfModelsWhileTheMapChanges()
    {
        OpenMap libya("libya-2020");
        std::vector<std::unique_ptr<RecordTableModel>> models;
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (const auto &make : {actorsTable, tiesTable, eventsTable, sourcesTable}) {
            models.push_back(
                std::make_unique<RecordTableModel>(make(), &libya.document, &libya.feed));
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                models.back().get(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        QCOMPARE(models[0]->rowCount(), int(libya.document.map().actors().size()));
        libya.document.apply(removeActor(libya.document.map(), ActorId("turkey")),
                             QStringLiteral("Delete"));
        libya.feed.flush();
        QCOMPARE(models[1]->rowCount(), int(libya.document.map().ties().size()));
        libya.document.undoStack()->undo();
        libya.on("2019-06-01");
        libya.document.setMap(AllianceMap());
        libya.feed.flush();
        for (const auto &model : models)
            QCOMPARE(model->rowCount(), 0);
    }

    void whatAnImportKeptIsAColumnOfEachRecordThatCanHaveIt()
    {
        for (const auto &make : {actorsTable, tiesTable, eventsTable})
            QVERIFY(make()->columnNamed(QStringLiteral("Attributes")) >= 0);
    }

    void anEditIsOneNamedStep()
    {
        OpenMap libya("libya-2020");
        RecordTableModel model(tiesTable(), &libya.document, &libya.feed);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged),
            reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(model.setData(cell(model, "egypt-backs-lna", "Since"),
                              QStringLiteral("about April 2019")));
        libya.feed.flush();
        QCOMPARE(cell(model, "egypt-backs-lna", "Since").data().toString(),
                 QStringLiteral("2019-04~"));
        QCOMPARE(libya.document.undoStack()->count(), 1);
        QCOMPARE(libya.document.undoStack()->undoText(), QStringLiteral("Change “Since”"));
        QVERIFY(changed.count() > 0 && reset.isEmpty());
        QVERIFY(model.setData(cell(model, "egypt-backs-lna", "Since"),
                              QStringLiteral("2019-04~"))); // as it is
        QCOMPARE(libya.document.undoStack()->count(), 1);
        libya.document.undoStack()->undo();
        libya.feed.flush();
        QCOMPARE(cell(model, "egypt-backs-lna", "Since").data().toString(), QString());
    }

    void whatIsRefusedWaitsInItsCell()
    {
        OpenMap libya("libya-2020");
        RecordTableModel model(tiesTable(), &libya.document, &libya.feed);
        QSignalSpy refused(&model, &RecordTableModel::refused);
        const auto before = libya.document.map();
        const auto since = cell(model, "egypt-backs-lna", "Since");
        QVERIFY(!model.setData(since, QStringLiteral("soonish")));
        QVERIFY(libya.document.map() == before && libya.document.undoStack()->count() == 0);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(since.data(Qt::EditRole).toString(),
                 QStringLiteral("soonish")); // nothing that was typed is lost
        QVERIFY(since.data(RecordTableModel::RefusedRole).toBool());
        QVERIFY(since.data(Qt::ToolTipRole).toString().contains(QStringLiteral("is not a date")));
        QVERIFY(model.setData(since, QStringLiteral("2019")));
        libya.feed.flush();
        QCOMPARE(model.refusedCount(), 0);
        QVERIFY(!model.setData(since, QStringLiteral("1/2/2020")));
        model.dropRefused();
        QCOMPARE(since.data().toString(), QStringLiteral("2019"));
    }

    void readOnlyMapsAndColumnsAreNotWritten()
    {
        OpenMap libya("libya-2020");
        RecordTableModel model(actorsTable(), &libya.document, &libya.feed);
        QVERIFY(!(model.flags(cell(model, "turkey", "Id")) & Qt::ItemIsEditable));
        QVERIFY(!model.setData(cell(model, "turkey", "Ties"), QStringLiteral("9")));
        QVERIFY(model.flags(cell(model, "turkey", "Name")) & Qt::ItemIsEditable);
    }

    void theStandingIsThatOfTheDay()
    {
        OpenMap libya("libya-2020");
        RecordTableModel model(tiesTable(), &libya.document, &libya.feed);
        const auto today = [&](const char *id) {
            return model.index(model.rowOf(tie(id)), model.columnCount() - 1).data().toString();
        };
        libya.on("2020-01-14");
        QCOMPARE(today("egypt-backs-lna"), QStringLiteral("attested"));
        libya.on("2019-08-01");
        QCOMPARE(today("egypt-backs-lna"), QStringLiteral("assumed"));
        QCOMPARE(today("turkey-backs-gna-troops"), QStringLiteral("absent"));
    }

    void datesAreSortedByTheirDays()
    {
        OpenMap libya("libya-2020");
        RecordTableModel model(eventsTable(), &libya.document, &libya.feed);
        QSortFilterProxyModel order;
        order.setSourceModel(&model);
        order.setSortRole(RecordTableModel::SortRole);
        const int date = model.table().columnNamed(QStringLiteral("Date"));
        order.sort(date);
        bool undated = false;
        Day last = Day::first();
        for (int row = 0; row < order.rowCount(); ++row) {
            const auto text = order.index(row, date).data().toString();
            QVERIFY2(text.isEmpty() || !undated, "the undated come last");
            undated = text.isEmpty();
            if (!undated) {
                const auto day = Edtf::parse(text.toStdString())->earliest();
                QVERIFY(last <= day);
                last = day;
            }
        }
        QVERIFY(undated);
    }
};

QTEST_GUILESS_MAIN(RecordTableModelTest)
#include "tst_recordtablemodel.moc"
