// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/curves.h"
#include "models/picture/tielabels.h"
#include "scenes.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

#include <set>

using namespace entente;

/// What compose() promises, on every stop of every sample.
class ComposeTest : public QObject
{
    Q_OBJECT

private:
    /// A sample on every stop, with the list of each; made once.
    struct Drawn
    {
        Arrangement arrangement;
        std::vector<std::pair<Snapshot, DisplayList>> pictures;
    };
    std::map<QString, Drawn> m_drawn;

    const Drawn &drawn(const QString &name)
    {
        auto &all = m_drawn[name];
        if (!all.pictures.empty())
            return all;
        const auto scenery = sample(name);
        all.arrangement = scenery.arrangement;
        for (auto &snapshot : everyStop(scenery)) {
            auto list = compose(snapshot, all.arrangement);
            all.pictures.emplace_back(std::move(snapshot), std::move(list));
        }
        return all;
    }

    static QString words(const QPointF &point)
    {
        return QStringLiteral("%1,%2 ").arg(point.x(), 0, 'g', 17).arg(point.y(), 0, 'g', 17);
    }
    static QString words(const TextItem &text)
    {
        return text.text + QLatin1Char('@') + words(text.baseline);
    }

    /// The list as text, each number in full.
    static QStringList dump(const DisplayList &list)
    {
        QStringList lines;
        for (const auto &card : list.cards)
            lines << QStringLiteral("card %1 %2").arg(card.actor).arg(int(card.outsider)) +
                         words(card.box.topLeft()) + words(card.box.bottomRight()) +
                         words(card.label) + words(card.subtitle);
        for (const auto &tie : list.ties) {
            auto line = QStringLiteral("tie %1 %2 %3 ")
                            .arg(tie.tieIndex)
                            .arg(int(tie.standing))
                            .arg(tie.width) +
                        words(tie.label);
            for (const auto &point : tie.curve)
                line += words(point);
            lines << line + words(tie.head.tip) + words(tie.tail.tip);
        }
        for (const auto &hull : list.hulls) {
            lines << QStringLiteral("hull %1 ").arg(hull.camp) + words(hull.label);
            for (int i = 0; i < hull.outline.elementCount(); ++i)
                lines << words(hull.outline.elementAt(i));
        }
        lines << QStringLiteral("event %1 ").arg(list.event.event) +
                     words(list.event.box.topLeft()) + words(list.event.header);
        for (const auto &tab : list.event.tabs)
            lines << QStringLiteral("tab %1 ").arg(tab.actor) + words(tab.role) +
                         words(tab.box.topLeft());
        lines << QString::number(list.labelsWithoutRoom);
        return lines;
    }

    static void addSamples()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : sampleNames())
            QTest::addRow("%s", qPrintable(name)) << name;
    }

    static void expectCards(const Snapshot &snapshot, const DisplayList &list, bool outsiders)
    {
        std::vector<int> cards(snapshot.actorShown.size());
        for (const auto &card : list.cards) {
            ++cards[std::size_t(card.actor)];
            QCOMPARE(card.outsider, !snapshot.actorIsShown(card.actor));
        }
        for (std::size_t i = 0; i < cards.size(); ++i)
            QCOMPARE(cards[i], int(outsiders || snapshot.actorShown[i]));
    }

    static double distance(const QPointF &point, const QRectF &box)
    {
        const auto dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
        const auto dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
        return std::hypot(dx, dy);
    }

    static const CardItem *cardOf(const DisplayList &list, int actor)
    {
        const auto it = std::find_if(list.cards.begin(), list.cards.end(),
                                     [=](const CardItem &card) { return card.actor == actor; });
        return it == list.cards.end() ? nullptr : &*it;
    }

