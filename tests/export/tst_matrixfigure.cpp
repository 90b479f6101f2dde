// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/export/matrixfigure.h"
#include "samples.h"

#include <QtTest>

using namespace entente;

/// A matrix as files.
class MatrixFigureTest : public QObject
{
    Q_OBJECT

private:
    static MatrixFigure matrix(const QSize &size = {1920, 1080})
    {
        MatrixOptions options;
        options.size = size;
        return composeMatrix(sample(QStringLiteral("libya")).snapshot, options);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theLegendIsAsPaleAsPainted()
    {
        const auto figure = matrix();
        QVERIFY(!figure.legend.empty());
        QXmlStreamReader xml(writeMatrixSvg(figure));
        const auto &theme = Theme::of(figure.options.theme);
        int muted = 0, plain = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement ||
                xml.name() != QLatin1String("text"))
                continue;
            const bool isLegend =
                xml.attributes().value(QLatin1String("class")) == QLatin1String("muted");
            QCOMPARE(xml.attributes().value(QLatin1String("fill")).toString(),
                     (isLegend ? theme.mutedText : theme.text).name());
            ++(isLegend ? muted : plain);
        }
        QCOMPARE(std::size_t(muted), figure.legend.size());
        QVERIFY(plain > 10);
    }

    void theSameMatrixIsTheSamePdf()
    {
        QTemporaryDir dir;
        QString problem;
        const auto one = dir.filePath(QStringLiteral("one.pdf")),
                   other = dir.filePath(QStringLiteral("other.PDF"));
        QVERIFY2(writeMatrix(matrix(), one, &problem), qPrintable(problem));
        QVERIFY2(writeMatrix(matrix(), other, &problem), qPrintable(problem));
        QVERIFY(bytesOf(one).startsWith("%PDF"));
        QCOMPARE(bytesOf(one), bytesOf(other));
        QVERIFY(!bytesOf(one).contains("/CreationDate (D:"));
        QVERIFY(bytesOf(one).contains("/Creator"));
    }

    void campsAreDividedWhereTheyStandTogether()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        MatrixOptions options;
        options.campOf = matrixCamps(scenery.snapshot);
        const auto saysSo = [](const MatrixFigure &figure) {
            return figure.header.at(1).text.contains(QLatin1String("divide"));
        };
        const auto byCamp = composeMatrix(scenery.snapshot, options);
        QVERIFY(!byCamp.campRows.empty() && !byCamp.campColumns.empty() && saysSo(byCamp));
        for (const int row : byCamp.campRows) {
            const auto campAt = [&](int at) {
                const ActorId id(byCamp.rows[std::size_t(at)].actor.toStdString());
                return options.campOf[std::size_t(scenery.index->actorAt(id))];
            };
            QVERIFY(campAt(row) != campAt(row - 1));
        }
        QVERIFY(writeMatrixSvg(byCamp).contains("class=\"camps\""));
        options.order = MatrixOrder::Name;
        const auto byName = composeMatrix(scenery.snapshot, options);
        QVERIFY(byName.campRows.empty() && byName.campColumns.empty() && !saysSo(byName));
    }

    void aSizeThatCannotBeMadeIsTold()
    {
        QTemporaryDir dir;
        QString problem;
        const auto path = dir.filePath(QStringLiteral("large.png"));
        QVERIFY(!writeMatrix(matrix({29000, 29000}), path, &problem));
        QVERIFY2(problem.contains(QStringLiteral("29000")), qPrintable(problem));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(MatrixFigureTest)
#include "tst_matrixfigure.moc"
