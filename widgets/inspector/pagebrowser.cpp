// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pagebrowser.h"

#include "models/picture/textfont.h"
#include "models/picture/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextDocument>

namespace entente {

PageBrowser::PageBrowser(Painter painter, QWidget *parent)
    : QTextBrowser(parent)
    , m_painter(std::move(painter))
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(14);
}

void PageBrowser::showPage(const QString &html, bool fromTop)
{
    if (html == m_html) {
        drawPictures();
    } else {
        const int place = verticalScrollBar()->value();
        m_html = html;
        document()->setDefaultFont(textFont(13));
        m_pictures.clear();
        setHtml(html);
        document()->documentLayout()->documentSize(); // laid out whole, so that the place is there
        verticalScrollBar()->setValue(place);
    }
    if (fromTop)
        verticalScrollBar()->setValue(0);
}

QVariant PageBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray(""); // never null: the document would look on the disk
    m_pictures.insert(name);
    return m_painter(name, devicePixelRatioF());
}

void PageBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        Q_EMIT widthChanged();
}

void PageBrowser::drawPictures()
{
    if (m_pictures.isEmpty())
        return;
    for (const auto &name : std::as_const(m_pictures))
        document()->addResource(QTextDocument::ImageResource, name,
                                m_painter(name, devicePixelRatioF()));
    viewport()->update();
}

} // namespace entente
