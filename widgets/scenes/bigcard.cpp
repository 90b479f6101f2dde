// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "bigcard.h"

#include "models/picture/textmeasure.h"
#include "models/picture/theme.h"
#include "models/words/narration.h"

#include <QScrollBar>

#include <algorithm>
#include <memory>
#include <utility>

namespace entente {

BigCard::BigCard(QWidget *parent) : QTextBrowser(parent), m_theme(&Theme::of(Theme::Name::Light))
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
}

void BigCard::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setStyleSheet(QStringLiteral("QTextBrowser { background: %1; color: %2; border: 2px solid %3; "
                                 "border-radius: 12px; }")
                      .arg(theme.card.name(), theme.text.name(), theme.accent.name()));
}

void BigCard::showText(const QString &html, qreal pixelSize)
{
    const auto room = parentWidget()->size();
    document()->setDocumentMargin(1.2 * pixelSize);
    document()->setDefaultFont(uiFont(pixelSize));
    setHtml(html);
    const int width = std::min(room.width() - 40, std::max(room.width() * 3 / 4, 480));
    const std::unique_ptr<QTextDocument> laid(document()->clone());
    laid->setTextWidth(width - 2 * frameWidth());
    const int height =
        std::min(int(laid->size().height()) + 2 * frameWidth() + 4, room.height() * 9 / 10);
    QRect box(0, 0, width, height);
    box.moveCenter(height <= m_room.height() ? m_room.center() : parentWidget()->rect().center());
    setGeometry(box);
    verticalScrollBar()->setValue(0);
    setAccessibleName(toPlainText());
    show();
    raise();
}

bool BigCard::scroll(int pages)
{
    auto *bar = verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + pages * bar->pageStep() * 9 / 10);
    return bar->value() != before;
}

namespace {

QString escaped(const std::string &text)
{
    return shown(text).toHtmlEscaped();
}

QString voiceHtml(const Testimony::Voice &voice, const QString &muted)
{
    QStringList who;
    if (!voice.speaker.empty())
        who << BigCard::tr("Said by %1").arg(escaped(voice.speaker));
    if (!voice.via.empty())
        who << escaped(voice.via);
    QStringList where{escaped(voice.source)};
    if (!voice.place.empty())
        where << escaped(voice.place);
    QString html = QStringLiteral("<p style='margin-top:14px'>");
    html += QStringLiteral("<b>%1</b>").arg(escaped(saysWords(voice.says)));
    if (!voice.quote.empty())
        html += QStringLiteral("<br><i>“%1”</i>").arg(escaped(voice.quote));
    if (!who.isEmpty())
        html += QStringLiteral("<br>%1").arg(who.join(QStringLiteral(" · ")));
    html += QStringLiteral("<br><span style='color:%1'>%2</span></p>")
                .arg(muted, where.join(QStringLiteral(" · ")));
    return html;
}

} // namespace

QString testimonyHtml(const Testimony &testimony, const Theme &theme)
{
    const auto muted = theme.mutedText.name();
    auto html = QStringLiteral("<p><span style='color:%1'>%2</span></p>")
                    .arg(muted, BigCard::tr("Who says so?"));
    html +=
        QStringLiteral("<p style='font-size:x-large'><b>%1</b></p>").arg(escaped(testimony.claim));
    html += QStringLiteral("<p style='color:%1'>%2</p>").arg(muted, escaped(testimony.when));
    for (const auto &voice : testimony.voices)
        html += voiceHtml(voice, muted);
    html +=
        QStringLiteral("<p style='margin-top:14px'><b>%1</b></p>").arg(escaped(testimony.dispute));
    return html;
}

QString keysHtml(qreal pixelSize)
{
    const std::pair<QString, QString> rows[] = {
        {BigCard::tr("Page Down, →, ↓, Space, N"), BigCard::tr("next step")},
        {BigCard::tr("Page Up, ←, ↑, Backspace, P"), BigCard::tr("step back")},
        {BigCard::tr("Home, End"), BigCard::tr("first and last scene")},
        {BigCard::tr("a number, then Enter"), BigCard::tr("to that scene")},
        {BigCard::tr("S"), BigCard::tr("who says so: of what is pointed at, else what is told")},
        {BigCard::tr("T"), BigCard::tr("the day as several tell it, side by side")},
        {BigCard::tr("L"), BigCard::tr("legend")},
        {BigCard::tr("B or ., W or ,"), BigCard::tr("black, white")},
        {BigCard::tr("X"), BigCard::tr("swap the screens")},
        {BigCard::tr("?"), BigCard::tr("these keys")},
        {BigCard::tr("Esc"), BigCard::tr("one step back, then leave")},
    };
    auto html =
        QStringLiteral("<table cellspacing='0' cellpadding='%1'>").arg(int(pixelSize * 0.3));
    for (const auto &[keys, words] : rows)
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), words.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

} // namespace entente
