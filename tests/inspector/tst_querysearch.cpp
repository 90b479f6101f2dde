// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"

#include "widgets/panels/actorspanel.h"
#include "widgets/panels/querysearch.h"
#include "widgets/panels/resultsmodel.h"
#include "widgets/panels/searchfield.h"

#include <QPushButton>
#include <QTest>

using namespace entente;

namespace {

QStringList completed(const AllianceMap &map, const QString &text)
{
    QStringList wholes;
    for (const auto &hit : queryCompletions(map, text, int(text.size())))
        wholes << hit.completion;
    return wholes;
}

} // namespace

/// The find language in the search field.
class QuerySearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreNoQuestion()
    {
        QVERIFY(!isQuery(QStringLiteral("libyan national army")));
        QVERIFY(!isQuery(QStringLiteral("resolution: 1973")));
        QVERIFY(isQuery(QStringLiteral("backs:lna")));
        QVERIFY(isQuery(QStringLiteral("egypt -on:2019")));
        QVERIFY(isQuery(QStringLiteral("?")));
    }

    void theTermAtTheCursorIsCompleted()
    {
        const OpenMap libya("libya-2020");
        const auto &map = libya.document.map();
        QVERIFY(completed(map, QStringLiteral("ba")).contains(QStringLiteral("backs:")));
        QVERIFY(completed(map, QStringLiteral("kind:st")).contains(QStringLiteral("kind:state ")));
        QVERIFY(completed(map, QStringLiteral("kind:state backs:ln"))
                    .contains(QStringLiteral("kind:state backs:lna ")));
        QVERIFY(completed(map, QStringLiteral("kind:state standing:disp"))
                    .contains(QStringLiteral("kind:state standing:disputed ")));
        QCOMPARE(completed(map, QStringLiteral("?")).size(), 10);
        QVERIFY(completed(map, QStringLiteral("kind:state ")).isEmpty());
    }

    void allThatFitsIsSelectedAndFiltered()
    {
        OpenMap libya("libya-2020");
        ActorsPanel panel(&libya.feed, &libya.selection, &libya.view);
        panel.show();
        auto *field = panel.searchField();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("backs:lna kind:state"));
        QVERIFY(field->answer());
        const auto count = field->answer()->found.actors.size();
        QVERIFY(count > 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(libya.selection.items().size(), count);
        for (auto *button : panel.findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Filter"))
                button->click();
        libya.feed.flush();
        QVERIFY(libya.view.filter().only);
        const auto &snapshot = libya.feed.snapshot();
        QVERIFY(std::any_of(snapshot.ties.begin(), snapshot.ties.end(),
                            [](const Snapshot::Tie &tie) { return tie.shown; }));
        QVERIFY(snapshot.filteredTies > 0);
    }

    void whatIsWrongIsToldAndSelectsNothing()
    {
        OpenMap libya("libya-2020");
        ActorsPanel panel(&libya.feed, &libya.selection, &libya.view);
        panel.show();
        auto *field = panel.searchField();
        QTest::keyClicks(field, QStringLiteral("kind:state backs:atlantis"));
        QVERIFY(!field->answer());
        QVERIFY(field->problem().contains(QStringLiteral("atlantis")));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(libya.selection.isEmpty());
        field->setText(QStringLiteral("kind:state"));
        QVERIFY(field->problem().isEmpty());
    }
};

QTEST_MAIN(QuerySearchTest)
#include "tst_querysearch.moc"
