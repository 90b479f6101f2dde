// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "emblem.h"

#include "models/map/text.h"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QPaintEngine>
#include <QPainterPath>
#include <QStandardPaths>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <memory>

namespace entente {

namespace {

/// Where iso-flags-svg lies; other systems may put the folder into any data location.
QString flagFile(const QString &iso)
{
    const auto name = iso == QLatin1String("un") ? QStringLiteral("_united_nations") : iso;
    const auto relative = QStringLiteral("iso-flags-svg/country-squared/%1.svg").arg(name);
    const auto fixed = QStringLiteral("/usr/share/") + relative;
    return QFile::exists(fixed)
               ? fixed
               : QStandardPaths::locate(QStandardPaths::GenericDataLocation, relative);
}

bool isIsoCode(const QString &text)
{
    return text.size() == 2 && text[0] >= QLatin1Char('a') && text[0] <= QLatin1Char('z') &&
           text[1] >= QLatin1Char('a') && text[1] <= QLatin1Char('z');
}

/// Initials: "Fayez al-Sarraj" -> FS, "GNA" -> GNA, "Turkey" -> TU.
QString initials(const Actor &actor)
{
    const auto name = QString::fromStdString(displayText(actor.name));
    const auto label = QString::fromStdString(displayText(actor.label()));
    if (label.size() <= 3 && label == label.toUpper())
        return label;
    QString letters;
    for (const auto &part : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto capital =
            std::find_if(part.begin(), part.end(), [](QChar c) { return c.isUpper(); });
        if (capital != part.end())
            letters += *capital;
    }
    if (letters.size() >= 2)
        return letters.size() == 2 ? letters : QString(letters[0]) + letters[letters.size() - 1];
    return name.left(2).toUpper();
}

struct Flag
{
    QByteArray svg;
    std::unique_ptr<QSvgRenderer> renderer;
    QHash<int, QImage> images; // by size in device pixels
};

Flag *flagOf(const QString &iso)
{
    thread_local QHash<QString, std::shared_ptr<Flag>> flags; // renderers are a thread's own
    auto &flag = flags[iso];
    if (!flag) {
        flag = std::make_shared<Flag>();
        QFile file(isIsoCode(iso) ? flagFile(iso) : QString());
        if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly))
            flag->svg = file.readAll();
        if (!flag->svg.isEmpty())
            flag->renderer = std::make_unique<QSvgRenderer>(flag->svg);
    }
    return flag->renderer && flag->renderer->isValid() ? flag.get() : nullptr;
}

QImage drawnFlag(Flag &flag, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    flag.renderer->render(&painter, QRectF(0, 0, pixels, pixels));
    return image;
}

/// The flag as a picture of that many device pixels, made once for each size. Small ones are made
/// from one that was drawn larger: coats of arms take long to draw.
const QImage &flagImage(Flag &flag, int pixels)
{
    constexpr int master = 96;
    auto &image = flag.images[pixels];
    if (!image.isNull())
        return image;
    if (pixels >= master)
        return image = drawnFlag(flag, pixels);
    auto &large = flag.images[master];
    if (large.isNull())
        large = drawnFlag(flag, master);
    return flag.images[pixels] =
               large.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

bool isRaster(const QPainter &painter)
{
    const auto type = painter.paintEngine() ? painter.paintEngine()->type() : QPaintEngine::Raster;
    return type == QPaintEngine::Raster;
}

void paintFlag(QPainter &painter, const QRectF &box, Flag &flag)
{
    QPainterPath disc;
    disc.addEllipse(box);
    painter.save();
    if (isRaster(painter)) {
        const auto scale = std::sqrt(std::abs(painter.deviceTransform().determinant()));
        const int pixels = std::clamp(int(std::ceil(box.width() * scale)), 8, 1024);
        QBrush brush(flagImage(flag, pixels));
        const auto one = box.width() / pixels;
        brush.setTransform(QTransform(one, 0, 0, one, box.left(), box.top()));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillPath(disc, brush);
    } else {
        painter.setClipPath(disc, Qt::IntersectClip);
        flag.renderer->render(&painter, box);
    }
    painter.restore();
}

} // namespace

Emblem Emblem::of(const Actor &actor)
{
    Emblem emblem;
    emblem.monogram = initials(actor);
    const auto own = QString::fromStdString(displayText(actor.emblem)).trimmed();
    if (own.startsWith(QLatin1String("flag:")))
        emblem.flag = own.mid(5).toLower();
    else if (!own.isEmpty())
        emblem.monogram = own.left(3);
    if (own.isEmpty()) {
        const auto iso = QString::fromStdString(actor.codes.text("iso3166")).toLower();
        emblem.flag = iso;
    }
    if (!flagOf(emblem.flag))
        emblem.flag.clear();
    return emblem;
}

void paintEmblem(QPainter &painter, const QRectF &box, const Emblem &emblem, const Theme &theme,
                 bool ring)
{
    painter.save();
    if (auto *flag = emblem.flag.isEmpty() ? nullptr : flagOf(emblem.flag)) {
        paintFlag(painter, box, *flag);
        painter.setPen(QPen(theme.cardBorder, 0.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box);
    } else {
        if (ring) {
            painter.setPen(QPen(theme.mutedText, 1.2));
            painter.setBrush(theme.isDark() ? theme.panel : theme.ground);
            painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6));
        }
        const qreal share = emblem.monogram.size() >= 3 ? 0.32 : 0.4;
        // One font for emblems of all sizes: each size of its own would have to be looked up and
        // loaded.
        constexpr qreal type = 14; // as names on cards have
        const qreal scale = box.height() * share / type;
        painter.setFont(uiFont(type, QFont::DemiBold));
        painter.setPen(theme.mutedText);
        painter.translate(box.center());
        painter.scale(scale, scale);
        painter.drawText(QRectF(-50, -50, 100, 100), Qt::AlignCenter | Qt::TextDontClip,
                         emblem.monogram);
    }
    painter.restore();
}

QByteArray flagSvg(const QString &iso)
{
    const auto *flag = flagOf(iso);
    return flag ? flag->svg : QByteArray();
}

} // namespace entente
