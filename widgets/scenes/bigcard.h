// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/words/testimony.h"

#include <QTextBrowser>

namespace entente {

struct Theme;

/// A card over all of the presentation, in type for the back of the room: who says so, or the keys.
/// Its text is inert: nothing is loaded, no link leads anywhere.
class BigCard : public QTextBrowser
{
    Q_OBJECT
public:
    explicit BigCard(QWidget *parent);

    void setTheme(const Theme &theme);
    /// It stands in that part of the parent where it fits in; else over all of it.
    void setRoom(const QRect &room) { m_room = room; }
    /// Shows the HTML, as high as it needs to be, in type of that size.
    void showText(const QString &html, qreal pixelSize);
    /// Scrolls where there is more than fits; false where there is not.
    bool scroll(int pages);

private:
    const Theme *m_theme;
    QRect m_room;
};

/// The testimony as HTML for a BigCard; what sources say is escaped.
QString testimonyHtml(const Testimony &testimony, const Theme &theme);
/// The keys of a presentation, in rows that go with type of that size.
QString keysHtml(qreal pixelSize);

} // namespace entente
