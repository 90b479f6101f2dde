// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/controllers/arrangingcontroller.h"
#include "app/controllers/exportcontroller.h"
#include "app/controllers/openingcontroller.h"
#include "app/controllers/savingcontroller.h"
#include "app/exportdialog.h"
#include "app/messagebar.h"
#include "app/notice.h"
#include "app/recentfiles.h"
#include "app/workspace.h"
#include "tests/support/dialogs.h"
#include "tests/support/maptext.h"
#include "widgets/graph/graphview.h"

#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace entente;
using namespace entente::test;

namespace {

/// What a window's controllers work on, without the window.
struct Desk
{
    Workspace parts;
    QWidget window;
    GraphView graph{&parts.document, &parts.feed, &parts.selection, &parts.view, &window};
    MessageBar messages{&graph};

    Desk()
    {
        window.resize(800, 600);
        graph.resize(800, 600);
        window.show();
    }

    void put(const char *map)
    {
        parts.document.setMap(mapFrom(map));
        parts.feed.flush();
    }
    QString noted() const { return messages.notice()->text(); }
    void answer(const QString &button)
    {
        auto *found = buttonNamed(&messages, button);
        QVERIFY2(found, qPrintable(button));
        QTest::mouseClick(found, Qt::LeftButton);
    }
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Opening, saving, exporting and arranging, each by itself.
class ControllersTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString fileWith(const char *name, const QByteArray &bytes)
    {
        const auto path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("no file can be written");
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        LayoutJob::setHelperPath(QStringLiteral(ENTENTE_BIN_DIR "/entente-layout"));
    }
    void init() { QSettings().clear(); }

    void anOpenedFileIsRemembered()
    {
        Desk desk;
        OpeningController opening(&desk.parts, &desk.messages, &desk.window);
        QSignalSpy opened(&opening, &OpeningController::opened);
        const auto path = QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json");
        QVERIFY(opening.open(path));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(recentFiles().constFirst(), path);
        QVERIFY(desk.parts.document.isClean());
        QVERIFY(desk.messages.message().isEmpty());
    }

