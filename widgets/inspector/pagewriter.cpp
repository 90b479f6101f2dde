// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pagewriter.h"

#include "links.h"
#include "models/map/text.h"
#include "models/picture/textfont.h"
#include "models/words/narration.h"
#include "models/words/testimony.h"
#include "pictures.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace entente {

namespace {

constexpr int margin = 14;    // of the document, left and right
constexpr int scrollBar = 16; // kept free for it
constexpr int barLabel = 118; // the column of names beside the bars
constexpr int barHeight = 13;
constexpr int factColumn = 86;   // of what facts are called
constexpr int sampleColumn = 40; // of the lines' samples before ties

QString fromText(const std::string &text)
{
    return QString::fromStdString(text);
}

QString styleSheet(const Theme &theme)
{
    QString rules =
        QStringLiteral("body { color: %1; }"
                       "a { color: %1; text-decoration: none; font-weight: 600; }"
                       "a.quiet { color: %2; font-weight: 400; }"
                       "a.out { color: %3; font-weight: 400; }"
                       "a.number { color: %3; font-weight: 400; font-style: normal; }"
                       "p { margin: 0 0 4px 0; }"
                       "p.title { font-size: 19px; font-weight: 600; margin: 0; }"
                       "p.sub { font-size: 12px; color: %2; margin: 2px 0 0 0; }"
                       "p.space { font-size: 6px; margin: 0; }"
                       "p.section { font-size: 11px; font-weight: 700; color: %2; letter-spacing: "
                       "1px; text-transform: uppercase;"
                       " margin: 18px 0 4px 0; }"
                       "p.note { font-size: 12px; color: %2; margin: 0 0 6px 0; }"
                       "p.quote { font-size: 12px; font-style: italic; color: %2; margin: 0; }"
                       "p.item { margin: 5px 0 0 0; }"
                       "p.head { font-size: 12px; margin: 8px 0 1px 0; }"
                       "p.warning { font-size: 12px; font-weight: 600; margin: 6px 0 0 0; }"
                       "p.small { font-size: 12px; margin: 0; }"
                       "span.muted { color: %2; font-weight: 400; }"
                       "td.muted { color: %2; font-size: 12px; }"
                       "td.days { color: %2; font-size: 11px; }");
    static const QRegularExpression size(QStringLiteral("font-size: (\\d+)px"));
    for (auto match = size.match(rules); match.hasMatch();
         match = size.match(rules, match.capturedEnd()))
        rules.replace(match.capturedStart(1), match.capturedLength(1),
                      QString::number(qRound(match.captured(1).toInt() * textScale())));
    return rules.arg(theme.text.name(), theme.mutedText.name(), theme.accent.name());
}

} // namespace

PageWriter::PageWriter(const PageContext &context) : m_context(context) {}

QString PageWriter::text(std::string_view raw)
{
    return fromText(displayText(raw)).toHtmlEscaped();
}

QString PageWriter::link(const Item &item, const QString &html, const char *look) const
{
    return QStringLiteral("<a class=\"%1\" href=\"%2\">%3</a>")
        .arg(QLatin1String(look), linkTo(item).toString(QUrl::FullyEncoded).toHtmlEscaped(), html);
}

QString PageWriter::link(const ActorId &id) const
{
    const auto *actor = map().actors().find(id);
    return actor ? link(Item(id), text(actor->label())) : text(id.text());
}

QString PageWriter::link(const EventId &id) const
{
    const auto label = labelOf(map(), Item(id)).toHtmlEscaped();
    return map().events().contains(id) ? link(Item(id), label) : label;
}

QString PageWriter::cite(const SourceId &id)
{
    if (!map().sources().contains(id))
        return {};
    auto at = std::find(m_cited.begin(), m_cited.end(), id);
    if (at == m_cited.end())
        at = m_cited.insert(at, id);
    return link(Item(id), QStringLiteral("[%1]").arg(at - m_cited.begin() + 1), "number");
}

QString PageWriter::speaker(const std::string &idOrName) const
{
    return map().actors().contains(ActorId(idOrName)) ? link(ActorId(idOrName)) : text(idOrName);
}

QString PageWriter::address(const std::string &url)
{
    if (const auto web = webLink(url))
        return QStringLiteral("<a class=\"out\" href=\"%1\">%2&nbsp;↗</a>")
            .arg(web->toString(QUrl::FullyEncoded).toHtmlEscaped(), web->host().toHtmlEscaped());
    return url.empty() ? QString() : muted(text(url));
}

QString PageWriter::muted(const QString &html)
{
    return html.isEmpty() ? html : QStringLiteral("<span class=\"muted\">%1</span>").arg(html);
}

QString PageWriter::image(const QUrl &picture, const QSize &size)
{
    return QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\">")
        .arg(sizedPicture(picture, size).toString(QUrl::FullyEncoded).toHtmlEscaped(),
             QString::number(size.width()), QString::number(size.height()));
}

void PageWriter::open(Open what)
{
    if (m_open == what)
        return;
    if (m_open != Open::Nothing)
        m_html += QLatin1String("</table>");
    if (what != Open::Nothing)
        m_html += QLatin1String(
            "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\">");
    m_open = what;
}

