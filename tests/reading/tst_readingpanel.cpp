// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/document/item.h"
#include "models/reading/coding.h"
#include "widgets/reading/codinglines.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/reading/readingview.h"
#include "widgets/reading/textsourceform.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;

namespace {

const auto straits = QStringLiteral(ENTENTE_SOURCE_DIR "/tests/reading/straits.txt");

/// A coder at the keyboard: an empty map, and a text beside it.
struct Desk
{
    AllianceDocument document;
    Selection selection;
    ReadingPanel panel{&document, &selection};

    Desk()
    {
        panel.resize(520, 800);
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowActive(&panel))
            qFatal("the window does not become active");
    }

    const AllianceMap &map() const { return document.map(); }
    static void type(const char *text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    void read(const QString &path)
    {
        panel.open(readTextFile(path));
        press(Qt::Key_Tab); // past the title, which the text told
        type("Rask, Ana; The Tide Desk");
        press(Qt::Key_Tab);
        type("4 March 2021");
        press(Qt::Key_Return);
    }

    QString chosen() const { return panel.view()->readingText().words(panel.view()->chosen()); }

    /// Walks to the sentence that has these words.
    void go(const char *words)
    {
        for (std::size_t i = 0; i < panel.view()->readingText().sentences().size(); ++i)
            press(Qt::Key_Up);
        for (std::size_t i = 0; i < panel.view()->readingText().sentences().size(); ++i) {
            if (chosen().contains(QString::fromUtf8(words)))
                return;
            press(Qt::Key_Down);
        }
        qFatal("no sentence has “%s”", words);
    }

    /// Types into the field over what was guessed, and past it; what was completed and is not meant
    /// is dropped.
    static void fill(const char *text)
    {
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        if (*text)
            type(text);
        press(Qt::Key_Delete);
        press(Qt::Key_Tab);
    }

    /// Chooses in a box by typing the beginning of a word, however short the time since the last
    /// choice.
    static void choose(const char *beginning)
    {
        auto *hints = QGuiApplication::styleHints();
        hints->setKeyboardInputInterval(0);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 1); // longer than that
        QTest::keyClick(QApplication::focusWidget(), *beginning);
        hints->setKeyboardInputInterval(400);
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(beginning + 1));
        press(Qt::Key_Tab);
    }

    void tie(const char *sentence, const char *who, const char *kind, const char *whom,
             const char *since = "", const char *until = "", const char *means = "")
    {
        go(sentence);
        press(Qt::Key_T);
        fill(who);
        choose(kind);
        fill(whom);
        fill(since);
        fill(until);
        fill(means);
        press(Qt::Key_Return);
        QVERIFY2(panel.view()->hasFocus(), qPrintable(panel.line(Item::Kind::Tie)->understood()));
    }

    void event(const char *sentence, const char *title, const char *type, const char *date,
               const char *who)
    {
        go(sentence);
        press(Qt::Key_E);
        fill(title);
        choose(type);
        fill(date);
        press(Qt::Key_Tab);
        fill(who);
        press(Qt::Key_Return);
        QVERIFY2(panel.view()->hasFocus(), qPrintable(panel.line(Item::Kind::Event)->understood()));
    }

    void actor(const char *sentence, const char *name, const char *kind, const char *shortName = "",
               const char *aliases = "")
    {
        go(sentence);
        press(Qt::Key_A);
        fill(name);
        choose(kind);
        fill(shortName);
        fill(aliases);
        press(Qt::Key_Return);
        QVERIFY2(panel.view()->hasFocus(), qPrintable(panel.line(Item::Kind::Actor)->understood()));
    }

    const Tie *tieNamed(const char *id) const { return map().ties().find(TieId(id)); }
};

} // namespace

