// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/drawing/displaylist.h"

#include <QSet>
#include <QXmlStreamWriter>

namespace entente {

/// A number as pictures want it: at most two decimals, no exponent, no trailing zeros.
QString svgNumber(qreal value);
/// SVG path data of a path.
QString svgPath(const QPainterPath &path);
/// Text that XML 1.0 may hold.
QString svgText(const QString &text);

/// Ids of a document: prefix and the record's id where that is a plain word, other characters as
/// _xHHHH_; never the same twice.
class SvgIds
{
public:
    QString of(const QString &prefix, const std::string &id);

private:
    QSet<QString> m_used;
};

/// Writes the shapes of a picture as SVG elements. Colours go by CSS class; it knows nothing of
/// maps.
class SvgPen
{
public:
    SvgPen(QXmlStreamWriter &xml, bool outlineText) : m_xml(xml), m_outlineText(outlineText) {}

    /// A group with its class, id and title where these are given. To be closed by close().
    void open(const QString &classes, const QString &id = {}, const QString &title = {});
    void close() { m_xml.writeEndElement(); }
    /// A transform for what follows within the group just opened.
    void moveAndScale(const QPointF &origin, qreal scale);

    void path(const QPainterPath &path, const QString &classes, const QPen &pen = QPen(Qt::NoPen));
    void rect(const QRectF &box, qreal radius, const QString &classes,
              const QPen &pen = QPen(Qt::NoPen));
    void circle(const QRectF &box, const QString &classes, const QPen &pen = QPen(Qt::NoPen));
    /// A line of text at its baseline, as text or as outlines.
    void text(const TextItem &text, const QString &classes);
    /// Text centred in a box as the painter does it.
    void centredText(const QString &text, const QRectF &box, qreal pixelSize, int weight,
                     const QString &classes);
    /// A picture clipped to the disc in its box.
    void roundImage(const QRectF &box, const QByteArray &data, const QString &mimeType);

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(name), value);
    }
    void attribute(const char *name, qreal value) { attribute(name, svgNumber(value)); }
    void stroke(const QPen &pen);

    QXmlStreamWriter &m_xml;
    bool m_outlineText = false;
};

} // namespace entente
