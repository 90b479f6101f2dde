// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"
#include "tests/support/threadsatrest.h"

#include "models/export/exportjob.h"
#include "models/export/sourcepages.h"
#include "models/export/svgwriter.h"

#include <QtTest>

#include <cmath>

using namespace entente;
using namespace entente::test;

/// The files: the same picture in each format, the same bytes each time, whole or not there.
class PictureFilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString in(const QString &name) const { return m_folder.filePath(name); }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray written(const Scenery &scenery, const QString &name,
                       const FigureOptions &options = {}) const
    {
        QString problem;
        if (!writeFigure(scenery.snapshot, scenery.arrangement, options, in(name), &problem))
            qWarning("%s", qPrintable(problem));
        return content(in(name));
    }

    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    static constexpr int likeness = 30; // of 255; letters alone make up to 21

    /// How far apart two pictures are: the largest difference, in any channel, between the mean
    /// colours of squares of 20 pixels. Letters and edges drawn by another hand have as much ink
    /// there; what is missing or elsewhere has not.
    static int difference(const QImage &a, const QImage &b)
    {
        const auto squares = [](const QImage &image) {
            return image.convertToFormat(QImage::Format_RGB32)
                .scaled(image.size() / 20, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        const auto x = squares(a), y = squares(b);
        int most = 0;
        for (int row = 0; row < x.height(); ++row)
            for (int column = 0; column < x.width(); ++column) {
                const auto p = x.pixel(column, row), q = y.pixel(column, row);
                most = std::max({most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                 std::abs(qBlue(p) - qBlue(q))});
            }
        return most;
    }

    static void addPictures()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("theme");
        for (const char *name : {"libya", "europe", "yemen"})
            for (const auto theme : {Theme::Name::Light, Theme::Name::Dark, Theme::Name::Print})
                QTest::newRow((QByteArray(name) + ' ' + QByteArray::number(int(theme))).constData())
                    << QString::fromLatin1(name) << int(theme);
    }

    static FigureOptions themed(int theme)
    {
        FigureOptions options;
        options.theme = Theme::Name(theme);
        options.look.camps = true;
        return options;
    }

private Q_SLOTS:
    void theMeasureSeesAMissingTie()
    {
        auto figure = sample(QStringLiteral("libya")).figure(themed(0));
        const auto whole = renderImage(figure);
        QCOMPARE(difference(whole, whole), 0);
        std::vector ties(figure.drawing.ties.begin(), figure.drawing.ties.end());
        ties.erase(std::find_if(ties.begin(), ties.end(),
                                [](const TieItem &tie) { return !tie.label.isEmpty(); }));
        figure.drawing.ties = std::move(ties);
        QVERIFY(difference(whole, renderImage(figure)) > 2 * likeness);
    }

    void sameBytesTwice_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"x.png", "x.svg", "x.pdf"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    void sameBytesTwice()
    {
        QFETCH(QString, name);
        const auto first = written(sample(QStringLiteral("libya")), name);
        const auto second = QDateTime::currentSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > second); // a clock in the file would show
        QVERIFY(!first.isEmpty());
        QVERIFY(first == written(sample(QStringLiteral("libya")), name));
        QVERIFY(!first.contains("CreationDate"));
    }

    void pngHasTheSizeAndResolutionAskedFor()
    {
        FigureOptions options;
        options.size = {1000, 640};
        options.dpi = 300;
        const auto image = QImage::fromData(
            written(sample(QStringLiteral("libya")), QStringLiteral("s.png"), options));
        QCOMPARE(image.size(), options.size);
        QCOMPARE(image.dotsPerMeterX(), 11811);
        QVERIFY(!image.hasAlphaChannel());
        QCOMPARE(image.text(QStringLiteral("Title")),
                 sample(QStringLiteral("libya")).figure().title);
    }

    void transparentShowsThrough()
    {
        FigureOptions options;
        options.transparent = true;
        const auto image = QImage::fromData(
            written(sample(QStringLiteral("libya")), QStringLiteral("t.png"), options));
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(image.pixel(image.width() - 1, image.height() - 1)), 0);
        const auto ground =
            QImage::fromData(written(sample(QStringLiteral("libya")), QStringLiteral("g.png")));
        QCOMPARE(QColor(ground.pixel(0, 0)), Theme::of(Theme::Name::Light).ground);
    }

    void svgLooksAsThePng_data() { addPictures(); }
    void svgLooksAsThePng()
    {
        QFETCH(QString, name);
        QFETCH(int, theme);
        if (QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty())
            QSKIP("rsvg-convert is not installed");
        const auto scenery = sample(name);
        written(scenery, QStringLiteral("a.svg"), themed(theme));
        QVERIFY(
            run(QStringLiteral("rsvg-convert"), {in(QStringLiteral("a.svg")), QStringLiteral("-o"),
                                                 in(QStringLiteral("a-svg.png"))}));
        const QImage drawn(in(QStringLiteral("a-svg.png")));
        const auto painted = renderImage(scenery.figure(themed(theme)));
        QCOMPARE(drawn.size(), painted.size());
        const auto apart = difference(drawn, painted);
        QVERIFY2(apart < likeness, qPrintable(QString::number(apart)));
        QVERIFY(difference(QImage(drawn.size(), QImage::Format_RGB32), painted) >
                5); // the measure can tell
    }

    void pdfLooksAsThePng_data() { addPictures(); }
    void pdfLooksAsThePng()
    {
        QFETCH(QString, name);
        QFETCH(int, theme);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QSKIP("pdftoppm is not installed");
        const auto scenery = sample(name);
        written(scenery, QStringLiteral("b.pdf"), themed(theme));
        QVERIFY(run(QStringLiteral("pdftoppm"),
                    {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                     QStringLiteral("-singlefile"), in(QStringLiteral("b.pdf")),
                     in(QStringLiteral("b-pdf"))}));
        const QImage drawn(in(QStringLiteral("b-pdf.png")));
        const auto painted = renderImage(scenery.figure(themed(theme)));
        QCOMPARE(drawn.size(), painted.size());
        const auto apart = difference(drawn, painted);
        QVERIFY2(apart < likeness, qPrintable(QString::number(apart)));
    }

    void pdfTextCanBeRead()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
        written(sample(QStringLiteral("libya")), QStringLiteral("c.pdf"));
        QVERIFY(run(QStringLiteral("pdftotext"),
                    {in(QStringLiteral("c.pdf")), in(QStringLiteral("c.txt"))}));
        const auto text = QString::fromUtf8(content(in(QStringLiteral("c.txt"))));
        for (const char *word : {"Turkey", "GNA", "No Ceasefire in Libya", "14 January 2020"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
        // The number before its source; brackets are lost where the font draws others beside
        // digits.
        static const QRegularExpression numbered(
            QStringLiteral(R"(\[?1\]?\s+“No Ceasefire in Libya)"));
        QVERIFY2(text.contains(numbered), qPrintable(text));
    }

    void allSourcesAreListedApartWhereThatIsAsked()
    {
        const auto scenery = sample(QStringLiteral("yemen"));
        FigureOptions options;
        options.sources = SourceList::Page;
        const auto figure = scenery.figure(options);
        const int count = figure.citations.count();
        QVERIFY(int(figure.sources.entries.size()) < count);
        QVERIFY(figure.sources.rest.text.contains(QStringLiteral("listed apart")));
        int numbered = 0;
        for (const auto &page : sourcePages(figure))
            for (const auto &entry : page.entries) {
                numbered += !entry.number.isEmpty();
                QVERIFY2(QRectF(QPointF(), figure.page).contains(entry.text.box()),
                         qPrintable(entry.text.text));
            }
        QCOMPARE(numbered, count);
        written(scenery, QStringLiteral("s.png"), options);
        const auto lines = content(in(QStringLiteral("s-sources.txt"))).trimmed().split('\n');
        QCOMPARE(lines.size(), count + 2); // the title and an empty line first
        QVERIFY(lines.last().startsWith("[" + QByteArray::number(count) + "] "));
        const auto pages = [&](const char *name) {
            return written(scenery, QString::fromLatin1(name), options).count("/Type /Page\n");
        };
        const auto apart = pages("s.pdf");
        QVERIFY(!QFile::exists(in(QStringLiteral("s-sources.pdf"))));
        options.sources = SourceList::Figure;
        QCOMPARE(apart, pages("t.pdf") + sourcePages(figure).size());
        written(scenery, QStringLiteral("t.png"), options);
        QVERIFY(!QFile::exists(in(QStringLiteral("t-sources.txt"))));
    }

    void noSourceIsCitedWhereNoneIsListed()
    {
        FigureOptions options;
        options.sources = SourceList::None;
        const auto scenery = sample(QStringLiteral("libya"));
        const auto figure = scenery.figure(options);
        QCOMPARE(figure.citations.count(), 0);
        QVERIFY(figure.sources.entries.empty());
        QVERIFY(!writeSvg(scenery.snapshot, figure).contains("[1]"));
    }

    void pdfHoldsNoPixelsOfTheDrawing()
    {
        const auto pdf =
            written(fromJson(smallMap(R"({"id": "r", "from": "a", "to": "b", "kind": "backs"})")),
                    QStringLiteral("v.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("/FontFile"));
    }

    void whatCannotBeWrittenIsToldAndLeavesNothing()
    {
        const auto libya = sample(QStringLiteral("libya"));
        QString problem;
        const auto nowhere = in(QStringLiteral("no/such/folder/x.png"));
        QVERIFY(!writeFigure(libya.snapshot, libya.arrangement, {}, nowhere, &problem));
        QVERIFY2(problem.startsWith(nowhere), qPrintable(problem));
        QVERIFY(!QFile::exists(nowhere));

        QVERIFY(!writeFigure(libya.snapshot, libya.arrangement, {}, in(QStringLiteral("x.xyz")),
                             &problem));
        QVERIFY2(problem.contains(QStringLiteral("xyz")), qPrintable(problem));
        QVERIFY(!writeFigure(libya.snapshot, libya.arrangement, {}, in(QStringLiteral("plain")),
                             &problem));

        FigureOptions huge;
        huge.size = {100000, 100000};
        QVERIFY(!writeFigure(libya.snapshot, libya.arrangement, huge,
                             in(QStringLiteral("huge.png")), &problem));
        QVERIFY(!QFile::exists(in(QStringLiteral("huge.png"))));
    }

    void aFailureLeavesTheOldFile()
    {
        const auto libya = sample(QStringLiteral("libya"));
        const auto before = written(libya, QStringLiteral("old.svg"));
        FigureOptions tiny;
        tiny.size = {1, 1};
        QString problem;
        QVERIFY(!writeFigure(libya.snapshot, libya.arrangement, tiny, in(QStringLiteral("old.svg")),
                             &problem));
        QVERIFY(content(in(QStringLiteral("old.svg"))) == before);
    }

    void aWatchIsToldHowFarItIsAndMayEndIt()
    {
        const auto libya = sample(QStringLiteral("libya"));
        for (const auto *suffix : {"png", "svg", "pdf"}) {
            const auto name = QStringLiteral("watched.") + QLatin1String(suffix);
            const auto before = written(libya, name);
            QVERIFY(!before.isEmpty());
            FigureOptions dark;
            dark.theme = Theme::Name::Dark;
            QString problem;
            std::vector<int> told;
            for (int steps = 0; steps < 3; ++steps) {
                QVERIFY(!writeFigure(libya.snapshot, libya.arrangement, dark, in(name), &problem,
                                     [left = steps](int) mutable { return left-- > 0; }));
                QVERIFY(problem.contains(QStringLiteral("cancelled")));
                QVERIFY(content(in(name)) == before);
            }
            QVERIFY(writeFigure(libya.snapshot, libya.arrangement, dark, in(name), &problem,
                                [&](int percent) {
                                    told.push_back(percent);
                                    return true;
                                }));
            QVERIFY(content(in(name)) != before);
            QVERIFY(told.size() >= 3 && std::is_sorted(told.begin(), told.end()));
        }
        QCOMPARE(QDir(m_folder.path())
                     .entryList({QStringLiteral("*watched*")}, QDir::Files | QDir::Hidden),
                 QStringList({QStringLiteral("watched.pdf"), QStringLiteral("watched.png"),
                              QStringLiteral("watched.svg")}));
    }

    /// On a thread of its own the picture is the same, whatever is painted here meanwhile.
    void aJobWritesTheSame()
    {
        const auto europe = sample(QStringLiteral("europe"));
        for (const auto *suffix : {"png", "svg", "pdf"}) {
            const auto direct = QStringLiteral("direct.") + QLatin1String(suffix),
                       beside = QStringLiteral("beside.") + QLatin1String(suffix);
            ExportJob job;
            QSignalSpy finished(&job, &ExportJob::finished);
            job.start(europe.snapshot, europe.arrangement, {}, in(beside));
            QVERIFY(job.isRunning() && finished.isEmpty());
            const auto here = written(europe, direct);
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
            QCOMPARE(finished[0][0].toString(), QString());
            QVERIFY(!job.isRunning());
            QVERIFY(content(in(beside)) == here);
        }
    }

    void aCancelledJobWritesNothing()
    {
        const auto europe = sample(QStringLiteral("europe"));
        ExportJob job;
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start(europe.snapshot, europe.arrangement, {}, in(QStringLiteral("cancelled.png")));
        job.cancel();
        QVERIFY(!job.isRunning());
        QVERIFY(threadsAreAtRest());
        QVERIFY(finished.isEmpty());
        QVERIFY(!QFile::exists(in(QStringLiteral("cancelled.png"))));

        job.start(europe.snapshot, europe.arrangement, {}, in(QStringLiteral("no/folder.png")));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].toString().startsWith(in(QStringLiteral("no/folder.png"))));
    }

    /// It does not wait for its end either: the writer asks while it writes.
    void anSvgIsStoppedWhileItIsWritten()
    {
        const auto europe = sample(QStringLiteral("europe"));
        const auto figure = europe.figure();
        double far = 0;
        QCOMPARE(writeSvg(europe.snapshot, figure,
                          [&](double part) { return std::exchange(far, part) < part; }),
                 writeSvg(europe.snapshot, figure));
        QVERIFY(far > 0.5 && far <= 1);
        int asked = 0;
        QVERIFY(writeSvg(europe.snapshot, figure, [&](double) { return ++asked < 2; }).isEmpty());
        QCOMPARE(asked, 2);
    }

    void theClipboardGetsBoth()
    {
        const auto libya = sample(QStringLiteral("libya"));
        const auto data = clipboardData(libya.snapshot, libya.arrangement, {});
        QCOMPARE(data->imageData().value<QImage>().size(), QSize(1920, 1080));
        QCOMPARE(data->data(QStringLiteral("image/svg+xml")),
                 writeSvg(libya.snapshot, libya.figure()));
    }
};

QTEST_MAIN(PictureFilesTest)
#include "tst_picturefiles.moc"
