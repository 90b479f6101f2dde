// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/windowplacement.h"

#include <QDialog>
#include <QScreen>
#include <QTest>

using namespace entente;

/// Windows are whole on the screen that they open on.
class WindowPlacementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstWindowIsWholeOnEachScreen_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<bool>("fills");
        QTest::newRow("640x480") << QSize(640, 480) << true;
        QTest::newRow("1280x720") << QSize(1280, 720) << true;
        QTest::newRow("1366x768") << QSize(1366, 768) << true;
        QTest::newRow("1440x900") << QSize(1440, 900) << true;
        QTest::newRow("1920x1080") << QSize(1920, 1080) << false;
        QTest::newRow("8K") << QSize(7680, 4320) << false;
    }
    void aFirstWindowIsWholeOnEachScreen()
    {
        QFETCH(QSize, screen);
        QFETCH(bool, fills);
        const QRect available(QPoint(50, 20), screen); // beside a panel
        const auto place = firstPlace(available);
        QCOMPARE(place.maximised, fills);
        QVERIFY(available.contains(place.rect));
        QVERIFY(available.contains(place.rect.adjusted(-1, -22, 1, 1))); // with its frame
        QVERIFY(place.rect.width() >= std::min(screen.width() * 8 / 10, 1440));
        QVERIFY(place.rect.width() <= 1800);
    }

    void aWindowOfALargerScreenComesIn()
    {
        const QRect available(0, 0, 1366, 768);
        const auto fitted = fittedInto(QRect(1800, 900, 2880, 1800), available);
        QVERIFY(available.contains(fitted.adjusted(-1, -22, 1, 1)));
        const QRect whole(100, 100, 800, 500);
        QCOMPARE(fittedInto(whole, available), whole);
    }

    void aDialogLargerThanTheScreenIsShownWhole()
    {
        keepDialogsOnScreen();
        QDialog dialog;
        dialog.resize(4000, 3000);
        dialog.show();
        QVERIFY(dialog.screen()->availableGeometry().contains(dialog.geometry()));
        QWidget window;
        window.setGeometry(300, 200, 400, 400);
        window.show();
        QDialog small(&window);
        small.resize(100, 80);
        small.show();
        QVERIFY(window.geometry().contains(small.geometry())); // over its window
    }

    void windowsCascadeAndNeverLeaveTheScreen()
    {
        const QRect available(0, 0, 1366, 768);
        for (const QRect first : {QRect(100, 100, 800, 500), QRect(4, 34, 1358, 730)}) {
            auto window = first;
            for (int i = 0; i < 40; ++i) {
                const auto next = cascadedFrom(window, available);
                QVERIFY(available.contains(next));
                QVERIFY(first.width() > 1000 || next.topLeft() != window.topLeft());
                window = next;
            }
        }
    }
};

QTEST_MAIN(WindowPlacementTest)
#include "tst_windowplacement.moc"
