// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "app/aboutdialog.h"
#include "app/actions/actionregistry.h"
#include "app/docks/paneldocks.h"
#include "app/exportdialog.h"
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "app/recentfiles.h"
#include "app/welcome/tour.h"
#include "app/welcome/welcomepage.h"
#include "app/windows.h"
#include "app/workspace.h"
#include "models/picture/activetheme.h"
#include "models/picture/theme.h"
#include "widgets/editing/spanbox.h"
#include "widgets/graph/graphview.h"

#include <QComboBox>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

using namespace entente;

namespace {

template <class Button>
Button *buttonOf(QWidget *place, const QString &text)
{
    for (auto *button : place->findChildren<Button *>())
        if (button->text().contains(text))
            return button;
    return nullptr;
}

} // namespace

/// What somebody meets who starts the program for the first time.
class WelcomeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("entente-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void cleanup()
    {
        QSettings().clear();
        applyPreferences();
    }

    void anEmptyWindowOffersSamplesWithTheirPictures()
    {
        MainWindow window;
        window.resize(1366, 740);
        window.show();
        auto *page = window.findChild<WelcomePage *>();
        QVERIFY(page && page->isVisible());
        auto *libya = buttonOf<QToolButton>(page, QStringLiteral("Libya"));
        QVERIFY(libya);
        QTRY_VERIFY_WITH_TIMEOUT(!libya->icon().isNull(), 20000);
        QTest::mouseClick(libya, Qt::LeftButton);
        QVERIFY(window.document()->path().endsWith(QStringLiteral("libya-2020.entente.json")));
        QVERIFY(!page->isVisible());
        QVERIFY(recentFiles().first().endsWith(QStringLiteral("libya-2020.entente.json")));
    }

    void theMapHasMostOfTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size :
             {QSize(1280, 720), QSize(1366, 768), QSize(1440, 900), QSize(1920, 1080)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void theMapHasMostOfTheWindow()
    {
        QFETCH(QSize, size);
        MainWindow window;
        window.resize(size);
        window.docks()->standFor(size);
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.show();
        window.docks()->makeSeen();
        const auto share = [&] {
            return 100.0 * window.graph()->width() * window.graph()->height() /
                   (size.width() * size.height());
        };
        QTRY_VERIFY2(share() >= 55, qPrintable(QString::number(share())));
        QCOMPARE(window.size(), size); // nothing asks for more
    }

    void aSmallWindowIsPossible()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        window.docks()->standFor({640, 480});
        window.resize(640, 480);
        window.show();
        window.docks()->makeSeen();
        QVERIFY2(window.minimumSizeHint().width() <= 640 &&
                     window.minimumSizeHint().height() <= 480,
                 qPrintable(QStringLiteral("%1x%2")
                                .arg(window.minimumSizeHint().width())
                                .arg(window.minimumSizeHint().height())));
    }

    void aNewMapIsEmptyAndAWindowWithAFileIsNotWelcomed()
    {
        MainWindow window;
        window.show();
        auto *page = window.findChild<WelcomePage *>();
        QTest::mouseClick(buttonOf<QPushButton>(page, QStringLiteral("A new map")), Qt::LeftButton);
        QVERIFY(!page->isVisible());
        MainWindow other;
        QVERIFY(other.openFile(QStringLiteral(ENTENTE_SAMPLES "/yemen-2011-2022.entente.json")));
        other.show();
        QVERIFY(!other.findChild<WelcomePage *>());
    }

    void filesOfLateArePinnedMarkedAndRemoved()
    {
        const auto there = QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json");
        const auto gone = m_folder.filePath(QStringLiteral("gone.entente.json"));
        rememberFile(there);
        rememberFile(gone);
        setPinned(there, true);
        QCOMPARE(recentFiles().first(), there);
        MainWindow window;
        window.show();
        auto *page = window.findChild<WelcomePage *>();
        auto *missing = buttonOf<QPushButton>(page, QStringLiteral("gone – missing"));
        QVERIFY(missing && !missing->isEnabled());
        QVERIFY(buttonOf<QToolButton>(page, QStringLiteral("Unpin")));
        QTest::mouseClick(buttonOf<QToolButton>(page, QStringLiteral("Remove")), Qt::LeftButton);
        QTRY_VERIFY(!recentFiles().contains(gone));
    }

    void theTourHasFiveStepsAndIsLeftAtAnyTime()
    {
        MainWindow window;
        window.resize(1366, 740);
        window.show();
        window.actionRegistry()->action(QStringLiteral("help.tour"))->trigger();
        auto *tour = window.findChild<Tour *>();
        QVERIFY(tour && tour->isVisible());
        QCOMPARE(tour->steps(), 5);
        const QPointer watch(tour);
        QTest::mouseClick(tour->nextButton(), Qt::LeftButton);
        QCOMPARE(window.selection()->current().idText(), QStringLiteral("lna"));
        for (int step = 1; step < 5; ++step) {
            QCOMPARE(tour->step(), step);
            QVERIFY(window.graph()->rect().contains(tour->geometry()));
            QTest::mouseClick(tour->nextButton(), Qt::LeftButton);
        }
        QTRY_VERIFY(!watch);
        QVERIFY(window.document()->isClean());
        window.actionRegistry()->action(QStringLiteral("help.tour"))->trigger();
        const QPointer again(window.findChild<Tour *>());
        QTest::keyClick(again, Qt::Key_Escape);
        QTRY_VERIFY(!again);
    }

    void largeTextOnASmallScreenIsScrolled()
    {
        QApplication::setFont(uiFont(3 * 13));
        MainWindow window;
        const QSize screen(632, 442); // 640×480 within a frame
        Preferences preferences(window.actionRegistry(), window.viewState(), &window);
        ExportDialog dialog(
            FigureOptions(), [](const FigureOptions &) { return FigurePage(); }, &window);
        for (QDialog *each :
             {static_cast<QDialog *>(&preferences), static_cast<QDialog *>(&dialog)}) {
            const auto least = each->minimumSizeHint();
            QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
                     qPrintable(QStringLiteral("%1 %2x%3")
                                    .arg(each->windowTitle())
                                    .arg(least.width())
                                    .arg(least.height())));
            QVERIFY(each->sizeHint().width() > screen.width()); // it asks for all of it
        }
        QApplication::setFont(uiFont(13));
    }

    void theToursButtonsStandStillAndItsCardHidesNobody()
    {
        MainWindow window;
        window.resize(1366, 740);
        window.show();
        window.docks()->makeSeen();
        window.actionRegistry()->action(QStringLiteral("help.tour"))->trigger();
        const QPointer tour(window.findChild<Tour *>());
        const auto where = [&] { return tour->nextButton()->mapTo(&window, QPoint()); };
        QTRY_VERIFY(window.graph()->mapCamera().isFitted() && window.graph()->isSharp());
        QTest::mouseClick(tour->nextButton(), Qt::LeftButton);
        const auto place = where();
        for (int step = 1; step < 4; ++step) {
            const auto chosen = window.selection()->current();
            QTest::mouseClick(tour, Qt::LeftButton, {}, QPoint(tour->width() / 2, 8));
            QCOMPARE(window.selection()->current(), chosen); // the map below took no click
            QTest::keyClick(tour->nextButton(), Qt::Key_Return);
            QCOMPARE(tour->step(), step + 1);
            QCOMPARE(where(), place);
        }
        for (const auto &card : window.graph()->displayList().cards)
            QVERIFY2(card.outsider || !window.graph()
                                           ->drawingCamera()
                                           .toView(card.outlineBox)
                                           .intersects(QRectF(tour->geometry())),
                     qPrintable(card.label.text));
    }

    void thePictureIsShownBeforeItIsExportedAndItsSizeRemembered()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        const auto compose = [&](const FigureOptions &options) {
            return composeFigure(window.feed()->snapshot(), window.graph()->arrangement(), options);
        };
        {
            ExportDialog dialog(FigureOptions(), compose, &window);
            dialog.show();
            const auto least = dialog.minimumSizeHint(); // a laptop's screen at 200 %
            QVERIFY2(least.width() <= 675 && least.height() <= 346,
                     qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
            QTRY_VERIFY(!dialog.preview()->picture().isNull());
            dialog.presets()->setCurrentIndex(
                dialog.presets()->findText(QStringLiteral("90 mm"), Qt::MatchContains));
            QCOMPARE(dialog.options().size, QSize(1063, 827));
            QTRY_VERIFY(qAbs(dialog.preview()->picture().width() * 827 / 1063 -
                             dialog.preview()->picture().height()) <= 1);
            QTest::mouseClick(buttonOf<QPushButton>(&dialog, QStringLiteral("Choose file")),
                              Qt::LeftButton);
        }
        const ExportDialog again(FigureOptions(), compose, &window);
        QCOMPARE(again.options().size, QSize(1063, 827));
        QCOMPARE(again.options().dpi, 300.0);
    }

    /// Not a drawing of its own for so few pixels, where dots would stand for cards.
    void thePreviewIsTheFileMadeSmaller()
    {
        MainWindow window;
        QVERIFY(window.openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
        const auto compose = [&](const FigureOptions &options) {
            return composeFigure(window.feed()->snapshot(), window.graph()->arrangement(), options);
        };
        FigurePreview preview(compose, nullptr);
        preview.resize(420, 300);
        preview.show();
        const FigureOptions options;
        preview.setOptions(options);
        QTRY_VERIFY(!preview.picture().isNull());
        const auto &theme = Theme::of(options.theme);
        QImage file(options.size, QImage::Format_RGB32);
        file.fill(theme.ground);
        QPainter painter(&file);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFigure(painter, compose(options), theme);
        painter.end();
        const auto shown = preview.picture().convertToFormat(QImage::Format_RGB32);
        const auto wanted =
            file.scaled(shown.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int differing = 0;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                differing += qAbs(qGray(shown.pixel(x, y)) - qGray(wanted.pixel(x, y))) > 24;
        QVERIFY2(differing < 20, qPrintable(QString::number(differing)));
    }

    void aboutNamesEachLibraryOfTheList()
    {
        QFile list(QStringLiteral(ENTENTE_SOURCE_DIR "/docs/dependencies.md"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const auto about = aboutText();
        int named = 0;
        for (const auto &line : QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'))) {
            const auto cells = line.split(QLatin1Char('|'));
            const bool isLibrary = cells.size() == 6 && !cells[1].contains(QLatin1String("---")) &&
                                   cells[1].trimmed() != QLatin1String("library");
            if (!isLibrary || cells[1].contains(QLatin1String("(tests)")) ||
                cells[1].contains(QLatin1String("(benchmark")))
                continue;
            const auto name = cells[1].section(QLatin1Char('('), 0, 0).trimmed();
            const auto word = name.startsWith(QLatin1String("Qt")) ? QStringLiteral("Qt") : name;
            QVERIFY2(about.contains(word), qPrintable(name));
            ++named;
        }
        QVERIFY(named >= 10);
        QVERIFY(about.contains(QLatin1String(qVersion())));
    }

    void preferencesWorkAtOnceAndStay()
    {
        MainWindow window;
        {
            Preferences preferences(window.actionRegistry(), window.viewState(), &window);
            preferences.theme()->setCurrentIndex(
                preferences.theme()->findText(QStringLiteral("Dark")));
            QVERIFY(ActiveTheme::instance()->theme().isDark());
            QVERIFY(
                window.actionRegistry()->action(QStringLiteral("view.theme.dark"))->isChecked());
            preferences.textSize()->setCurrentIndex(2);
        }
        QCOMPARE(QApplication::font().pixelSize(), 17);
        const Preferences later(window.actionRegistry(), window.viewState(), &window);
        QCOMPARE(later.theme()->currentText(), QStringLiteral("Dark"));
        QCOMPARE(later.textSize()->currentIndex(), 2);
    }

    void newMapsHaveThePreferredReach()
    {
        MainWindow window;
        {
            Preferences preferences(window.actionRegistry(), window.viewState(), &window);
            QVERIFY(preferences.reach()->span() == CarryOver());
            preferences.reach()->setSpan({6, 0});
            preferences.backups()->setValue(25);
        }
        const Preferences later(window.actionRegistry(), window.viewState(), &window);
        QVERIFY(later.reach()->span() == (CarryOver{6, 0}));
        QCOMPARE(later.backups()->value(), 25);
        startNew(window);
        QCOMPARE(window.document()->map().info().reach.iso(), std::string("P6M"));
        QVERIFY(window.document()->isClean());
    }

    void picturesOfHelpAreAsWideAsThePage()
    {
        MainWindow window;
        window.show();
        int pictures = 0;
        QTimer::singleShot(0, &window, [&pictures] {
            auto *dialog = QApplication::activeModalWidget();
            auto *page = dialog->findChild<QTextBrowser *>();
            auto *pages = dialog->findChild<QListWidget *>();
            for (const int width : {880, 700, 1100}) {
                dialog->resize(width, 600);
                for (int row = 0; row < pages->count(); ++row) {
                    pages->setCurrentRow(row);
                    QCoreApplication::processEvents();
                    const qreal most =
                        page->viewport()->width() - 2 * page->document()->documentMargin();
                    for (auto block = page->document()->begin(); block.isValid();
                         block = block.next())
                        for (auto it = block.begin(); !it.atEnd(); ++it)
                            if (const auto format = it.fragment().charFormat().toImageFormat();
                                format.isValid()) {
                                ++pictures;
                                QVERIFY(format.width() > 0 && format.width() <= most);
                            }
                }
            }
            dialog->close();
        });
        showHelp(&window);
        QVERIFY(pictures >= 6);
    }
};

QTEST_MAIN(WelcomeTest)
#include "tst_welcome.moc"