    void whatCannotBeOpenedLeavesTheMapAndOffersAnother_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    }
    void whatCannotBeOpenedLeavesTheMapAndOffersAnother()
    {
        QFETCH(QByteArray, bytes);
        Desk desk;
        desk.put("france backs russia");
        OpeningController opening(&desk.parts, &desk.messages, &desk.window);
        QSignalSpy failed(&opening, &OpeningController::failed);
        QSignalSpy asked(&opening, &OpeningController::otherFileAsked);
        QString problem;
        QVERIFY(!opening.open(fileWith("own.entente.json", bytes), &problem));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!problem.isEmpty());
        QCOMPARE(desk.messages.message(), problem);
        QCOMPARE(desk.parts.document.map().actors().size(), std::size_t(2));
        desk.answer(QStringLiteral("Open another"));
        QCOMPARE(asked.count(), 1);
    }

    void whatIsWrongWithAFileIsToldAndShownInDetail()
    {
        Desk desk;
        OpeningController opening(&desk.parts, &desk.messages, &desk.window);
        QSignalSpy details(&opening, &OpeningController::detailsAsked);
        QVERIFY(opening.open(fileWith(
            "wrong.entente.json",
            R"({"format": "entente-map", "version": 1, "actors": [{"name": "without an id"}]})")));
        QVERIFY(desk.parts.document.isReadOnly());
        QVERIFY(!desk.messages.message().isEmpty());
        desk.answer(QStringLiteral("Show"));
        QCOMPARE(details.count(), 1);
    }

    void whatIsSeenIsSaved()
    {
        Desk desk;
        desk.put("france backs russia; germany backs austria");
        SavingController saving(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        const auto path = m_folder.filePath(QStringLiteral("seen.entente.json"));
        QString offered;
        answerFileDialog(path, &offered);
        QVERIFY(saving.save());
        QVERIFY2(offered.endsWith(QStringLiteral(".entente.json")), qPrintable(offered));
        QCOMPARE(desk.parts.document.map().placements().size(), std::size_t(4));
        QVERIFY(desk.parts.document.isClean());
        QVERIFY(contentsOf(path).contains("france"));
        QCOMPARE(desk.noted(), QStringLiteral("Saved."));
        QVERIFY(saving.save()); // asks no more
    }

    void whereItCannotBeSavedAnotherPlaceIsOffered()
    {
        Desk desk;
        desk.put("france backs russia");
        SavingController saving(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        answerFileDialog(m_folder.filePath(QStringLiteral("file.entente.json/inside.json")));
        fileWith("file.entente.json", "no folder");
        QVERIFY(!saving.save());
        QVERIFY(!desk.messages.message().isEmpty());
        const auto path = m_folder.filePath(QStringLiteral("elsewhere.entente.json"));
        answerFileDialog(path);
        desk.answer(QStringLiteral("Save elsewhere"));
        QTRY_VERIFY(QFile::exists(path));
    }

    void changesAreNotLostUnasked_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("closes");
        QTest::newRow("cancel") << QStringLiteral("Cancel") << false;
        QTest::newRow("discard") << QStringLiteral("Discard") << true;
    }
    void changesAreNotLostUnasked()
    {
        QFETCH(QString, answer);
        QFETCH(bool, closes);
        Desk desk;
        desk.put("france backs russia");
        SavingController saving(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        QVERIFY(saving.mayClose()); // nothing was done
        MapPatch patch;
        patch.put(mapFrom("serbia alone").actors().at(0));
        desk.parts.document.apply(patch, QStringLiteral("Add Serbia"));
        whenAsked<QMessageBox>(
            [&](QMessageBox *box) { QTest::mouseClick(buttonNamed(box, answer), Qt::LeftButton); });
        QCOMPARE(saving.mayClose(), closes);
        QVERIFY(!desk.parts.document.isClean());
    }

    void aPictureGoesToAFileOfItsFormat()
    {
        Desk desk;
        desk.put("france backs russia");
        ExportController exporting(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        const auto path = m_folder.filePath(QStringLiteral("picture"));
        whenAsked<ExportDialog>([&](ExportDialog *dialog) {
            answerFileDialog(path);
            QTest::mouseClick(buttonNamed(dialog, QStringLiteral("Choose file")), Qt::LeftButton);
        });
        exporting.exportPicture();
        QTRY_VERIFY(desk.noted().contains(path));
        QVERIFY(contentsOf(path + QStringLiteral(".png")).startsWith("\x89PNG"));
        QVERIFY(!exporting.isRunning());
    }

    void aCopiedPictureIsBothPixelsAndLines()
    {
        Desk desk;
        desk.put("france backs russia");
        ExportController exporting(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        exporting.copyPicture();
        const auto *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Untitled map"));
        QString problem;
        const auto path = m_folder.filePath(QStringLiteral("crisis.entente.json"));
        QVERIFY2(desk.parts.document.save(path, &problem), qPrintable(problem));
        exporting.copyPicture(); // without a title of its own the map is called as its file
        const auto lines =
            QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml"));
        QVERIFY(lines.contains(">crisis<") && !lines.contains("Untitled map"));
    }

    void anArrangementIsOneStep()
    {
        Desk desk;
        desk.put("france backs russia; germany backs austria; germany opposes russia");
        ArrangingController arranging(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        const auto before = desk.parts.document.map();
        arranging.arrange(QStringLiteral("circle"));
        QVERIFY(arranging.isRunning());
        auto *history = desk.parts.document.undoStack();
        QTRY_COMPARE(history->count(), 1);
        QCOMPARE(desk.parts.document.map().placements().size(), std::size_t(4));
        history->undo();
        QVERIFY(desk.parts.document.map() == before);
    }

    void aCancelledArrangementMovesNobody()
    {
        Desk desk;
        desk.put("france backs russia");
        ArrangingController arranging(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        QSignalSpy settled(&arranging, &ArrangingController::settled);
        arranging.arrange(QStringLiteral("neato"));
        arranging.cancel();
        QVERIFY(!arranging.isRunning());
        QCOMPARE(settled.count(), 1);
        QVERIFY(desk.messages.message().isEmpty());
        QCOMPARE(desk.parts.document.undoStack()->count(), 0);
    }

    void aReadOnlyMapSaysWhyItIsNotArranged()
    {
        Desk desk;
        desk.put("france backs russia");
        desk.parts.document.setReadOnly();
        ArrangingController arranging(&desk.parts, &desk.graph, &desk.messages, &desk.window);
        arranging.arrange(QStringLiteral("circle"));
        QVERIFY(!arranging.isRunning());
        QVERIFY(desk.messages.message().contains(QStringLiteral("read-only")));
    }
};

QTEST_MAIN(ControllersTest)
#include "tst_controllers.moc"