private Q_SLOTS:
    void theSameInputGivesTheSameList_data() { addSamples(); }
    void theSameInputGivesTheSameList()
    {
        QFETCH(QString, name);
        const auto one = sample(name), other = sample(name); // read twice
        const auto first = sixDates(one), second = sixDates(other);
        for (std::size_t i = 0; i < first.size(); ++i) {
            const ComposeOptions options{true, true, true, true};
            const auto expected = dump(compose(first[i], one.arrangement, options));
            QCOMPARE(dump(compose(first[i], one.arrangement, options)), expected);
            QCOMPARE(dump(compose(second[i], other.arrangement, options)), expected);
        }
    }

    void everyTieThatStandsIsDrawnOnceAndNoOther_data() { addSamples(); }
    void everyTieThatStandsIsDrawnOnceAndNoOther()
    {
        QFETCH(QString, name);
        for (const auto &[snapshot, list] : drawn(name).pictures) {
            std::vector<int> drawn(snapshot.ties.size());
            for (const auto &tie : list.ties) {
                ++drawn[std::size_t(tie.tieIndex)];
                QVERIFY(tie.standing == snapshot.ties[std::size_t(tie.tieIndex)].standing);
                QVERIFY(tie.standing != Standing::Absent);
            }
            for (std::size_t i = 0; i < drawn.size(); ++i)
                QVERIFY2(drawn[i] == int(snapshot.ties[i].standing != Standing::Absent),
                         qPrintable(wordsFor(snapshot) + QStringLiteral(": ") +
                                    QString::fromStdString(snapshot.map().ties().at(i).id.text())));
        }
    }

    void everyActorIsThere_data() { addSamples(); }
    void everyActorIsThere()
    {
        QFETCH(QString, name);
        for (const auto &[snapshot, list] : drawn(name).pictures) {
            const auto insiders =
                compose(snapshot, drawn(name).arrangement, {false, false, true, true});
            expectCards(snapshot, list, true);
            expectCards(snapshot, insiders, false);
        }
    }

    void nobodyMovesWithTheDate_data() { addSamples(); }
    void nobodyMovesWithTheDate()
    {
        QFETCH(QString, name);
        for (const auto &[snapshot, list] : drawn(name).pictures)
            for (const auto &card : list.cards)
                QCOMPARE(card.box, drawn(name).arrangement.boxOf(card.actor));
    }

    void aTieRunsFromItsOneCardToItsOther_data() { addSamples(); }
    void aTieRunsFromItsOneCardToItsOther()
    {
        QFETCH(QString, name);
        constexpr double reach = 8; // gap at the card
        for (const auto &[snapshot, list] : drawn(name).pictures) {
            for (const auto &tie : list.ties) {
                const auto &record = snapshot.map().ties().at(std::size_t(tie.tieIndex));
                const auto id = wordsFor(snapshot) + QStringLiteral(": ") +
                                QString::fromStdString(record.id.text());
                QCOMPARE(tie.from, snapshot.index->actorAt(record.from));
                QCOMPARE(tie.to, snapshot.index->actorAt(record.to));
                const auto *from = cardOf(list, tie.from), *to = cardOf(list, tie.to);
                QVERIFY2(distance(tie.tail.tip, from->box) < reach, qPrintable(id));
                QVERIFY2(distance(tie.head.tip, to->box) < reach, qPrintable(id));
                QCOMPARE(tie.tail.shape != HeadShape::None,
                         record.mutual && tie.head.shape != HeadShape::None);
            }
        }
    }

    void noLineRunsThroughTheNameOfItsEnd_data() { addSamples(); }
    void noLineRunsThroughTheNameOfItsEnd()
    {
        QFETCH(QString, name);
        for (const auto &[snapshot, list] : drawn(name).pictures) {
            const auto expectClear = [&](const Cubic &curve, int actor) {
                const auto *card = cardOf(list, actor);
                if (card->kind != ActorKind::Person)
                    return;
                const auto letters = card->label.box().adjusted(0, 2, 0, -2);
                for (int i = 0; i <= 200; ++i)
                    QVERIFY2(!letters.contains(pointAt(curve, i / 200.0)),
                             qPrintable(wordsFor(snapshot) + card->label.text));
            };
            for (const auto &tie : list.ties) {
                expectClear(tie.curve, tie.from);
                expectClear(tie.curve, tie.to);
            }
        }
    }

    void aLabelWithoutRoomIsCounted_data() { addSamples(); }
    void aLabelWithoutRoomIsCounted()
    {
        QFETCH(QString, name);
        for (const auto &[snapshot, list] : drawn(name).pictures) {
            const auto missing =
                std::count_if(list.ties.begin(), list.ties.end(), [&](const TieItem &tie) {
                    const auto label =
                        tieLabel(snapshot.map().ties().at(std::size_t(tie.tieIndex)));
                    return tie.label.isEmpty() && !label.isEmpty() &&
                           label.text != list.usualMeans[std::size_t(tie.kind)];
                });
            QCOMPARE(list.labelsWithoutRoom, int(missing));
        }
    }

    void eachParticipantWearsItsRole_data() { addSamples(); }
    void eachParticipantWearsItsRole()
    {
        QFETCH(QString, name);
        for (const auto &[snapshot, list] : drawn(name).pictures) {
            QCOMPARE(list.event.event, snapshot.currentEvent);
            if (snapshot.currentEvent < 0)
                continue;
            const auto &event = snapshot.map().events().at(std::size_t(snapshot.currentEvent));
            std::set<int> participants, wearers;
            for (const auto &participant : event.participants)
                participants.insert(snapshot.index->actorAt(participant.actor));
            for (const auto &tab : list.event.tabs) {
                wearers.insert(tab.actor);
                for (const auto &card : list.cards)
                    QVERIFY2(!tab.box.intersects(card.box), qPrintable(wordsFor(snapshot)));
            }
            QVERIFY(wearers == participants);
            QCOMPARE(list.event.planned,
                     event.status == EventStatus::Planned || event.status == EventStatus::Alleged);
        }
    }

    void withoutItThereIsNone()
    {
        const auto libya = sample(QStringLiteral("libya"));
        const auto list = compose(libya.snapshot, libya.arrangement, {false, true, false, false});
        QCOMPARE(list.event.event, -1);
        QVERIFY(list.hulls.empty());
        for (const auto &tie : list.ties)
            QVERIFY(tie.label.isEmpty());
        QCOMPARE(compose(libya.snapshot, libya.arrangement, {true, true, true, true}).hulls.size(),
                 std::size_t(2));
    }
};

QTEST_MAIN(ComposeTest)
#include "tst_compose.moc"
