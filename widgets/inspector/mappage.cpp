// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/words/narration.h"
#include "pagewriter.h"

#include <algorithm>

namespace entente {

namespace {

constexpr auto rows = std::size_t(30); // the rest is counted

void writeList(PageWriter &page, const QString &heading, const std::vector<Item> &items)
{
    if (items.empty())
        return;
    page.section(heading);
    for (std::size_t i = 0; i < items.size() && i < rows; ++i)
        page.paragraph(page.link(items[i], labelOf(page.map(), items[i]).toHtmlEscaped()), "item");
    if (items.size() > rows)
        page.paragraph(PageWriter::tr("and %n more", nullptr, int(items.size() - rows)), "note");
}

QString counted(int shown, std::size_t all)
{
    return PageWriter::tr("%1 of %2 in the picture").arg(shown).arg(all);
}

void writeCounts(PageWriter &page)
{
    const auto &snapshot = page.snapshot();
    const auto shownTies = std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                                         [](const auto &tie) { return tie.shown; });
    const auto &map = page.map();
    page.fact(PageWriter::tr("As of"),
              map.info().asOf ? PageWriter::text(map.info().asOf->words()) : QString());
    page.fact(PageWriter::tr("Actors"),
              counted(int(map.actors().size()) - snapshot.hiddenActors, map.actors().size()));
    page.fact(PageWriter::tr("Ties"), counted(int(shownTies), map.ties().size()));
    if (snapshot.filteredTies > 0)
        page.fact(PageWriter::tr("Left out"),
                  PageWriter::tr("%n ties by filter or focus", nullptr, snapshot.filteredTies));
    page.fact(PageWriter::tr("Events"), QString::number(map.events().size()));
    page.fact(PageWriter::tr("Sources"), QString::number(map.sources().size()));
}

void writeGaps(PageWriter &page)
{
    const auto &map = page.map();
    std::vector<Item> ties, events, unsourced;
    for (const int tie : page.index().undatedTies())
        ties.push_back(Item(map.ties().at(std::size_t(tie)).id));
    for (const int event : page.index().undatedEvents())
        events.push_back(Item(map.events().at(std::size_t(event)).id));
    const auto collect = [&](const auto &table) {
        for (const auto &record : table)
            if (record.evidence.empty())
                unsourced.push_back(Item(record.id));
    };
    collect(map.ties());
    collect(map.events());
    writeList(page, PageWriter::tr("Undated events (%1)").arg(events.size()), events);
    writeList(page, PageWriter::tr("Ties without any date (%1)").arg(ties.size()), ties);
    writeList(page, PageWriter::tr("Unsourced (%1)").arg(unsourced.size()), unsourced);
}

} // namespace

QString mapPage(const PageContext &context)
{
    PageWriter page(context);
    const auto &info = page.map().info();
    page.title(info.title.empty() ? PageWriter::tr("Untitled map") : PageWriter::text(info.title));
    page.note(info.description);
    writeCounts(page);
    writeGaps(page);
    std::size_t listed = 0;
    for (const auto &source : page.map().sources())
        if (listed++ < rows)
            page.cite(source.id);
    page.references();
    return page.html();
}

QString itemsPage(const PageContext &context, const std::vector<Item> &items)
{
    PageWriter page(context);
    page.title(PageWriter::tr("%1 selected").arg(int(items.size())));
    const std::pair<Item::Kind, QString> kinds[] = {{Item::Kind::Actor, PageWriter::tr("Actors")},
                                                    {Item::Kind::Tie, PageWriter::tr("Ties")},
                                                    {Item::Kind::Event, PageWriter::tr("Events")},
                                                    {Item::Kind::Source, PageWriter::tr("Sources")},
                                                    {Item::Kind::Scene, PageWriter::tr("Scenes")}};
    for (const auto &[kind, heading] : kinds) {
        std::vector<Item> some;
        std::copy_if(items.begin(), items.end(), std::back_inserter(some),
                     [k = kind](const Item &item) { return item.kind() == k; });
        writeList(page, heading, some);
    }
    return page.html();
}

} // namespace entente
