// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/pagebrowser.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace entente;

namespace {

/// Clicks on the middle of the n-th piece of linked text that reads so. False where there is none.
bool clickLink(PageBrowser *browser, const QString &text, int which = 0)
{
    for (auto block = browser->document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const auto piece = it.fragment();
            if (!piece.charFormat().isAnchor() || !piece.text().contains(text) || which-- > 0)
                continue;
            QTextCursor cursor(browser->document());
            cursor.setPosition(piece.position() + 1);
            browser->setTextCursor(cursor);
            browser->ensureCursorVisible();
            QTest::mouseClick(browser->viewport(), Qt::LeftButton, {},
                              browser->cursorRect(cursor).center() + QPoint(2, 0));
            return true;
        }
    return false;
}

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicksLeadOnAndBack()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        inspector.resize(320, 700);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        inspector.browser()->setFocus();
        libya.selection.select(actor("turkey"));
        QVERIFY(inspector.plainText().contains(QStringLiteral("Turkey")));
        QVERIFY(clickLink(inspector.browser(), QStringLiteral("Erdogan")));
        QCOMPARE(libya.selection.current(), actor("erdogan"));
        QVERIFY(inspector.plainText().contains(QStringLiteral("Tayyip Erdogan")));
        QVERIFY(clickLink(inspector.browser(), QStringLiteral("[1]")));
        QCOMPARE(libya.selection.current(), source("article-2020-01-14"));
        inspector.back();
        QCOMPARE(libya.selection.current(), actor("erdogan"));
        inspector.back();
        QCOMPARE(libya.selection.current(), actor("turkey"));
        inspector.forward();
        inspector.forward();
        inspector.forward(); // there is nothing further
        QCOMPARE(libya.selection.current(), source("article-2020-01-14"));
    }

    void itFollowsSteps()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        inspector.resize(320, 700);
        inspector.show();
        libya.on("2020-01-05");
        const auto step = [&] {
            libya.cursor.nextEvent();
            libya.feed.flush();
        };
        step();
        QVERIFY2(inspector.plainText().contains(QStringLiteral("Putin and Erdogan propose")),
                 qPrintable(inspector.plainText()));
        QVERIFY(libya.selection.isEmpty()); // nothing to delete by mistake
        libya.selection.select(eventItem("truce-proposal"));
        step();
        QVERIFY(libya.selection.current() != eventItem("truce-proposal"));
        QCOMPARE(libya.selection.current().kind(), Item::Kind::Event);
        libya.selection.select(actor("turkey")); // what else is looked at stays
        step();
        QCOMPARE(libya.selection.current(), actor("turkey"));
        QVERIFY(inspector.plainText().contains(QStringLiteral("Turkey")));
    }

    void linksAreWalkedByKeyboard()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        inspector.resize(320, 700);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        libya.selection.select(actor("turkey"));
        inspector.browser()->setFocus();
        QTest::keyClick(inspector.browser(), Qt::Key_Tab);
        QTest::keyClick(inspector.browser(), Qt::Key_Return);
        QCOMPARE(libya.selection.current(), actor("erdogan")); // the first link: "led by Erdogan"
    }

    void theTieIsReachedFromItsDates()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        inspector.resize(320, 700);
        inspector.show();
        libya.selection.select(actor("egypt"));
        QVERIFY(clickLink(inspector.browser(), QStringLiteral("start unknown")));
        QCOMPARE(libya.selection.current(), tie("egypt-backs-lna"));
    }

    void webLinksAreHandedOut()
    {
        SmallMap small;
        small.source.url = "https://example.org/a%20b?c=d&e";
        OpenMap map(small.map());
        Inspector inspector(&map.feed, &map.selection);
        inspector.resize(320, 700);
        inspector.show();
        QSignalSpy followed(&inspector, &Inspector::linkActivated);
        map.selection.select(source("paper"));
        QVERIFY(clickLink(inspector.browser(), QStringLiteral("example.org")));
        QCOMPARE(followed.count(), 1);
        QCOMPARE(followed.first().first().toUrl(),
                 QUrl(QStringLiteral("https://example.org/a%20b?c=d&e")));
        QCOMPARE(map.selection.current(), source("paper"));
    }

    void otherSchemesLeadNowhere()
    {
        OpenMap map(SmallMap().map());
        Inspector inspector(&map.feed, &map.selection);
        QSignalSpy followed(&inspector, &Inspector::linkActivated);
        for (const char *address :
             {"javascript:alert(1)", "file:///etc/passwd", "entente:actor/gone",
              "entente:picture/emblem/a", "ftp://example.org"})
            Q_EMIT inspector.browser()->anchorClicked(QUrl(QLatin1String(address)));
        QCOMPARE(followed.count(), 0);
        QVERIFY(map.selection.isEmpty());
    }

    void nothingIsReadFromTheDisk()
    {
        OpenMap map(SmallMap().map());
        Inspector inspector(&map.feed, &map.selection);
        for (const auto type : {QTextDocument::ImageResource, QTextDocument::StyleSheetResource,
                                QTextDocument::HtmlResource}) {
            const auto answer = inspector.browser()->document()->resource(
                type,
                QUrl::fromLocalFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
            QVERIFY(answer.toByteArray().isEmpty() || answer.canConvert<QImage>());
            if (type == QTextDocument::ImageResource)
                QCOMPARE(answer.value<QImage>().size(), QSize(1, 1));
        }
    }

    void theDateIsFollowed()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        libya.selection.select(actor("egypt"));
        QVERIFY(!inspector.plainText().contains(QStringLiteral("assumed")));
        libya.on("2019-06-01");
        QVERIFY(inspector.plainText().contains(QStringLiteral("assumed")));
    }

    void scrollingStaysWhileTheDateMoves()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        inspector.resize(320, 400);
        inspector.show();
        libya.selection.select(actor("turkey"));
        inspector.browser()->verticalScrollBar()->setValue(300);
        libya.on("2019-06-01");
        QCOMPARE(inspector.browser()->verticalScrollBar()->value(), 300);
        libya.selection.select(actor("gna"));
        QCOMPARE(inspector.browser()->verticalScrollBar()->value(), 0);
    }

    void aDeletedRecordGivesWayToTheMap()
    {
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        libya.selection.select(actor("egypt"));
        libya.document.apply(removeActor(libya.document.map(), ActorId("egypt")),
                             QStringLiteral("Remove"));
        libya.feed.flush();
        QVERIFY(inspector.plainText().contains(QStringLiteral("Libya: who backs whom")));
    }

    void nothingIsWiderThanTheColumn_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {240, 320, 480})
            QTest::addRow("%d", width) << width;
    }
    void nothingIsWiderThanTheColumn()
    {
        QFETCH(int, width);
        OpenMap libya("libya-2020");
        Inspector inspector(&libya.feed, &libya.selection);
        inspector.resize(width, 500);
        inspector.show();
        for (const auto &record : libya.document.map().actors()) {
            libya.selection.select(record.id);
            QVERIFY2(inspector.browser()->document()->size().width() <=
                         inspector.browser()->viewport()->width(),
                     record.id.text().c_str());
        }
    }
};

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
