// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dossierpage.h"

#include "models/map/text.h"
#include "models/picture/theme.h"
#include "models/safety/storefile.h"
#include "models/words/narration.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <map>

namespace entente {

namespace {

QString asHtml(const std::string &text)
{
    return QString::fromStdString(displayText(text)).toHtmlEscaped();
}

/// Writes the sections of the page, with a number for each source.
class Page
{
public:
    Page(const MapIndex &index, const Dossier &dossier, bool linked)
        : m_map(index.map())
        , m_linked(linked)
    {
        for (const int source : dossier.sources)
            m_numbers.emplace(m_map.sources().at(std::size_t(source)).id, m_numbers.size() + 1);
    }

    void heading(const std::string &words)
    {
        m_html += QStringLiteral("<h2>") + asHtml(words) + QStringLiteral("</h2>");
    }
    void paragraph(const std::string &words)
    {
        m_html += QStringLiteral("<p>") + asHtml(words) + QStringLiteral("</p>");
    }
    void title(const std::string &words)
    {
        m_html += QStringLiteral("<h1>") + asHtml(words) + QStringLiteral("</h1>");
    }

    void ties(const std::vector<int> &ties)
    {
        m_html += QStringLiteral("<ul>");
        for (const int place : ties) {
            const auto &tie = m_map.ties().at(std::size_t(place));
            item(link("tie", tie.id.text(), tieWords(m_map, tie)), tieDatesWords(m_map, tie),
                 tie.evidence);
        }
        m_html += QStringLiteral("</ul>");
    }
    void actors(const std::vector<int> &actors)
    {
        QStringList names;
        for (const int actor : actors)
            names << actorLink(actor);
        if (names.empty())
            return paragraph(translate("Dossier", "None."));
        m_html += QStringLiteral("<p>") + names.join(QLatin1String(", ")) + QStringLiteral("</p>");
    }
    /// In the order of their dates, the undated last.
    void events(std::vector<int> events)
    {
        const auto dayOf = [&](int event) {
            const auto &date = m_map.events().at(std::size_t(event)).date;
            return date ? date->earliest() : Day::last();
        };
        std::stable_sort(events.begin(), events.end(),
                         [&](int a, int b) { return dayOf(a) < dayOf(b); });
        m_html += QStringLiteral("<ul>");
        for (const int place : events) {
            const auto &event = m_map.events().at(std::size_t(place));
            item(link("event", event.id.text(), event.title), eventDateWords(event),
                 event.evidence);
        }
        m_html += QStringLiteral("</ul>");
    }
    void sources(const std::vector<int> &sources)
    {
        m_html += QStringLiteral("<ol>");
        for (const int source : sources)
            m_html += QStringLiteral("<li>") +
                      link("source", m_map.sources().at(std::size_t(source)).id.text(),
                           citation(m_map.sources().at(std::size_t(source)))) +
                      QStringLiteral("</li>");
        m_html += QStringLiteral("</ol>");
    }
    void actor(int actor)
    {
        m_html += QStringLiteral("<p>") + actorLink(actor) + QStringLiteral("</p>");
    }
    const QString &html() const { return m_html; }

private:
    QString actorLink(int actor) const
    {
        const auto &record = m_map.actors().at(std::size_t(actor));
        return link("actor", record.id.text(), record.name);
    }
    QString link(const char *kind, const std::string &id, const std::string &words) const
    {
        if (!m_linked)
            return asHtml(words);
        return QStringLiteral("<a href=\"entente:%1/%2\">%3</a>")
            .arg(QLatin1String(kind),
                 QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(id))),
                 asHtml(words));
    }

