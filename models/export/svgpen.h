// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/displaylist.h"

#include <QPen>

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// Writes the shapes of a picture as SVG elements, a group to a line. Colours go by CSS class, and
/// so do widths of lines and sizes of type, for which classes are made up: css() tells them once
/// all is written. It knows nothing of maps. Texts are UTF-8.
class SvgPen
{
public:
    explicit SvgPen(bool outlineText) : m_outlineText(outlineText) {}

    /// A group with its class, id and title where these are given, and a pen for the paths in it.
    /// To be closed by close().
    void open(std::string_view classes, std::string_view id = {}, std::string_view title = {},
              const QPen &pen = QPen(Qt::NoPen));
    /// The same of a record that is drawn more than once on the page: with "data-id" for an id.
    void openCopy(std::string_view classes, std::string_view id, std::string_view title,
                  const QPen &pen = QPen(Qt::NoPen));
    /// One of several drawings.
    void openPanel(std::string_view accordingTo);
    /// A group moved and scaled.
    void openMoved(std::string_view classes, const QPointF &origin, qreal scale);
    /// A group of which nothing is seen outside the box.
    void openCut(const QRectF &box);
    void close() { m_out += "</g>"; }
    void openLink(const QString &url);
    void closeLink() { m_out += "</a>"; }

    /// Without classes it is drawn as its group says.
    void path(const QPainterPath &path, std::string_view classes = {},
              const QPen &pen = QPen(Qt::NoPen));
    void rect(const QRectF &box, qreal radius, std::string_view classes,
              const QPen &pen = QPen(Qt::NoPen));
    void circle(const QRectF &box, std::string_view classes, const QPen &pen = QPen(Qt::NoPen));
    /// A line of text at its baseline, as text or as outlines.
    void text(const TextItem &text, std::string_view classes);
    /// Text centred in a box as the painter does it.
    void centredText(const QString &text, const QRectF &box, qreal pixelSize, int weight,
                     std::string_view classes);
    /// A picture clipped to the disc in its box.
    void roundImage(const QRectF &box, const QByteArray &data, std::string_view mimeType);

    /// What was written so far.
    const std::string &written() const { return m_out; }
    /// The rules of the classes that were made up for it.
    std::string css() const;

private:
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, qreal value);
    void place(const QRectF &box);
    void openNamed(std::string_view attribute, std::string_view classes, std::string_view id,
                   std::string_view title, const QPen &pen);
    void classes(std::string_view own, std::string_view more = {});
    std::string_view classOf(const QPen &pen);
    std::string_view classOf(const TextItem &text);
    std::string_view ruled(char prefix, const std::string &declarations);

    std::string m_out;
    std::map<std::string, std::string> m_rules; // the class for each declaration
    bool m_outlineText = false;
};

} // namespace entente
