// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/words/narration.h"
#include "pagewriter.h"

namespace entente {

namespace {

void writeParticipants(PageWriter &page, const Event &event)
{
    if (event.participants.empty())
        return;
    page.section(PageWriter::tr("Participants"));
    std::vector<std::pair<Role, QStringList>> roles;
    for (const auto &participant : event.participants) {
        auto it = std::find_if(roles.begin(), roles.end(),
                               [&](const auto &role) { return role.first == participant.role; });
        if (it == roles.end())
            it = roles.insert(it, {participant.role, {}});
        it->second << page.link(participant.actor);
    }
    for (const auto &[role, names] : roles)
        page.fact(PageWriter::text(roleWords(role)), names.join(QLatin1String(", ")));
}

void writeFigures(PageWriter &page, const Event &event)
{
    if (event.figures.empty())
        return;
    page.section(PageWriter::tr("Figures"));
    for (const auto &figure : event.figures)
        page.paragraph(PageWriter::text(figureWords(figure)));
}

/// One telling in a cell: who says what.
QString telling(const PageWriter &page, const Event &event, bool thisOne)
{
    QString html = QStringLiteral("<p class=\"small\">%1</p>")
                       .arg(thisOne ? QStringLiteral("<b>%1</b>").arg(PageWriter::text(event.title))
                                    : page.link(event.id));
    for (const auto &item : event.evidence) {
        QStringList who;
        if (!item.speaker.empty())
            who << page.speaker(item.speaker);
        if (!item.via.empty())
            who << PageWriter::text(item.via);
        if (!item.quote.empty())
            html += QStringLiteral("<p class=\"quote\">“%1”</p>").arg(PageWriter::text(item.quote));
        if (!who.isEmpty())
            html += QStringLiteral("<p class=\"sub\">%1</p>").arg(who.join(QLatin1String(", ")));
    }
    return html;
}

void writeVersions(PageWriter &page, const Event &event)
{
    if (event.versionOf.empty())
        return;
    QStringList tellings;
    for (const auto &other : page.map().events())
        if (other.versionOf == event.versionOf)
            tellings << telling(page, other, other.id == event.id);
    if (tellings.size() < 2)
        return;
    page.section(PageWriter::tr("Told in %n way(s)", nullptr, int(tellings.size())));
    page.columns(tellings);
}

void writeTies(PageWriter &page, const Event &event)
{
    for (const bool begins : {true, false}) {
        bool first = true;
        for (std::size_t i = 0; i < page.map().ties().size(); ++i) {
            const auto &tie = page.map().ties().at(i);
            if ((begins ? tie.begunBy : tie.endedBy) != event.id)
                continue;
            if (std::exchange(first, false))
                page.section(begins ? PageWriter::tr("Begins") : PageWriter::tr("Ends"));
            page.tieRowWhole(int(i));
        }
    }
}

} // namespace

QString eventPage(const PageContext &context, const EventId &id)
{
    PageWriter page(context);
    const auto &event = *page.map().events().find(id);
    auto type = PageWriter::text(eventTypeWords(event.type));
    type[0] = type[0].toUpper();
    QStringList below{type, PageWriter::text(eventDateWords(event))};
    if (event.status != EventStatus::Happened)
        below << PageWriter::text(statusWords(event.status));
    if (!event.place.empty())
        below << PageWriter::text(event.place);
    page.title(event.title.empty() ? type : PageWriter::text(event.title),
               below.join(QStringLiteral(" · ")));
    if (event.date && !event.date->isSingleDay() && !event.date->isInterval())
        page.paragraph(PageWriter::tr("The day is not known: %1.")
                           .arg(daysWords(event.date->days()).toHtmlEscaped()),
                       "note");
    writeParticipants(page, event);
    writeFigures(page, event);
    writeVersions(page, event);
    writeTies(page, event);
    page.evidence(event.evidence);
    if (!event.note.empty())
        page.section(PageWriter::tr("Notes"));
    page.note(event.note);
    page.references();
    return page.html();
}

} // namespace entente