/// A text is opened, its sentences are coded with the keyboard alone, and text and map lead to each
/// other.
class ReadingPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsCodedSavedAndReopened()
    {
        Desk desk;
        desk.read(straits);
        QCOMPARE(desk.map().sources().at(0).title, std::string("No truce on the Osmark Straits"));
        QCOMPARE(desk.map().sources().at(0).authors, (Texts{"Ana Rask", "The Tide Desk"}));
        QCOMPARE(desk.panel.coverage(), QStringLiteral("0 of 28 sentences coded"));

        desk.actor("Gen. Ada Orlo", "Hill Front", "a", "", "the Front");
        desk.actor("Gen. Ada Orlo", "Ada Orlo", "p", "Orlo", "Gen. Orlo");
        desk.actor("Vardania backs", "Vardania", "s");
        desk.actor("Vardania backs", "Osmark", "g", "", "the government of Osmark");
        desk.actor("Korrin supplies", "Korrin", "s");
        desk.actor("President Ilan Vesh", "Ilan Vesh", "p", "Vesh");
        desk.actor("The Strait League", "Strait League", "o", "", "the league");
        desk.actor("The Strait League", "Belmora", "s");
        desk.actor("Mira Lind", "Mira Lind", "p", "Lind");
        desk.actor("The Union of Ports", "Union of Ports", "o");
        desk.actor("The Tessal Republic", "Tessal Republic", "s", "Tessal");
        desk.actor("told the newspaper Tide", "Tide", "c");
        QCOMPARE(desk.map().actors().size(), std::size_t(12));

        desk.tie("Vardania backs", "Vardania", "b", "Osmark", "about April 2019", "goes on",
                 "funding, weapons");
        desk.tie("Gen. Ada Orlo", "Orlo", "l", "Hill Front");
        desk.tie("Korrin supplies", "Korrin", "b", "Hill Front", "", "", "weap");
        desk.tie("It fights the government", "Hill Front", "o", "Osmark", "autumn 2018", "",
                 "fighting");
        desk.tie("President Ilan Vesh", "Vesh", "l", "Osmark");
        desk.tie("The Strait League recognises", "Strait League", "r", "Osmark");
        desk.tie("The Strait League recognises", "Belmora", "r", "Osmark");
        desk.tie("The Strait League recognises", "Belmora", "p", "Strait League");
        desk.tie("Belmora mediates", "Belmora", "m", "Osmark");
        desk.tie("Belmora mediates", "Belmora", "m", "Hill Front");
        desk.tie("Mira Lind", "Lind", "p", "Belmora");
        desk.tie("The Tessal Republic opposes", "Tessal", "o", "Vardania");
        desk.tie("It is said to train", "Tessal", "b", "Hill Front", "", "", "training");
        desk.tie("sanctions on Korrin", "Strait League", "o", "Korrin", "1 March 2021", "",
                 "sanctions");
        QCOMPARE(desk.map().ties().size(), std::size_t(14));

        desk.event("Talks in Port Belm", "Talks in Port Belm", "talks", "3 March 2021",
                   "Orlo, Belmora (host)");
        desk.event("send troops", "Vardania agrees to send troops", "statement", "5 Jan 2021",
                   "Vardania (sender), Osmark (target)");
        desk.event("The first of them landed", "Vardania's troops land", "deployment",
                   "15 Jan 2021", "Vardania (sender)");
        desk.event("He asked Vardania", "Vesh asks for help", "request", "unknown",
                   "Vesh (sender), Vardania (addressee)");
        desk.event("Mira Lind", "Lind proposes a truce", "truce", "2021-01-08", "Lind (proposer)");
        desk.event("Mira Lind", "The Hill Front refuses", "refusal", "11 January 2021",
                   "Hill Front (refuser)");
        desk.event("a rocket hit", "A rocket hits Osmark City", "attack", "20 Feb 2021",
                   "Osmark (target)");
        desk.event("The league imposed", "Sanctions on Korrin", "sanction", "1 March 2021",
                   "the league (sender), Korrin (target)");
        QCOMPARE(desk.map().events().size(), std::size_t(8));

        for (const auto *id : {"ada-orlo-leads-hill-front", "hill-front-opposes-osmark",
                               "strait-league-recognises-osmark", "belmora-part-of-strait-league",
                               "belmora-mediates-hill-front", "tessal-republic-backs-hill-front"})
            QVERIFY2(desk.tieNamed(id), id);
        QCOMPARE(desk.map().actors().find(ActorId("ada-orlo"))->kind, ActorKind::Person);
        QCOMPARE(desk.map().actors().find(ActorId("strait-league"))->kind, ActorKind::Organisation);
        for (const auto &tie : desk.map().ties())
            QVERIFY(tie.evidence.size() == 1 && !tie.evidence[0].quote.empty() &&
                    !tie.evidence[0].at.empty());
        for (const auto &event : desk.map().events())
            QVERIFY(event.evidence.size() == 1 && !event.evidence[0].quote.empty());
        const auto *backing = desk.tieNamed("vardania-backs-osmark");
        QVERIFY(backing);
        QCOMPARE(backing->since.text(), std::string("2019-04~"));
        QCOMPARE(backing->means, (std::vector{Means::Funding, Means::Weapons}));
        QCOMPARE(backing->evidence[0].at, std::string("paragraph 3"));
        QCOMPARE(backing->evidence[0].quote,
                 std::string("Vardania backs the government of Osmark with funding and weapons, "
                             "and has done so since about April 2019."));
        QVERIFY(!desk.map().events().find(EventId("vesh-asks-for-help"))->date);
        QCOMPARE(desk.map().events().find(EventId("lind-proposes-a-truce"))->type,
                 EventType::TruceProposal);
        QCOMPARE(desk.panel.coverage(), QStringLiteral("18 of 28 sentences coded"));

        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("straits.entente.json"));
        QString problem;
        QVERIFY2(desk.document.save(path, &problem), qPrintable(problem));
        AllianceDocument again;
        QVERIFY2(again.load(path, &problem), qPrintable(problem));
        QVERIFY(!again.isReadOnly());
        QVERIFY(again.map() == desk.map());
        desk.document.undoStack()->setIndex(0);
        QVERIFY(desk.map() == AllianceMap());
    }

    void ctrlEnterStaysForAnotherTieOfTheSentence()
    {
        Desk desk;
        desk.read(straits);
        desk.go("The Strait League");
        desk.press(Qt::Key_T);
        desk.fill("Strait League");
        desk.choose("r");
        desk.fill("Osmark");
        QCOMPARE(desk.panel.line(Item::Kind::Tie)->understood(),
                 QStringLiteral("New tie: Strait League recognises Osmark"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        auto *line = static_cast<TieLine *>(desk.panel.line(Item::Kind::Tie));
        QVERIFY(line->who()->hasFocus());
        QCOMPARE(line->who()->text(), QStringLiteral("Strait League")); // the sentence names it
        QCOMPARE(desk.map().ties().at(0).kind, TieKind::Recognises);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.panel.view()->hasFocus() && !line->isVisible());
    }

    void aWrongDateIsToldAndNothingIsDone()
    {
        Desk desk;
        desk.read(straits);
        const auto before = desk.map();
        desk.go("Vardania backs");
        desk.press(Qt::Key_T);
        desk.fill("Vardania");
        desk.press(Qt::Key_Tab);
        desk.fill("Osmark");
        desk.fill("soon");
        desk.press(Qt::Key_Return);
        QVERIFY(desk.panel.line(Item::Kind::Tie)
                    ->understood()
                    .contains(QStringLiteral("“soon” is not a date")));
        QVERIFY(desk.map() == before && desk.panel.line(Item::Kind::Tie)->isVisible());
    }

    void aNewActorsKindIsChosenInTheLine()
    {
        Desk desk;
        desk.read(straits);
        desk.go("Gen. Ada Orlo");
        desk.press(Qt::Key_T);
        desk.fill("Ada Orlo");
        desk.choose("l");
        desk.fill("Hill Front");
        QCoreApplication::processEvents(); // the box comes up
        QComboBox *kindOfOrlo = nullptr;
        for (auto *box : desk.panel.findChildren<QComboBox *>())
            if (box->accessibleName() == QStringLiteral("Kind of Ada Orlo"))
                kindOfOrlo = box;
        QVERIFY(kindOfOrlo && kindOfOrlo->isVisible());
        kindOfOrlo->setFocus();
        desk.press(Qt::Key_P);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.map().actors().find(ActorId("ada-orlo"))->kind, ActorKind::Person);
    }

    void namesAreCompletedAndCompletionsAreDropped()
    {
        Desk desk;
        desk.read(straits);
        desk.tie("Vardania backs", "Vardania", "b", "Osmark City");
        desk.go("Vardania backs");
        desk.press(Qt::Key_T);
        auto *who = static_cast<TieLine *>(desk.panel.line(Item::Kind::Tie))->who();
        who->selectAll();
        desk.type("osm");
        QCOMPARE(who->text(), QStringLiteral("Osmark City"));
        QCOMPARE(who->selectedText(), QStringLiteral("ark City"));
        desk.type("ark");
        desk.press(Qt::Key_Delete);
        QCOMPARE(who->text(), QStringLiteral("Osmark"));
        desk.press(Qt::Key_Down);
        QCOMPARE(who->text(), QStringLiteral("Osmark City"));
    }

    void aClickOnCodedWordsSelectsAndTheSelectionLeadsBack()
    {
        Desk desk;
        desk.read(straits);
        desk.tie("Vardania backs", "Vardania", "b", "Osmark");
        desk.tie("The league imposed", "League", "o", "Korrin");
        desk.selection.clear();
        auto *view = desk.panel.view();
        desk.go("No truce");
        const auto at = view->readingText().text().indexOf(QStringLiteral("funding and"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->placeOf(int(at)).center());
        QCOMPARE(desk.selection.current(), Item(TieId("vardania-backs-osmark")));
        desk.selection.select(Item(TieId("league-opposes-korrin")));
        QVERIFY(desk.chosen().startsWith(QStringLiteral("The league imposed")));
        QVERIFY(view->viewport()->rect().contains(view->placeOf(view->chosen().start)));
    }

    void markedWordsAreTheQuote()
    {
        Desk desk;
        desk.read(straits);
        auto *view = desk.panel.view();
        const auto &text = view->readingText().text();
        const int start = int(text.indexOf(QStringLiteral("Hill Front")));
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, view->placeOf(start).center());
        QTest::mouseMove(view->viewport(), view->placeOf(start + 4).center());
        QTest::mouseMove(view->viewport(), view->placeOf(start + 10).center());
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {},
                            view->placeOf(start + 10).center());
        QCOMPARE(desk.chosen(), QStringLiteral("Hill Front"));
        for (auto *button : desk.panel.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("&Actor…"))
                QTest::mouseClick(button, Qt::LeftButton);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.map().actors().at(0).name, std::string("Hill Front"));
        QCOMPARE(desk.map().actors().at(0).evidence.at(0).quote, std::string("Hill Front"));
    }

    void theTextIsKeptOnlyIfTheBoxIsTicked()
    {
        Desk desk;
        desk.read(straits);
        QVERIFY(!keptText(desk.map().sources().at(0)));
        desk.panel.keepBox()->click();
        QVERIFY(keptText(desk.map().sources().at(0)));
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("kept.entente.json"));
        QString problem;
        QVERIFY(desk.document.save(path, &problem));
        Desk other;
        QVERIFY(other.document.load(path, &problem));
        QCOMPARE(other.panel.coverage(), QStringLiteral("0 of 28 sentences coded"));
        QVERIFY(other.panel.keepBox()->isChecked());
        other.panel.keepBox()->click();
        QVERIFY(!keptText(other.map().sources().at(0)));
        QVERIFY(!other.panel.view()->readingText().isEmpty()); // for the session it is still there
        other.document.undoStack()->undo();
        QVERIFY(other.panel.keepBox()->isChecked());
    }

    void textIsPastedAndASourceIsAskedFor()
    {
        Desk desk;
        QGuiApplication::clipboard()->setText(QStringLiteral("Vardania backs Osmark.\nIt rained."));
        desk.panel.paste();
        auto *form = desk.panel.sourceForm();
        QVERIFY(form->isVisible());
        auto *title = form->findChildren<QLineEdit *>().first();
        title->selectAll();
        desk.press(Qt::Key_Delete);
        QVERIFY(form->problem().contains(QStringLiteral("title")));
        desk.press(Qt::Key_Return);
        QVERIFY(form->isVisible() && desk.map().sources().empty());
        desk.type("A letter");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.map().sources().at(0).id, SourceId("a-letter"));
        QCOMPARE(desk.panel.coverage(), QStringLiteral("0 of 2 sentences coded"));
        desk.document.undoStack()->undo(); // the source goes, and the text with it
        QVERIFY(desk.panel.source().empty());
    }

    void webPagesAreReadWithoutTheirMachinery()
    {
        const auto page = textOfHtml(QStringLiteral(
            "<html><head><title>Tide | News</title><meta property='og:title' content='No truce "
            "&amp; no talks'>"
            "<meta name=\"author\" content=\"Ana Rask\"><meta property=\"article:published_time\" "
            "content=\"2021-03-04T10:00:00Z\">"
            "<meta property='og:url' "
            "content='https://tide.example/1'><script>alert('x')</script><style>p{}</style></head>"
            "<body><nav>Home News</nav><article><h1>No truce</h1><p>Osmark <b>fell</b>.</p>"
            "<img src='https://tide.example/x.png'><p>It "
            "rained.</p></article><footer>Imprint</footer></body></html>"));
        QCOMPARE(page.text, QStringLiteral("No truce\nOsmark fell.\n\nIt rained.")
                                .replace(QStringLiteral("\n\n"), QStringLiteral("\n")));
        QCOMPARE(page.title, QStringLiteral("No truce & no talks"));
        QCOMPARE(page.author, QStringLiteral("Ana Rask"));
        QCOMPARE(page.date, QStringLiteral("2021-03-04"));
        QCOMPARE(page.url, QStringLiteral("https://tide.example/1"));
        const auto markdown =
            textOfMarkdown(QStringLiteral("# No truce\n\nOsmark *fell*.\nAnd rain.\n"));
        QCOMPARE(ReadingText(markdown.text).paragraphs().size(), std::size_t(2));
        QVERIFY(markdown.text.contains(QStringLiteral("Osmark fell")));
        QVERIFY(!readTextFile(QStringLiteral("/nowhere/x.txt")).ok());
        QVERIFY(!textOfHtml(QStringLiteral("<p> </p>")).ok());
    }

    void hostilePagesAreReadQuickly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("html");
        const auto row = [](const char *once, int bytes, bool html) {
            const auto text = QString::fromLatin1(once);
            QTest::newRow(once) << text.repeated(bytes / int(text.size())) << html;
        };
        for (const auto *once : {"<script>", "<div>", "<b>", "<ul><li>x", "<!--", "<meta ",
                                 "<article>", "<style>a{}", "<title>", "<nav>x", "&amp", "<"})
            row(once, 200000, true);
        for (const auto *once : {"**a** _b_ [c](d)\n", "|a|b|\n", "- a\n", "[", "*a ", "> "})
            row(once, 200000, false);
    }

    void hostilePagesAreReadQuickly()
    {
        QFETCH(QString, text);
        QFETCH(bool, html);
        QElapsedTimer time;
        time.start();
        html ? textOfHtml(text) : textOfMarkdown(text);
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
    }

    void thePartsOfAPageAreTold()
    {
        const auto page = textOfHtml(
            QStringLiteral("<!DOCTYPE html><title>A &amp; B</title><script>if (a < b) "
                           "x();</script><style>p{}</style>"
                           "<h1>Truce</h1><p>One<b>word</b> &lt;here&gt;,\n and more.<br>Next</p>"
                           "<table><tr><td>x<td>y</table><nav>menu</nav><pre>a\n b</pre>1 < 2"));
        QCOMPARE(page.title, QStringLiteral("A & B"));
        QCOMPARE(page.text,
                 QStringLiteral("Truce\nOneword <here>, and more.\nNext\nx\ny\na\n b\n1 < 2"));
    }

    void aFileIsDropped()
    {
        Desk desk;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(straits)});
        QVERIFY(isReadableText(data));
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&desk.panel, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&desk.panel, &drop);
        QVERIFY(desk.panel.sourceForm()->isVisible());
        QMimeData picture;
        picture.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/x.png"))});
        QVERIFY(!isReadableText(picture));
    }
};

QTEST_MAIN(ReadingPanelTest)
#include "tst_readingpanel.moc"