void PageWriter::title(const QString &html, const QString &below,
                       const std::vector<ActorId> &emblems)
{
    open(Open::Nothing);
    m_html += QLatin1String("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>");
    for (const auto &actor : emblems)
        m_html += QStringLiteral("<td width=\"46\" style=\"padding-top: 3px\">%1</td>")
                      .arg(image(emblemPicture(actor), {36, 36}));
    m_html +=
        QStringLiteral("<td style=\"vertical-align: middle\"><p class=\"title\">%1</p>").arg(html);
    if (!below.isEmpty())
        m_html += QStringLiteral("<p class=\"sub\">%1</p>").arg(below);
    m_html += QLatin1String("</td></tr></table><p class=\"space\">&nbsp;</p>");
}

void PageWriter::section(const QString &heading)
{
    open(Open::Nothing);
    m_html += QStringLiteral("<p class=\"section\">%1</p>").arg(heading);
}

void PageWriter::paragraph(const QString &html, const char *look)
{
    open(Open::Nothing);
    if (!html.isEmpty())
        m_html += QStringLiteral("<p class=\"%1\">%2</p>").arg(QLatin1String(look), html);
}

void PageWriter::note(const std::string &raw)
{
    for (const auto &line : fromText(raw).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        paragraph(text(line.toStdString()), "note");
}

void PageWriter::columns(const QStringList &cells)
{
    open(Open::Nothing);
    const bool beside = cells.size() == 2;
    m_html += QLatin1String("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0 && !beside)
            m_html += QLatin1String("</tr><tr>");
        m_html += QStringLiteral("<td width=\"%1\" style=\"padding: 2px %2px 6px 0\">")
                      .arg(beside ? QStringLiteral("50%") : QStringLiteral("100%"),
                           beside && i == 0 ? QStringLiteral("12") : QStringLiteral("0")) +
                  cells[i] + QLatin1String("</td>");
    }
    m_html += QLatin1String("</tr></table>");
}

void PageWriter::fact(const QString &name, const QString &html)
{
    if (html.isEmpty())
        return;
    open(Open::Facts);
    m_html +=
        QStringLiteral("<tr><td class=\"muted\" width=\"%1\" style=\"padding: 3px 8px 0 0\">%2</td>"
                       "<td style=\"padding-top: 2px\">%3</td></tr>")
            .arg(QString::number(qRound(factColumn * textScale())), name, html);
}

void PageWriter::tieRow(int tie, const QString &lead, const QString &trail, const QString &quotes)
{
    open(Open::Rows);
    const auto &tieIndex = map().ties().at(std::size_t(tie));
    const auto sample =
        samplePicture(tieIndex.kind, snapshot().ties[std::size_t(tie)].standing, tieIndex.mutual);
    m_html += QStringLiteral("<tr><td width=\"%1\" style=\"padding-top: 7px\">%2</td>")
                  .arg(QString::number(sampleColumn), image(sample, {32, 14}));
    QString beneath =
        quotes.isEmpty() ? QString() : QStringLiteral("<p class=\"quote\">%1</p>").arg(quotes);
    if (fitBeside(lead, trail)) {
        m_html +=
            QStringLiteral(
                "<td style=\"padding-top: 6px\">%1</td>"
                "<td class=\"muted\" align=\"right\" style=\"padding: 7px 0 0 8px\">%2</td></tr>")
                .arg(lead, trail);
    } else {
        m_html +=
            QStringLiteral("<td colspan=\"2\" style=\"padding-top: 6px\">%1</td></tr>").arg(lead);
        beneath.prepend(QStringLiteral("<p class=\"sub\">%1</p>").arg(trail));
    }
    if (!beneath.isEmpty())
        m_html += QStringLiteral(
                      "<tr><td></td><td colspan=\"2\" style=\"padding: 1px 0 2px 0\">%1</td></tr>")
                      .arg(beneath);
}

bool PageWriter::fitBeside(const QString &lead, const QString &trail) const
{
    const auto width = [](const QString &html, qreal size, QFont::Weight weight) {
        const auto plain = QTextDocumentFragment::fromHtml(html).toPlainText();
        return QFontMetricsF(textFont(size, weight)).horizontalAdvance(plain);
    };
    const int column = m_context.width - 2 * margin - scrollBar - sampleColumn - 14;
    return width(lead, 13, QFont::DemiBold) + width(trail, 12, QFont::Normal) < column;
}

void PageWriter::tieRowFrom(int tie, int actor)
{
    const auto &tieIndex = map().ties().at(std::size_t(tie));
    const bool outgoing = index().from(tie) == actor;
    QStringList words;
    if (!tieIndex.means.empty())
        words << text(meansWords(tieIndex.means));
    words << shortDates(tieIndex).toHtmlEscaped();
    if (tieIndex.mutual)
        words << tr("both ways");
    const QString mark = standingMark(snapshot(), tie);
    if (!mark.isEmpty())
        words << mark;
    const bool absent = snapshot().ties[std::size_t(tie)].standing == Standing::Absent;
    const QString other = link(outgoing ? tieIndex.to : tieIndex.from);
    tieRow(tie,
           absent ? QString(other).replace(QLatin1String("class=\"to\""),
                                           QLatin1String("class=\"quiet\""))
                  : other,
           link(Item(tieIndex.id), words.join(QStringLiteral(" · ")) + QStringLiteral("&nbsp;›"),
                "quiet"),
           firstQuote(tieIndex.evidence));
}

void PageWriter::tieRowWhole(int tie)
{
    const auto &tieIndex = map().ties().at(std::size_t(tie));
    const QString mark = standingMark(snapshot(), tie);
    tieRow(tie, link(Item(tieIndex.id), text(tieWords(map(), tieIndex))),
           shortDates(tieIndex).toHtmlEscaped() +
               (mark.isEmpty() ? QString() : QStringLiteral(" · ") + mark),
           firstQuote(tieIndex.evidence));
}

void PageWriter::eventRow(int at, const QString &beneath)
{
    open(Open::Nothing);
    const auto &event = map().events().at(std::size_t(at));
    m_html += QStringLiteral("<p class=\"item\" style=\"margin: 5px 0 0 0\">%1</p><p class=\"sub\" "
                             "style=\"margin: 0\">%2</p>")
                  .arg(link(event.id),
                       text(eventDateWords(event)) +
                           (beneath.isEmpty() ? QString() : QStringLiteral(" · ") + beneath));
}

void PageWriter::bars(const std::vector<std::pair<int, QString>> &tiesAndLabels)
{
    const auto extent = barExtent(index());
    if (tiesAndLabels.empty() || !extent)
        return;
    open(Open::Nothing);
    open(Open::Rows);
    const int width =
        std::max(80, m_context.width - 2 * margin - scrollBar - qRound(barLabel * textScale()));
    for (const auto &[tie, label] : tiesAndLabels) {
        const auto &tieIndex = map().ties().at(std::size_t(tie));
        m_html += QStringLiteral("<tr><td class=\"muted\" width=\"%1\" style=\"padding: 2px 6px "
                                 "2px 0\">%2</td><td style=\"padding-top: 4px\">%3</td></tr>")
                      .arg(qRound(barLabel * textScale()))
                      .arg(link(Item(tieIndex.id), label, "quiet"),
                           image(barPicture(tieIndex.id), {width, barHeight}));
    }
    m_html += QStringLiteral("<tr><td></td><td><table width=\"%1\" cellspacing=\"0\" "
                             "cellpadding=\"0\"><tr><td class=\"days\">%2</td>"
                             "<td class=\"days\" align=\"right\">%3</td></tr></table></td></tr>")
                  .arg(width)
                  .arg(text(dayWordsShort(extent->first)), text(dayWordsShort(extent->last)));
    open(Open::Nothing);
}

QString PageWriter::firstQuote(const std::vector<Evidence> &items)
{
    for (const auto &item : items)
        if (!item.quote.empty())
            return QStringLiteral("“%1”&nbsp;%2").arg(text(item.quote), cite(item.source));
    return items.empty() ? tr("unsourced") : cite(items.front().source);
}

void PageWriter::evidence(const std::vector<Evidence> &items)
{
    section(tr("Evidence"));
    if (items.empty())
        paragraph(tr("Unsourced: the map names nobody who says so."), "note");
    for (const auto &item : items)
        evidenceItem(item);
}

void PageWriter::evidenceItem(const Evidence &item)
{
    QStringList head{cite(item.source), text(saysWords(item.says))};
    if (head.first().isEmpty())
        head.first() = item.source.empty() ? tr("no source named") : text(item.source.text());
    if (!item.at.empty())
        head << QStringLiteral("·\u00a0") + text(locatorWords(item));
    paragraph(head.join(QLatin1Char(' ')), "head");
    if (!item.quote.empty())
        paragraph(QStringLiteral("“%1”").arg(text(item.quote)), "quote");
    QStringList more;
    if (!item.speaker.empty())
        more << tr("said by %1").arg(speaker(item.speaker));
    if (!item.via.empty())
        more << text(item.via);
    if (const auto days = attestation(map(), item))
        more << tr("attests %1")
                    .arg(item.attests ? text(item.attests->words())
                                      : daysWords(*days).toHtmlEscaped());
    else
        more << tr("attests no day");
    paragraph(more.join(QStringLiteral(" · ")), "sub");
    if (!item.grade.empty())
        paragraph(gradeWords(item.grade).toHtmlEscaped(), "sub");
}

void PageWriter::references()
{
    if (m_cited.empty())
        return;
    section(tr("Sources"));
    for (std::size_t i = 0; i < m_cited.size(); ++i) {
        const auto &source = *map().sources().find(m_cited[i]);
        const QString number = cite(source.id);
        paragraph(number + QStringLiteral(" %1 %2").arg(
                               link(Item(source.id), text(citation(source)), "quiet"),
                               address(source.url)),
                  "item");
    }
}

QString PageWriter::html()
{
    open(Open::Nothing);
    return QStringLiteral("<html><head><style>%1</style></head><body>%2</body></html>")
        .arg(styleSheet(m_context.theme), m_html);
}

} // namespace entente
