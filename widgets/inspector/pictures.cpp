// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pictures.h"

#include "models/picture/displaylist.h"

#include <cmath>

namespace entente {

namespace {

constexpr QLatin1String emblemPrefix("picture/emblem/");
constexpr QLatin1String samplePrefix("picture/kind/");
constexpr QLatin1String barPrefix("picture/bar/");

QUrl picture(QLatin1String prefix, const QString &id)
{
    return QUrl(QLatin1String("entente:") + prefix +
                QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

std::string idAfter(QLatin1String prefix, const QString &path)
{
    return QUrl::fromPercentEncoding(path.mid(prefix.size()).toLatin1()).toStdString();
}

/// Maps days to places in a box. Infinite days fall on its ends.
class DayScale
{
public:
    DayScale(const DayRange &extent, const QRectF &box) : m_extent(extent), m_box(box) {}

    qreal left(Day day) const
    {
        const auto clipped = std::clamp(day, m_extent.first, m_extent.last);
        return at(double(clipped.number) - m_extent.first.number);
    }
    /// The end of a day, which lasts until the next one begins.
    qreal right(Day day) const
    {
        const auto clipped = std::clamp(day, m_extent.first, m_extent.last);
        return at(double(clipped.number) - m_extent.first.number + 1);
    }

private:
    qreal at(double days) const
    {
        const double length = double(m_extent.last.number) - m_extent.first.number + 1;
        return m_box.left() + m_box.width() * days / length;
    }

    DayRange m_extent;
    QRectF m_box;
};

void paintSpan(QPainter &painter, const QRectF &box, Standing standing, const QColor &colour)
{
    painter.setBrush(colour);
    if (standing == Standing::Attested) {
        const qreal radius = std::min(box.height(), box.width()) / 2.5;
        painter.drawRoundedRect(box, radius, radius);
    } else if (standing == Standing::Assumed) {
        const qreal inset = box.height() * 0.3;
        painter.drawRect(box.adjusted(0, inset, 0, -inset));
    } else if (standing == Standing::Disputed) {
        for (qreal x = box.left(); x < box.right(); x += 5)
            painter.drawRect(
                QRectF(x, box.top(), std::min<qreal>(3, box.right() - x), box.height()));
    }
}

void paintWindow(QPainter &painter, const QRectF &box, const QRectF &track, const DayScale &scale,
                 const DayRange &window, const Theme &theme)
{
    const QRectF days(QPointF(scale.left(window.first), box.top()),
                      QPointF(scale.right(window.last), box.bottom()));
    if (days.width() > 3) {
        QColor veil = theme.text;
        veil.setAlphaF(0.14f);
        painter.fillRect(days.intersected(box), veil);
    }
    for (const qreal x : {days.left(), days.right()}) {
        const qreal place = std::clamp(days.width() > 3 ? x : days.center().x(),
                                       track.left() + 0.75, track.right() - 0.75);
        painter.fillRect(QRectF(place - 0.75, box.top(), 1.5, box.height()), theme.text);
    }
}

QImage blank(QSize size, qreal ratio)
{
    QImage image(QSize(std::max(1, int(std::ceil(size.width() * ratio))),
                       std::max(1, int(std::ceil(size.height() * ratio)))),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

QSize sizeIn(const QUrl &picture)
{
    const auto sides = picture.query().split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()).boundedTo(QSize(4000, 400))
                             : QSize();
}

void paintBarOf(QPainter &painter, const QRectF &box, const TieId &id, const Snapshot &snapshot,
                const Theme &theme)
{
    const auto &index = *snapshot.index;
    const int tie = index.tieAt(id);
    const auto extent = barExtent(index);
    if (tie < 0 || !extent)
        return;
    const auto window = snapshot.date() ? std::optional(snapshot.query.window()) : std::nullopt;
    paintStandingBar(
        painter, box,
        {index.spans(tie), *extent, window, snapshot.map().ties().at(std::size_t(tie)).kind},
        theme);
}

/// A kind's line as the drawing has it, hollow where it is assumed, pale where the tie is absent.
void paintSample(QPainter &painter, const QRectF &box, const QStringList &words, const Theme &theme)
{
    const auto kind = parse<TieKind>(words.value(0).toStdString());
    const auto standing = parse<Standing>(words.value(1).toStdString());
    if (!kind || !standing)
        return;
    const bool absent = *standing == Standing::Absent;
    const auto tie = sampleTie(*kind, absent ? Standing::Attested : *standing,
                               box.adjusted(1, 0, -1, 0), words.size() > 2);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTie(painter, tie, theme, absent ? 0.45 : 1);
}

} // namespace

void paintStandingBar(QPainter &painter, const QRectF &box, const StandingBar &bar,
                      const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track = box.adjusted(0, 2, 0, -2);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const DayScale scale(bar.extent, track);
    for (const auto &span : bar.spans) {
        if (span.standing == Standing::Absent || !span.days.overlaps(bar.extent))
            continue;
        QRectF days(QPointF(scale.left(span.days.first), track.top()),
                    QPointF(scale.right(span.days.last), track.bottom()));
        if (days.width() < 3) { // a day in many years is still to be seen
            days.setWidth(3);
            days.moveRight(std::min(days.right(), track.right()));
        }
        paintSpan(painter, days, span.standing, theme.tie(bar.kind));
    }
    if (bar.window && bar.window->overlaps(bar.extent))
        paintWindow(painter, box, track, scale, *bar.window, theme);
    painter.restore();
}

QUrl emblemPicture(const ActorId &actor)
{
    return picture(emblemPrefix, QString::fromStdString(actor.text()));
}

QUrl samplePicture(TieKind kind, Standing standing, bool mutual)
{
    const std::string words =
        std::string(word(kind)) + ' ' + std::string(word(standing)) + (mutual ? " mutual" : "");
    return picture(samplePrefix, QString::fromStdString(words));
}

QUrl barPicture(const TieId &tie)
{
    return picture(barPrefix, QString::fromStdString(tie.text()));
}

QUrl sizedPicture(QUrl picture, const QSize &size)
{
    picture.setQuery(QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
    return picture;
}

QImage drawPicture(const QUrl &picture, qreal ratio, const Snapshot &snapshot, const Theme &theme)
{
    const QSize size = sizeIn(picture);
    if (picture.scheme() != QLatin1String("entente") || !snapshot.index || size.isEmpty())
        return blank(QSize(1, 1), 1);
    QImage image = blank(size, ratio);
    QPainter painter(&image);
    const QRectF box(QPointF(0, 0), QSizeF(size));
    const QString path = picture.path(QUrl::FullyEncoded);
    if (path.startsWith(emblemPrefix)) {
        if (const auto *actor = snapshot.map().actors().find(ActorId(idAfter(emblemPrefix, path))))
            paintEmblem(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), Emblem::of(*actor), theme);
    } else if (path.startsWith(samplePrefix)) {
        paintSample(painter, box,
                    QString::fromStdString(idAfter(samplePrefix, path)).split(QLatin1Char(' ')),
                    theme);
    } else if (path.startsWith(barPrefix)) {
        paintBarOf(painter, box, TieId(idAfter(barPrefix, path)), snapshot, theme);
    }
    return image;
}

std::optional<DayRange> barExtent(const MapIndex &index)
{
    auto extent = index.extent();
    if (extent && extent->isSingle())
        extent = DayRange{extent->first.plus(-30), extent->last.plus(30)};
    return extent;
}

} // namespace entente
