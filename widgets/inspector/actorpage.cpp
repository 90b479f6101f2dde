// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/words/narration.h"
#include "pagewriter.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t rowsPerKind = 60; // more than anybody reads in a column; the rest is counted

struct Group
{
    TieKind kind = TieKind::Backs;
    bool fromOtherEnd = false;
    std::vector<int> ties; // those that stand on the date first
};

std::vector<Group> groupsOf(const PageWriter &page, int actor)
{
    std::vector<Group> groups;
    for (std::size_t kind = 0; kind < tieKindCount; ++kind)
        for (const bool fromOtherEnd : {false, true})
            groups.push_back({TieKind(kind), fromOtherEnd, {}});
    for (const bool absent : {false, true})
        for (const int tie : page.index().tiesOf(actor)) {
            const auto &tieIndex = page.map().ties().at(std::size_t(tie));
            if ((page.snapshot().ties[std::size_t(tie)].standing == Standing::Absent) != absent)
                continue;
            const bool outgoing = page.index().from(tie) == actor || tieIndex.mutual;
            groups[std::size_t(tieIndex.kind) * 2 + (outgoing ? 0 : 1)].ties.push_back(tie);
        }
    std::erase_if(groups, [](const Group &group) { return group.ties.empty(); });
    return groups;
}

QString leaders(const PageWriter &page, int actor)
{
    QStringList names;
    for (const int tie : page.index().tiesOf(actor)) {
        const auto &tieIndex = page.map().ties().at(std::size_t(tie));
        if (tieIndex.kind == TieKind::Leads && page.index().to(tie) == actor &&
            page.snapshot().ties[std::size_t(tie)].standing != Standing::Absent)
            names << page.link(tieIndex.from);
    }
    return names.join(QLatin1String(", "));
}

QString lifetime(const Actor &actor)
{
    if (!actor.since && !actor.until)
        return {};
    const QString since =
        actor.since ? PageWriter::text(actor.since->words()) : PageWriter::tr("start unknown");
    return actor.until
               ? PageWriter::tr("%1 to %2").arg(since, PageWriter::text(actor.until->words()))
               : PageWriter::tr("since %1").arg(since);
}

void writeNames(PageWriter &page, const Actor &actor)
{
    QStringList aliases;
    for (const auto &alias : actor.aliases)
        aliases << PageWriter::text(alias);
    for (const auto &[language, name] : actor.names)
        aliases << PageWriter::text(name) +
                       PageWriter::muted(QStringLiteral(" (%1)").arg(PageWriter::text(language)));
    if (actor.label() != actor.name)
        page.fact(PageWriter::tr("In full"), PageWriter::text(actor.name));
    page.fact(PageWriter::tr("Also"), aliases.join(QLatin1String(", ")));
    page.fact(PageWriter::tr("Lifetime"), lifetime(actor));
}

void writeTies(PageWriter &page, int actor, const std::vector<Group> &groups)
{
    for (const auto &group : groups) {
        page.section(PageWriter::text(kindHeading(group.kind, group.fromOtherEnd)));
        for (std::size_t i = 0; i < group.ties.size() && i < rowsPerKind; ++i)
            page.tieRowFrom(group.ties[i], actor);
        if (group.ties.size() > rowsPerKind)
            page.paragraph(
                PageWriter::tr("and %n more", nullptr, int(group.ties.size() - rowsPerKind)),
                "note");
    }
}

void writeEvents(PageWriter &page, int actor)
{
    const auto &events = page.index().eventsOf(actor);
    if (events.empty())
        return;
    page.section(PageWriter::tr("Events"));
    for (const int at : events) {
        QStringList roles;
        for (const auto &participant : page.map().events().at(std::size_t(at)).participants)
            if (page.index().actorAt(participant.actor) == actor)
                roles << PageWriter::tr("as %1").arg(PageWriter::text(roleWords(participant.role)));
        page.eventRow(at, roles.join(QLatin1String(", ")));
    }
}

/// "backs GNA": what a bar stands for; with its means where another tie says the same.
QString barLabel(const PageWriter &page, int tie, int actor, bool alone)
{
    const auto &tieIndex = page.map().ties().at(std::size_t(tie));
    const bool outgoing = page.index().from(tie) == actor;
    const auto *other = page.map().actors().find(outgoing ? tieIndex.to : tieIndex.from);
    const auto heading = kindHeading(tieIndex.kind, !outgoing && !tieIndex.mutual);
    const auto label = PageWriter::tr("%1 %2", "what a tie does, and to whom")
                           .arg(PageWriter::text(heading).toLower(),
                                other ? PageWriter::text(other->label()) : QString());
    return alone || tieIndex.means.empty()
               ? label
               : PageWriter::tr("%1: %2").arg(label, PageWriter::text(meansWords(tieIndex.means)));
}

void writeBars(PageWriter &page, int actor, const std::vector<Group> &groups)
{
    std::vector<std::pair<int, QString>> bars;
    for (const auto &group : groups) {
        const auto ends = [&](int tie) {
            return std::pair(page.index().from(tie), page.index().to(tie));
        };
        for (std::size_t i = 0; i < group.ties.size() && i < rowsPerKind; ++i) {
            const int tie = group.ties[i];
            const auto same = std::count_if(group.ties.begin(), group.ties.end(),
                                            [&](int other) { return ends(other) == ends(tie); });
            bars.emplace_back(tie, barLabel(page, tie, actor, same == 1));
        }
    }
    if (!bars.empty())
        page.section(PageWriter::tr("Over time"));
    page.bars(bars);
}

void writeEvidence(PageWriter &page, const Actor &actor)
{
    if (actor.evidence.empty())
        return;
    page.section(PageWriter::tr("Named as"));
    for (const auto &item : actor.evidence)
        page.paragraph(page.firstQuote({item}), "quote");
}

} // namespace

QString actorPage(const PageContext &context, const ActorId &id)
{
    PageWriter page(context);
    const int at = page.index().actorAt(id);
    const auto &actor = page.map().actors().at(std::size_t(at));
    auto below = PageWriter::text(actorKindWords(actor.kind));
    below[0] = below[0].toUpper();
    const QString led = leaders(page, at);
    if (!led.isEmpty())
        below = PageWriter::tr("%1 · led by %2", "a kind of actor, a person").arg(below, led);
    page.title(PageWriter::text(actor.label()), below, {id});
    if (!context.snapshot.actorIsShown(at) && !page.index().tiesOf(at).empty())
        page.paragraph(PageWriter::tr("Not in the picture on this date."), "note");
    writeNames(page, actor);
    const auto groups = groupsOf(page, at);
    writeTies(page, at, groups);
    if (groups.empty())
        page.paragraph(PageWriter::tr("No ties yet."), "note");
    writeEvents(page, at);
    writeBars(page, at, groups);
    writeEvidence(page, actor);
    if (!actor.note.empty())
        page.section(PageWriter::tr("Notes"));
    page.note(actor.note);
    page.references();
    return page.html();
}

} // namespace entente
