// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pseudolanguage.h"
#include "visibletexts.h"

#include "app/actions/actionregistry.h"
#include "app/docks/lazydockwidget.h"
#include "app/importing.h"
#include "app/mainwindow.h"
#include "app/menus/menus.h"
#include "app/welcome/tour.h"
#include "app/workspace.h"

#include "models/import/mapping.h"
#include "models/import/presets.h"
#include "widgets/graph/graphview.h"

#include <QAbstractPrintDialog>
#include <QAction>
#include <QDirIterator>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <functional>

using namespace entente;

namespace {

/// Its words come with Qt.
bool isQtsOwn(const QWidget *dialog)
{
    return qobject_cast<const QFileDialog *>(dialog) ||
           qobject_cast<const QAbstractPrintDialog *>(dialog) ||
           qobject_cast<const QPrintPreviewDialog *>(dialog);
}

/// The name of one that comes from elsewhere.
bool isDataSet(const QString &text)
{
    return std::any_of(presets().begin(), presets().end(), [&](const TableMapping &mapping) {
        return QString::fromStdString(mapping.title) == text;
    });
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTranslator m_pseudo;
    QStringList m_untranslated;
    int m_judged = 0; // windows, dialogs and menus

    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    /// Notes each text of the widget that is in no language.
    void judge(const QWidget &widget, const QString &where)
    {
        ++m_judged;
        for (const auto &text : visibleTexts(widget)) {
            const auto words =
                isDataSet(text) ? QStringList() : plainWords(withoutWordsOfFiles(text));
            if (!words.isEmpty())
                m_untranslated << QStringLiteral("%1: “%2” in “%3”")
                                      .arg(where, words.join(QLatin1Char(' ')),
                                           text.simplified().left(120));
        }
    }

    /// Runs, judges the dialogs and menus that open meanwhile, and closes them.
    void visit(const QString &where, const std::function<void()> &run)
    {
        QTimer closer;
        connect(&closer, &QTimer::timeout, this, [this, where] {
            auto *open = QApplication::activePopupWidget() ? QApplication::activePopupWidget()
                                                           : QApplication::activeModalWidget();
            if (!open)
                return;
            if (!isQtsOwn(open))
                judge(*open, where);
            open->close();
        });
        closer.start(20);
        run();
        QTest::qWait(0); // for what opens its window by the event loop
        for (auto *window : QApplication::topLevelWidgets())
            if (window->isVisible() && !qobject_cast<MainWindow *>(window) && !isQtsOwn(window)) {
                judge(*window, where);
                window->close();
            }
    }
    void visit(QAction *action)
    {
        visit(action->text(), [action] { action->trigger(); });
    }
    QString write(const char *name, const QByteArray &text)
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) > 0 ? file.fileName()
                                                                       : QString();
    }

    /// All texts of the program, as lupdate writes them.
    QString allTexts()
    {
        runScript("update", {path("all.ts")});
        QFile file(path("all.ts"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    /// Where lupdate complains, it files a text under a context that the program does not ask for.
    void everyTextHasAContext()
    {
        QCOMPARE(QString::fromUtf8(runScript("update", {path("all.ts")})), QString());
    }

    /// A blank or comma at an end is where two texts are joined, which languages do not allow.
    void noTextIsAPartOfASentence()
    {
        static const QRegularExpression joint(
            QStringLiteral("<source>(\\s[^<]*|[^<]*(?:\\s|\\w,))</source>"));
        QStringList parts;
        for (auto it = joint.globalMatch(allTexts()); it.hasNext();)
            if (const auto text = it.next().captured(1);
                text != QStringLiteral(" px") && text != QStringLiteral(" dpi") &&
                !text.startsWith(QStringLiteral("Usage:"))) // help has lines of its own
                parts << text;
        QCOMPARE(parts, QStringList());
    }

    /// lupdate passes over a text silently whose number it cannot read, such as "count - 1".
    void everyNumberIsSeen()
    {
        static const QRegularExpression literal(
            QStringLiteral("\"([^\"\\\\\\n]*%n[^\"\\\\\\n]*)\""));
        const auto known = allTexts();
        QStringList missing;
        for (const auto *room : {"app", "models", "widgets"}) {
            QDirIterator files(QStringLiteral(ENTENTE_SOURCE_DIR "/") + QLatin1String(room),
                               {QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (auto it = literal.globalMatch(QString::fromUtf8(file.readAll()));
                     it.hasNext();)
                    if (const auto text = it.next().captured(1);
                        text != QStringLiteral("%n") && !known.contains(text.toHtmlEscaped()))
                        missing << file.fileName() + QStringLiteral(": ") + text;
            }
        }
        QCOMPARE(missing, QStringList());
    }

    void englishHasItsPlurals()
    {
        QFile::copy(QStringLiteral(ENTENTE_SOURCE_DIR "/translations/entente_en.ts"),
                    path("entente_en.ts"));
        QFile english(path("entente_en.ts"));
        runScript("update", {path("entente_en.ts"), QStringLiteral("-pluralonly")});
        QVERIFY(english.open(QIODevice::ReadOnly));
        const auto text = english.readAll();
        QVERIFY(text.contains("numerus"));
        QVERIFY2(!text.contains("unfinished"),
                 "a plural form is new: run translations/update and fill it into entente_en.ts");
        QCOMPARE(QCoreApplication::translate("Counts", "%n tie(s)", nullptr, 1),
                 QStringLiteral("1 tie"));
        QCOMPARE(QCoreApplication::translate("Counts", "%n tie(s)", nullptr, 2),
                 QStringLiteral("2 ties"));
    }

    void windowsShowNoOtherText()
    {
        QVERIFY(m_pseudo.load(pseudoLanguage(m_folder.path())));
        QCoreApplication::installTranslator(&m_pseudo);
        MainWindow window;
        QVERIFY(window.openFile(write("1.entente.json", mapInGreek())));
        window.show();
        for (auto *dock : window.findChildren<LazyDockWidget *>())
            dock->panel();
        for (const auto kind : {Item::Kind::None, Item::Kind::Actor, Item::Kind::Tie,
                                Item::Kind::Event, Item::Kind::Source}) {
            const QString ids[] = {{},
                                   QStringLiteral("1"),
                                   QStringLiteral("4"),
                                   QStringLiteral("7"),
                                   QStringLiteral("9")};
            const Item item{kind, ids[int(kind)]};
            window.selection()->select(item);
            QTest::qWait(0);
            judge(window, QStringLiteral("main window"));
            visit(window.actionRegistry()->action(QStringLiteral("edit.edit")));
            visit(QStringLiteral("context menu"),
                  [&] { showContextMenu(window, item, QPoint(100, 100)); });
        }
        for (auto *action : window.findChildren<QAction *>())
            if (action->isEnabled() && action->text().endsWith(QStringLiteral("…")))
                visit(action);
        for (const auto *id : {"help.shortcuts", "help.about"})
            visit(window.actionRegistry()->action(QLatin1String(id)));
        QPointer tour = new Tour(&window); // its last step takes it away
        for (; tour; QTest::qWait(0)) {
            judge(*tour, QStringLiteral("tour"));
            tour->nextButton()->click();
        }
        visit(QStringLiteral("import"), [&] {
            importFile(&window, write("2.csv", "source,target,sign\nΑ,Β,1\nΒ,Γ,-1\nΓ,Γ,1\n"));
        });
        window.workspace().view.setSummaryShown(true);
        QTest::qWait(0);
        judge(window, QStringLiteral("summary"));

        MainWindow broken;
        broken.openFile(write("3.entente.json", brokenMap()));
        broken.show();
        judge(broken, QStringLiteral("broken map"));
        visit(broken.actionRegistry()->action(QStringLiteral("evidence.problems")));
        MainWindow empty;
        empty.show();
        judge(empty, QStringLiteral("welcome"));
        m_untranslated.removeDuplicates();
        for (const auto &text : m_untranslated)
            qWarning("%s", qUtf8Printable(text));
        QVERIFY(m_untranslated.isEmpty());
        QVERIFY2(m_judged >= 40, "fewer windows, dialogs and menus opened than there are");
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