    /// What is told, when, its first quote, and the numbers of its sources.
    void item(const QString &html, const std::string &dates, const std::vector<Evidence> &evidence)
    {
        m_html += QStringLiteral("<li><b>") + html + QStringLiteral("</b>: ") + asHtml(dates);
        std::vector<std::size_t> numbers;
        for (const auto &one : evidence)
            if (const auto number = m_numbers.find(one.source); number != m_numbers.end())
                numbers.push_back(number->second);
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        for (const auto number : numbers)
            m_html += QStringLiteral(" [%1]").arg(number);
        if (evidence.empty())
            m_html += QStringLiteral(" (") + asHtml(translate("Dossier", "no source")) +
                      QStringLiteral(")");
        for (const auto &one : evidence) {
            if (!one.quote.empty()) {
                m_html +=
                    QStringLiteral("<br/><i>“") + asHtml(one.quote.str()) + QStringLiteral("”</i>");
                break;
            }
        }
        m_html += QStringLiteral("</li>");
    }

    const AllianceMap &m_map;
    bool m_linked;
    std::map<SourceId, std::size_t> m_numbers;
    QString m_html;
};

void layOut(QTextDocument &page, const QString &html, qreal width)
{
    page.setDefaultFont(uiFont(13));
    page.setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 24px; } h2 { font-size: 16px; margin-top: 14px; } "
                       "li { margin-bottom: 4px; }"));
    page.setHtml(html);
    page.setTextWidth(width);
}

QByteArray pdfOf(const QString &html)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // print() leaves two centimetres on each side
    writer.setResolution(96);           // type is measured in pixels
    QTextDocument page;
    layOut(page, html, -1);
    page.print(&writer);
    return bytes;
}

QByteArray svgOf(const QString &html)
{
    constexpr qreal width = 760, margin = 40; // pixels
    QTextDocument page;
    layOut(page, html, width - 2 * margin);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(page.begin().text());
    generator.setDescription(page.begin().next().text());
    const QSizeF size(width, page.size().height() + 2 * margin);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    QPainter painter(&generator);
    painter.fillRect(QRectF({}, size), Qt::white);
    painter.translate(margin, margin);
    page.drawContents(&painter);
    painter.end();
    return bytes;
}

} // namespace

QString dossierHtml(const MapIndex &index, const Dossier &dossier, const std::optional<Edtf> &date,
                    bool linked)
{
    const auto &actors = index.map().actors();
    const auto &a = actors.at(std::size_t(dossier.a)), &b = actors.at(std::size_t(dossier.b));
    Page page(index, dossier, linked);
    page.title(phrase(translate("Dossier", "%1 and %2"), {a.name, b.name}));
    page.paragraph(
        date ? phrase(translate("Dossier", "%1: ties on %2"),
                      {index.map().info().title, date->words()})
             : phrase(translate("Dossier", "%1: ties of all time"), {index.map().info().title}));
    page.heading(translate("Dossier", "Ties between them"));
    if (dossier.direct.empty())
        page.paragraph(translate("Dossier", "None."));
    page.ties(dossier.direct);
    page.heading(translate("Dossier", "Backed by both"));
    page.actors(dossier.sharedClients);
    page.heading(translate("Dossier", "Opposed by both"));
    page.actors(dossier.sharedRivals);
    page.heading(translate("Dossier", "Backed by one and opposed by the other"));
    if (dossier.contradictions.empty())
        page.paragraph(translate("Dossier", "None."));
    for (const auto &[actor, ties] : dossier.contradictions) {
        page.actor(actor);
        page.ties(ties);
    }
    page.heading(translate("Dossier", "Events in which both take part"));
    if (dossier.jointEvents.empty())
        page.paragraph(translate("Dossier", "None."));
    page.events(dossier.jointEvents);
    page.heading(translate("Dossier", "Sources"));
    page.sources(dossier.sources);
    return page.html();
}

bool writeDossier(const QString &html, const QString &path, QString *problem)
{
    const auto bytes =
        path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? pdfOf(html) : svgOf(html);
    return storeFile(path, {bytes.constData(), std::size_t(bytes.size())}, problem);
}

} // namespace entente
