// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/words/narration.h"
#include "pagewriter.h"

#include <map>

namespace entente {

namespace {

/// +1 and -1 towards each other actor by the ties that stand; 2 where both are so.
constexpr int friendly = 1, hostile = -1, mixed = 2;

std::map<int, int> stances(const PageWriter &page, int actor)
{
    std::map<int, int> found;
    for (const int tie : page.index().tiesOf(actor)) {
        const int other =
            page.index().from(tie) == actor ? page.index().to(tie) : page.index().from(tie);
        const int its = sign(page.map().ties().at(std::size_t(tie)).kind);
        if (its == 0 || other < 0 ||
            page.snapshot().ties[std::size_t(tie)].standing == Standing::Absent)
            continue;
        const auto [at, fresh] = found.emplace(other, its);
        if (!fresh && at->second != its)
            at->second = mixed;
    }
    return found;
}

std::vector<int> tiesBetween(const PageWriter &page, int from, int to)
{
    std::vector<int> ties;
    for (const int tie : page.index().tiesOf(from))
        if (page.index().from(tie) == from && page.index().to(tie) == to)
            ties.push_back(tie);
    return ties;
}

void writeTies(PageWriter &page, int a, int b)
{
    std::vector<std::pair<int, QString>> bars;
    for (const auto &[from, to] : {std::pair(a, b), std::pair(b, a)}) {
        const auto ties = tiesBetween(page, from, to);
        if (ties.empty())
            continue;
        const auto name = [&](int actor) {
            return PageWriter::text(page.map().actors().at(std::size_t(actor)).label());
        };
        page.section(PageWriter::tr("%1 to %2").arg(name(from), name(to)));
        for (const int tie : ties) {
            page.tieRowWhole(tie);
            bars.emplace_back(
                tie, PageWriter::text(kindNoun(page.map().ties().at(std::size_t(tie)).kind)));
        }
    }
    if (bars.empty())
        page.paragraph(PageWriter::tr("No tie between the two."), "note");
    else
        page.section(PageWriter::tr("Over time"));
    page.bars(bars);
}

void writeJointEvents(PageWriter &page, int a, int b)
{
    const auto &ofB = page.index().eventsOf(b);
    bool first = true;
    for (const int event : page.index().eventsOf(a)) {
        if (std::find(ofB.begin(), ofB.end(), event) == ofB.end())
            continue;
        if (std::exchange(first, false))
            page.section(PageWriter::tr("Joint events"));
        QStringList roles;
        for (const auto &participant : page.map().events().at(std::size_t(event)).participants) {
            const int actor = page.index().actorAt(participant.actor);
            if (actor == a || actor == b)
                roles << PageWriter::tr("%1 as %2")
                             .arg(PageWriter::text(
                                      page.map().actors().at(std::size_t(actor)).label()),
                                  PageWriter::text(roleWords(participant.role)));
        }
        page.eventRow(event, roles.join(QLatin1String(", ")));
    }
}

/// Third actors to whom both stand the same way, and those who divide them.
void writeThirdActors(PageWriter &page, int a, int b)
{
    const auto ofA = stances(page, a), ofB = stances(page, b);
    QStringList friends, foes, divided;
    for (const auto &[other, stance] : ofA) {
        const auto its = ofB.find(other);
        if (its == ofB.end() || other == a || other == b)
            continue;
        const QString name = page.link(page.map().actors().at(std::size_t(other)).id);
        if (stance == friendly && its->second == friendly)
            friends << name;
        else if (stance == hostile && its->second == hostile)
            foes << name;
        else
            divided << name;
    }
    if (friends.isEmpty() && foes.isEmpty() && divided.isEmpty())
        return;
    page.section(PageWriter::tr("Third actors"));
    page.fact(PageWriter::tr("Both with"), friends.join(QLatin1String(", ")));
    page.fact(PageWriter::tr("Both against"), foes.join(QLatin1String(", ")));
    page.fact(PageWriter::tr("Divided over"), divided.join(QLatin1String(", ")));
}

} // namespace

QString pairPage(const PageContext &context, const ActorId &a, const ActorId &b)
{
    PageWriter page(context);
    const int first = page.index().actorAt(a), second = page.index().actorAt(b);
    page.title(QStringLiteral("%1 · %2").arg(page.link(a), page.link(b)),
               PageWriter::tr("A pair of actors"), {a, b});
    writeTies(page, first, second);
    writeThirdActors(page, first, second);
    writeJointEvents(page, first, second);
    page.references();
    return page.html();
}

} // namespace entente
