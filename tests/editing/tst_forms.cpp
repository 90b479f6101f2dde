// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "widgets/editing/actorbox.h"
#include "widgets/editing/actorform.h"
#include "widgets/editing/editor.h"
#include "widgets/editing/emblembox.h"
#include "widgets/editing/eventform.h"
#include "widgets/editing/evidenceeditor.h"
#include "widgets/editing/mapform.h"
#include "widgets/editing/sourceform.h"
#include "widgets/editing/spanbox.h"
#include "widgets/editing/splitform.h"
#include "widgets/editing/tieform.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace entente;

namespace {

/// The Libya map with an editor; a form that was opened is the window's.
struct Desk
{
    AllianceDocument document;
    Selection selection;
    QWidget window;
    Editor editor{&document, &selection, &window};

    Desk()
    {
        QString problem;
        document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), &problem);
        window.show();
    }
    const AllianceMap &map() { return document.map(); }
    RecordForm *form() { return window.findChild<RecordForm *>(); }
    /// The field whose accessible name or row label is that.
    template <class Widget = QWidget>
    Widget *field(const char *name)
    {
        for (auto *widget : form()->findChildren<QWidget *>())
            if (widget->accessibleName() == QLatin1String(name)) {
                if (auto *itself = qobject_cast<Widget *>(widget))
                    return itself;
                return widget->findChild<Widget *>();
            }
        return nullptr;
    }
    QPushButton *button(const char *text)
    {
        for (auto *button : form()->findChildren<QPushButton *>())
            if (button->text().remove(QLatin1Char('&')) == QLatin1String(text))
                return button;
        return nullptr;
    }
    QToolButton *addEvidence()
    {
        for (auto *button : form()->findChildren<QToolButton *>())
            if (button->text() == QLatin1String("Add evidence"))
                return button;
        return nullptr;
    }
    void type(const char *name, const char *text)
    {
        auto *line = field<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(text));
        if (line->completer())
            line->completer()->popup()->hide(); // as the next field does
    }
    void accept()
    {
        form()->activateWindow(); // a list of completions had been the active window
        QVERIFY(QTest::qWaitForWindowActive(form()));
        QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
    }
    /// All words on the form's labels.
    QString words()
    {
        QString all;
        for (auto *label : form()->findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        return all;
    }
};

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewActorIsOneStepAndSelected()
    {
        Desk desk;
        desk.editor.newActor(Position{7, 8});
        desk.type("Name", "Wagner Group");
        desk.type("Short name", "Wagner");
        desk.field<QComboBox>("Kind")->setCurrentIndex(int(ActorKind::Company));
        desk.type("Also called", "PMC Wagner; ChVK Vagner");
        desk.accept();
        const auto *actor = desk.map().actors().find(ActorId("wagner"));
        QVERIFY(actor);
        QCOMPARE(actor->name, std::string("Wagner Group"));
        QCOMPARE(actor->kind, ActorKind::Company);
        QCOMPARE(actor->aliases.size(), std::size_t(2));
        QCOMPARE(desk.map().placements().find(actor->id)->position.x, 7.0);
        QCOMPARE(desk.selection.current().idText(), QStringLiteral("wagner"));
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Add Wagner"));
        desk.document.undoStack()->undo();
        QVERIFY(!desk.map().actors().contains(ActorId("wagner")));
    }

    void aFormWithoutANameIsNotAccepted()
    {
        Desk desk;
        desk.editor.newActor();
        desk.accept();
        QVERIFY(desk.form() && desk.form()->isVisible());
        QVERIFY(desk.words().contains(QStringLiteral("An actor needs a name.")));
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void openingAndAcceptingChangesNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("actors") << int(Item::Kind::Actor);
        QTest::newRow("ties") << int(Item::Kind::Tie);
        QTest::newRow("events") << int(Item::Kind::Event);
        QTest::newRow("sources") << int(Item::Kind::Source);
    }
    void openingAndAcceptingChangesNothing()
    {
        QFETCH(int, kind);
        Desk desk;
        QStringList ids;
        const auto collect = [&](const auto &table) {
            for (const auto &record : table)
                ids << QString::fromStdString(record.id.text());
        };
        switch (Item::Kind(kind)) {
        case Item::Kind::Actor: collect(desk.map().actors()); break;
        case Item::Kind::Tie: collect(desk.map().ties()); break;
        case Item::Kind::Event: collect(desk.map().events()); break;
        default: collect(desk.map().sources()); break;
        }
        const auto before = desk.map();
        for (const auto &id : ids) {
            desk.editor.edit({Item::Kind(kind), id});
            QVERIFY2(desk.form(), qPrintable(id));
            QVERIFY2(desk.form()->problem().isEmpty(), qPrintable(id + desk.form()->problem()));
            auto map = before;
            map.apply(desk.form()->patch());
            QVERIFY2(map == before, qPrintable(id));
            delete desk.form();
        }
        QVERIFY(!ids.isEmpty());
    }

    void aTieIsReadBackAsASentence()
    {
        Desk desk;
        desk.editor.newTie(ActorId("egypt"));
        desk.type("to whom", "GNA");
        desk.field<QComboBox>("does")->setCurrentIndex(int(TieKind::Opposes));
        desk.type("Since", "about April 2019");
        QVERIFY2(desk.words().contains(QStringLiteral(
                     "Egypt opposes the GNA, since about April 2019, no source says until when.")),
                 qPrintable(desk.words()));
        QVERIFY2(desk.words().contains(QStringLiteral("2019-04~")), qPrintable(desk.words()));
        desk.accept();
        const auto *tie = desk.map().ties().find(TieId("egypt-opposes-gna"));
        QVERIFY(tie);
        QCOMPARE(tie->since.text(), std::string("2019-04~"));
        QVERIFY(tie->until == TieBound::unknown());
    }

    void aNameThatNobodyHasMakesAnActorOfTheChosenKind()
    {
        Desk desk;
        desk.editor.newTie({}, ActorId("lna"));
        desk.type("Who", "Chad");
        auto *kind = desk.form()->findChildren<QComboBox *>().first();
        for (auto *box : desk.form()->findChildren<QComboBox *>())
            if (box->isVisible() && box->accessibleName() == QLatin1String("Kind of the new actor"))
                kind = box;
        QVERIFY(kind->isVisible());
        kind->setCurrentIndex(int(ActorKind::State));
        desk.accept();
        QVERIFY(desk.map().actors().contains(ActorId("chad")));
        QVERIFY(desk.map().ties().contains(TieId("chad-backs-lna")));
        QCOMPARE(desk.document.undoStack()->count(), 1); // actor and tie are one step
    }

    void whatIsNoDateIsSaidAndKept()
    {
        Desk desk;
        desk.editor.newTie(ActorId("egypt"), ActorId("gna"));
        desk.type("Since", "1/2/2020");
        desk.accept();
        QVERIFY(desk.form()->isVisible());
        QCOMPARE(desk.field<QLineEdit>("Since")->text(), QStringLiteral("1/2/2020"));
        QVERIFY(desk.words().contains(QStringLiteral("Since: ")));
        desk.type("Since", "unknown");
        desk.accept();
        QVERIFY(desk.map().ties().contains(TieId("egypt-backs-gna")));
    }

    void noTieEndsBeforeItBegins()
    {
        Desk desk;
        desk.editor.newTie(ActorId("egypt"), ActorId("gna"));
        desk.type("Since", "2020");
        desk.type("Until", "2019");
        desk.accept();
        QVERIFY(desk.words().contains(QStringLiteral("ends before it begins")));
    }

    void evidenceMakesItsSource()
    {
        Desk desk;
        desk.editor.newTie(ActorId("egypt"), ActorId("gna"));
        QTest::mouseClick(desk.addEvidence(), Qt::LeftButton);
        QComboBox *source = nullptr;
        for (auto *box : desk.form()->findChild<EvidenceEditor *>()->findChildren<QComboBox *>())
            if (box->isVisible() && box->isEditable() && !source)
                source = box;
        QVERIFY(source);
        source->setEditText(QStringLiteral("A letter of 1919"));
        QPlainTextEdit *quote = nullptr;
        for (auto *text : desk.form()->findChildren<QPlainTextEdit *>())
            if (text->placeholderText().contains(QLatin1String("own words")))
                quote = text;
        QTest::keyClicks(quote, QStringLiteral("We stand with you."));
        desk.accept();
        const auto *tie = desk.map().ties().find(TieId("egypt-backs-gna"));
        QVERIFY(tie && tie->evidence.size() == 1);
        QCOMPARE(tie->evidence[0].quote, std::string("We stand with you."));
        QCOMPARE(desk.map().sources().find(tie->evidence[0].source)->title,
                 std::string("A letter of 1919"));
    }

    void anEventHasParticipantsAndFigures()
    {
        Desk desk;
        desk.selection.setItems({{Item::Kind::Actor, QStringLiteral("egypt")}});
        desk.editor.newEvent();
        desk.type("Title", "Cairo hosts talks");
        desk.type("Date", "Jan 2020");
        QTest::mouseClick(desk.button("Add figure"), Qt::LeftButton);
        desk.field<QComboBox>("Bound")->setCurrentIndex(int(Bound::MoreThan));
        desk.type("Value", "280");
        desk.type("What is counted", "guests");
        desk.accept();
        const auto *made = desk.map().events().find(EventId("cairo-hosts-talks"));
        QVERIFY(made);
        QCOMPARE(made->date->text(), std::string("2020-01"));
        QCOMPARE(made->participants.size(), std::size_t(1)); // the selected actor
        QCOMPARE(made->figures.at(0).value, 280.0);
        QCOMPARE(made->figures.at(0).bound, Bound::MoreThan);
    }

    void aSourceTakesCslDatesAndAuthors()
    {
        Desk desk;
        desk.editor.newSource();
        desk.type("Title", "On war");
        desk.type("Authors", "Clausewitz, Carl von; Anonymous");
        desk.type("Date", "c. 1832");
        desk.accept();
        const auto *source = desk.map().sources().find(SourceId("on-war"));
        QVERIFY(source);
        QCOMPARE(source->issued->text(), std::string("1832~"));
        QVERIFY(source->csl.json("issued").find("circa") != std::string_view::npos);
        QVERIFY(source->csl.json("author").find("\"family\": \"Clausewitz\"") !=
                std::string_view::npos);
    }

    void onlyWebAddressesAreTaken()
    {
        Desk desk;
        desk.editor.newSource();
        desk.type("Title", "Trap");
        desk.type("Web address", "javascript:alert(1)");
        desk.accept();
        QVERIFY(desk.words().contains(QStringLiteral("begins with http")));
    }

    void aTieIsSplitAtADate()
    {
        Desk desk;
        const TieId tie("turkey-backs-gna");
        QVERIFY(desk.map().ties().contains(tie));
        desk.editor.split(tie);
        desk.type("From this date", "1 Dec 2019");
        const auto before = desk.map().ties().size();
        desk.accept();
        QCOMPARE(desk.map().ties().size(), before + 1);
        QCOMPARE(desk.map().ties().find(tie)->until.text(), std::string("2019-11-30"));
    }

    void deleteIsOneStepAndUndone()
    {
        Desk desk;
        const auto before = desk.map();
        desk.selection.setItems({{Item::Kind::Actor, QStringLiteral("egypt")},
                                 {Item::Kind::Actor, QStringLiteral("lna")}});
        desk.editor.removeSelected();
        QVERIFY(!desk.map().actors().contains(ActorId("egypt")) &&
                !desk.map().actors().contains(ActorId("lna")));
        QVERIFY(desk.selection.isEmpty());
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.map() == before);
    }

    void recordsGoFromMapToMapByTheClipboard()
    {
        Desk from;
        from.selection.setItems({{Item::Kind::Tie, QStringLiteral("egypt-backs-lna")}});
        from.editor.copySelected();
        AllianceDocument empty;
        Selection selection;
        QWidget window;
        Editor editor(&empty, &selection, &window);
        editor.paste();
        QVERIFY(empty.map().ties().contains(TieId("egypt-backs-lna")));
        QVERIFY(empty.map().actors().contains(ActorId("egypt")));
        QCOMPARE(empty.map().sources().size(), std::size_t(1));
        QCOMPARE(empty.undoStack()->count(), 1);
        editor.paste(); // once more: a copy of its own
        QVERIFY(empty.map().ties().contains(TieId("egypt-backs-lna-2")));
    }

    void aStateFoundByItsNameGetsItsCodes()
    {
        Desk desk;
        desk.editor.newActor();
        desk.field<QComboBox>("Kind")->setCurrentIndex(int(ActorKind::State));
        desk.type("Name", "Norway");
        QVERIFY(desk.field<QLineEdit>("Codes")->text().contains(QStringLiteral("cow: 385")));
        desk.type("Name", "Russia");
        QCOMPARE(desk.field<QLineEdit>("Codes")->text(), QStringLiteral("iso3166: RU; cow: 365"));
        desk.type("Name", "Norwegian Club");
        QCOMPARE(desk.field<QLineEdit>("Codes")->text(), QString());
        desk.type("Codes", "wikidata: Q20"); // typed codes stay
        desk.type("Name", "Norway");
        QCOMPARE(desk.field<QLineEdit>("Codes")->text(), QStringLiteral("wikidata: Q20"));
    }

    void anEmblemIsChosen()
    {
        EmblemBox box;
        QCOMPARE(box.emblem(), QString());
        box.kindBox()->setCurrentIndex(1);
        QVERIFY(!box.problem().isEmpty());
        box.flagBox()->setEditText(QStringLiteral("norway"));
        QCOMPARE(box.emblem(), QStringLiteral("flag:no"));
        QCOMPARE(box.problem(), QString());
        box.kindBox()->setCurrentIndex(2);
        box.letters()->setText(QStringLiteral("ÖU"));
        QCOMPARE(box.emblem(), QStringLiteral("ÖU"));
        for (const char *kept : {"flag:tr", "AH", "", "a whole sentence"}) {
            box.setEmblem(QString::fromLatin1(kept));
            QCOMPARE(box.emblem(), QString::fromLatin1(kept));
            QCOMPARE(box.problem(), QString());
        }
    }

    void aSpanOfTwoUnitsIsKept()
    {
        SpanBox box;
        for (const auto &span : {CarryOver{12, 0}, {18, 0}, {0, 90}, {1, 10}, {0, 0}}) {
            box.setSpan(span);
            QVERIFY2(box.span() == span, span.iso().c_str());
        }
    }

    void aParticipantIsChosenFromTheList()
    {
        Desk desk;
        desk.editor.newEvent();
        desk.type("Title", "A meeting");
        QTest::mouseClick(desk.button("Add participant"), Qt::LeftButton);
        auto *list = desk.form()->findChild<ActorBox *>()->list();
        QCOMPARE(list->count(), int(desk.map().actors().size()));
        list->setCurrentIndex(list->findText(QStringLiteral("Qatar")));
        desk.accept();
        const auto &participants = desk.map().events().find(EventId("a-meeting"))->participants;
        QCOMPARE(participants.size(), std::size_t(1));
        QCOMPARE(participants[0].actor, ActorId("qatar"));
    }

    void addedEvidenceIsSeenAtOnce()
    {
        Desk desk;
        desk.editor.newActor();
        desk.form()->resize(560, 400);
        desk.form()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.form()));
        QTest::mouseClick(desk.addEvidence(), Qt::LeftButton);
        auto *source = QApplication::focusWidget();
        QVERIFY(source);
        QTRY_COMPARE(source->visibleRegion().boundingRect(), source->rect());
        QTest::keyClick(source, Qt::Key_Tab);
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget())); // the quote
    }

    void aFormStandsStillWhileOneTypes()
    {
        Desk desk;
        desk.editor.newEvent();
        const auto *place = desk.field<QLineEdit>("Place");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const auto at = place->mapTo(desk.form(), QPoint());
        desk.type("Date", "May 1950");
        desk.type("Not before", "no date at all");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(place->mapTo(desk.form(), QPoint()), at);
    }

    void aWheelTurnsNoBoxThatItPasses()
    {
        Desk desk;
        desk.editor.newEvent();
        auto *type = desk.field<QComboBox>("Type");
        type->setCurrentIndex(2);
        desk.field<QLineEdit>("Title")->setFocus();
        QWheelEvent turn(QPointF(5, 5), type->mapToGlobal(QPointF(5, 5)), {}, {0, -120},
                         Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(type, &turn);
        QCOMPARE(type->currentIndex(), 2);
    }

    void copiedTextNamesWhatIsSelected()
    {
        Desk desk;
        desk.selection.setItems({{Item::Kind::Actor, QStringLiteral("qatar")},
                                 {Item::Kind::Tie, QStringLiteral("egypt-backs-lna")}});
        desk.editor.copySelectedAsText();
        const auto lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], QStringLiteral("Qatar"));
        QVERIFY(lines[1].contains(QStringLiteral("Egypt")));
    }

    void aReadOnlyMapSaysWhyNothingChanges()
    {
        Desk desk;
        QString told;
        QObject::connect(&desk.editor, &Editor::told, [&](const QString &words) { told = words; });
        QString problem;
        QVERIFY(desk.document.load(
            QStringLiteral(ENTENTE_SOURCE_DIR "/tests/editing/data/newer.entente.json"), &problem));
        desk.editor.newActor();
        QVERIFY(!desk.form());
        QVERIFY(told.contains(QStringLiteral("read-only")));
    }

    void theMapsHeadIsEdited()
    {
        Desk desk;
        desk.editor.editMap();
        desk.type("Title", "Libya, once more");
        auto *unit = desk.field<QComboBox>("Unit");
        QCOMPARE(unit->currentText(), QStringLiteral("years"));
        unit->setCurrentIndex(unit->findText(QStringLiteral("months")));
        desk.field<QSpinBox>("Number")->setValue(6);
        desk.accept();
        QCOMPARE(desk.map().info().title, std::string("Libya, once more"));
        QCOMPARE(desk.map().info().reach.iso(), std::string("P6M"));
    }
};

QTEST_MAIN(FormsTest)
#include "tst_forms.moc"
