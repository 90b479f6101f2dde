// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSet>
#include <QTextBrowser>

#include <functional>

namespace entente {

/// Shows one page and tells which link was followed. It reads no file and fetches nothing: all that
/// a page may embed are the pictures that its owner draws.
class PageBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    using Painter = std::function<QImage(const QUrl &picture, qreal ratio)>;

    explicit PageBrowser(Painter painter, QWidget *parent = nullptr);

    /// Shows the page, at its top or where the reader was. Only draws the pictures anew where the
    /// page says what it said before.
    void showPage(const QString &html, bool fromTop);
    /// The page says the same and looks different (theme, screen).
    void forgetPage() { m_html.clear(); }

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// The column is as wide as it was not; the page is to be made anew.
    void widthChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawPictures();

    Painter m_painter;
    QString m_html;
    QSet<QUrl> m_pictures;
};

} // namespace entente
