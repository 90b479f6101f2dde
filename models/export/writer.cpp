// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "writer.h"

#include "pdf.h"
#include "sourcepages.h"
#include "svgwriter.h"

#include "models/safety/storefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace entente {

namespace {

// How far an export is after its steps, by the time that they take.
constexpr int percentBegun = 2, percentComposed = 20, percentPainted = 35, percentMade = 95;

constexpr int smallestSide = 16;
constexpr int largestSide = 30000; // of any picture: what QPainter's coordinates carry
constexpr qint64 mostPixels = 400 * 1000 * 1000; // of a PNG: 1.6 GB while it is painted

class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

void say(QString *problem, const QString &text)
{
    if (problem)
        *problem = text;
}

/// Takes the bytes of an image as it is encoded, until the watch has had enough.
class WatchedBuffer : public QBuffer
{
public:
    /// `expected`: about how many bytes there will be.
    WatchedBuffer(QByteArray *bytes, qint64 expected, const ExportWatch &goOn)
        : QBuffer(bytes)
        , m_expected(double(expected))
        , m_goOn(goOn)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 writeData(const char *bytes, qint64 count) override
    {
        // Nobody knows how many they will be: half way at those expected, and never quite there.
        const auto part = double(size()) / (double(size()) + m_expected);
        const int percent = percentPainted + int(part * (percentMade - percentPainted));
        return m_goOn(percent) ? QBuffer::writeData(bytes, count) : -1;
    }

private:
    double m_expected;
    const ExportWatch &m_goOn;
};

QByteArray pngOf(const FigurePage &figure, const ExportWatch &goOn)
{
    QByteArray png;
    const auto image = renderImage(figure);
    if (image.isNull())
        return png;
    WatchedBuffer buffer(&png, image.sizeInBytes() / 20, goOn);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

QByteArray bytesOf(const Snapshot &snapshot, const FigurePage &figure, const QString &format,
                   const ExportWatch &goOn)
{
    if (format == QLatin1String("png"))
        return pngOf(figure, goOn);
    if (format == QLatin1String("pdf"))
        return writePdf(figure);
    return writeSvg(snapshot, figure, [&](double part) {
        return goOn(percentComposed + int(part * (percentMade - percentComposed)));
    });
}

} // namespace

QString figureFormat(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

bool isFigureSize(const QSize &size, const QString &path, QString *problem)
{
    const bool sides = std::min(size.width(), size.height()) >= smallestSide &&
                       std::max(size.width(), size.height()) <= largestSide;
    const bool pixels = figureFormat(path) != QLatin1String("png") ||
                        qint64(size.width()) * size.height() <= mostPixels;
    if (!sides || !pixels)
        say(problem, ExportWords::tr(
                         "A picture of %1 × %2 pixels cannot be made: each side has to be from %3 "
                         "to %4, and a PNG of no more than 400 million pixels.")
                         .arg(size.width())
                         .arg(size.height())
                         .arg(smallestSide)
                         .arg(largestSide));
    return sides && pixels;
}

QImage renderImage(const FigurePage &figure)
{
    const auto &options = figure.options;
    QImage image(options.size,
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const auto &theme = Theme::of(options.theme);
    image.fill(options.transparent ? QColor(Qt::transparent) : theme.ground);
    QPainter painter(&image);
    painter.scale(figure.pixelScale(), figure.pixelScale());
    paintFigure(painter, figure, theme);
    painter.end();
    image.setDotsPerMeterX(qRound(options.dpi / 0.0254));
    image.setDotsPerMeterY(qRound(options.dpi / 0.0254));
    image.setText(QStringLiteral("Title"), figure.title);
    image.setText(QStringLiteral("Description"), figure.summary);
    return image;
}

bool isFigureFormat(const QString &path, QString *problem)
{
    static const QStringList formats{QStringLiteral("png"), QStringLiteral("svg"),
                                     QStringLiteral("pdf")};
    const auto format = figureFormat(path);
    if (formats.contains(format))
        return true;
    say(problem,
        format.isEmpty()
            ? ExportWords::tr(
                  "%1 does not say which format is wanted: let its name end in .png, .svg or .pdf.")
                  .arg(path)
            : ExportWords::tr("%1: pictures are written as .png, .svg or .pdf, not as .%2.")
                  .arg(path, format));
    return false;
}

bool writeFigure(const Snapshot &snapshot, const Arrangement &arrangement,
                 const FigureOptions &options, const QString &path, QString *problem,
                 const ExportWatch &watch)
{
    const auto format = figureFormat(path);
    if (!isFigureFormat(path, problem) || !isFigureSize(options.size, path, problem))
        return false;
    if (options.dpi < 1 || options.dpi > 10000) {
        say(problem, ExportWords::tr("The resolution has to be from 1 to 10000 dots per inch."));
        return false;
    }
    if (QSaveFile file(path); !file.open(QIODevice::WriteOnly)) { // or it would be painted in vain
        say(problem, ExportWords::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
        return false;
    }
    bool stopped = false;
    QByteArray sources; // to be written beside the picture
    const ExportWatch goOn = [&](int percent) {
        stopped = stopped || (watch && !watch(percent));
        return !stopped;
    };
    QByteArray bytes;
    if (goOn(percentBegun)) {
        const auto figure = composeFigure(snapshot, arrangement, options);
        if (options.sources == SourceList::Page && format != QLatin1String("pdf"))
            sources = sourcesText(figure).toUtf8();
        if (goOn(percentComposed))
            bytes = bytesOf(snapshot, figure, format, goOn);
    }
    if (!goOn(percentMade)) {
        say(problem, ExportWords::tr("%1 was not written: the export was cancelled.").arg(path));
        return false;
    }
    if (bytes.isEmpty()) {
        say(problem,
            ExportWords::tr(
                "%1 cannot be written: there is not enough memory for a picture of that size.")
                .arg(path));
        return false;
    }
    const auto store = [problem](const QString &to, const QByteArray &what) {
        QString why;
        const bool stored = storeFile(to, {what.constData(), std::size_t(what.size())}, &why);
        if (!stored)
            say(problem, why);
        return stored;
    };
    return store(path, bytes) && (sources.isEmpty() || store(sourcesPath(path), sources));
}

std::unique_ptr<QMimeData> clipboardData(const Snapshot &snapshot, const Arrangement &arrangement,
                                         const FigureOptions &options)
{
    const auto figure = composeFigure(snapshot, arrangement, options);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(renderImage(figure));
    data->setData(QStringLiteral("image/svg+xml"), writeSvg(snapshot, figure));
    return data;
}

} // namespace entente
