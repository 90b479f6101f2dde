// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balancerows.h"

#include "models/document/item.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int itemsRole = Qt::UserRole + 1; // kinds and ids of items, one after another
constexpr std::size_t mostTriads = 200;

} // namespace

std::vector<Item> BalanceRows::itemsOf(const QTreeWidgetItem *row)
{
    std::vector<Item> items;
    const auto list = row->data(0, itemsRole).toStringList();
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        items.push_back({Item::Kind(list[i].toInt()), list[i + 1]});
    return items;
}

QTreeWidgetItem *BalanceRows::row(const QString &words, const std::vector<Item> &items,
                                  const QString &tip) const
{
    QStringList list;
    for (const auto &item : items)
        list << QString::number(int(item.kind())) << item.idText();
    auto *made = new QTreeWidgetItem(QStringList(words));
    made->setData(0, itemsRole, list);
    made->setToolTip(0, plainToolTip(tip.isEmpty() ? words : tip));
    return made;
}

Item BalanceRows::itemOfNode(int node) const
{
    const auto &map = m_report.index->map();
    return Item(map.actors().at(std::size_t(m_report.balance.of.actorOf[node])).id);
}

std::vector<Item> BalanceRows::itemsOfEdges(const std::vector<int> &edges) const
{
    std::vector<Item> items;
    const auto &map = m_report.index->map();
    for (const int e : edges)
        for (const int tie : m_report.balance.of.tiesOf(e))
            if (sign(map.ties().at(std::size_t(tie)).kind) != 0)
                items.push_back(Item(map.ties().at(std::size_t(tie)).id));
    return items;
}

QString BalanceRows::actorName(int node) const
{
    const auto &map = m_report.index->map();
    return shown(map.actors().at(std::size_t(m_report.balance.of.actorOf[node])).label());
}

QTreeWidgetItem *BalanceRows::actorRow(int node) const
{
    return row(actorName(node), {itemOfNode(node)});
}

QTreeWidgetItem *BalanceRows::circleRow(const QString &words, const std::vector<int> &edges) const
{
    auto *made = row(words, itemsOfEdges(edges), shown(circleWords(m_report, edges)));
    for (const int e : edges)
        made->addChild(row(shown(edgeWords(m_report, e)), itemsOfEdges({e})));
    return made;
}

QTreeWidgetItem *BalanceRows::campRow(const std::vector<int> &nodes) const
{
    std::vector<Item> items;
    for (const int node : nodes)
        items.push_back(itemOfNode(node));
    auto *made = row(
        tr("%1: %n actor(s)", nullptr, int(nodes.size())).arg(shown(campWords(m_report, nodes))),
        items);
    for (const int node : nodes)
        made->addChild(actorRow(node));
    return made;
}

QTreeWidgetItem *BalanceRows::straddlersRow() const
{
    const auto nodes = m_report.balance.straddlers();
    if (nodes.empty())
        return nullptr;
    auto *made = row(tr("%n actor(s) could stand in either camp", nullptr, int(nodes.size())), {},
                     tr("Some best division puts them with, and another against, the largest group "
                        "that always stands alike."));
    for (const int node : nodes)
        made->addChild(actorRow(node));
    return made;
}

QTreeWidgetItem *BalanceRows::misfitRow(const BalanceReport::Misfit &misfit) const
{
    auto words = shown(edgeWords(m_report, misfit.edge));
    if (misfit.circle.size() > 1) {
        const std::vector<int> others(misfit.circle.begin() + 1, misfit.circle.end());
        words = tr("%1, but %2").arg(words, shown(circleWords(m_report, others)));
    }
    if (misfit.how == Optima::Misfit::Sometimes)
        words = tr("%1 (in some best divisions)").arg(words);
    return circleRow(words, misfit.circle.empty() ? std::vector<int>{misfit.edge} : misfit.circle);
}

QTreeWidgetItem *BalanceRows::misfitsRow() const
{
    const auto count = int(m_report.misfits.size());
    std::vector<int> edges;
    for (const auto &misfit : m_report.misfits)
        edges.push_back(misfit.edge);
    auto *made =
        row(count == 0 ? tr("No misfits") : tr("%n misfit(s)", nullptr, count), itemsOfEdges(edges),
            tr("Backing across the camps or opposing within one. Each lies on a circle that "
               "no two camps can fit."));
    for (const auto &misfit : m_report.misfits)
        made->addChild(misfitRow(misfit));
    return made;
}

QTreeWidgetItem *BalanceRows::contradictionsRow() const
{
    const auto &of = m_report.balance.of;
    const auto &map = m_report.index->map();
    if (of.contradictions.empty())
        return nullptr;
    auto *made = row(tr("%n pair(s) that both back and oppose each other", nullptr,
                        int(of.contradictions.size())),
                     {},
                     of.graph.weights == TieWeights::ByMeans
                         ? tr("The difference of what backs and what opposes counts.")
                         : tr("They count not at all."));
    for (const int d : of.contradictions) {
        const auto &dyad = of.graph.dyads[d];
        std::vector<Item> items;
        for (const int tie : of.graph.tiesOf(dyad))
            items.push_back(Item(map.ties().at(std::size_t(tie)).id));
        made->addChild(row(tr("%1 and %2")
                               .arg(shown(map.actors().at(std::size_t(dyad.a)).label()),
                                    shown(map.actors().at(std::size_t(dyad.b)).label())),
                           items));
    }
    return made;
}

QTreeWidgetItem *BalanceRows::proofRow() const
{
    const auto &division = m_report.balance.division;
    if (division.index == 0)
        return nullptr;
    if (division.provedBy != ProvedBy::Cycles)
        return row(division.isProven()
                       ? tr("Proof: by search, too long to read")
                       : tr("No proof that none does better than %1").arg(division.index),
                   {});
    const auto &proof = division.proof;
    auto *made = row(tr("Proof: %n bad circle(s)", nullptr, int(proof.cycles.size())), {},
                     tr("A circle with an odd number of opposing pairs costs at least one of them. "
                        "These use no pair beyond its weight, so what they cost adds up."));
    for (const auto &cycle : proof.cycles) {
        auto words = shown(circleWords(m_report, cycle.edges));
        if (cycle.weight != proof.share)
            words = tr("%1 times: %2")
                        .arg(double(cycle.weight) / double(proof.share), 0, 'g', 3)
                        .arg(words);
        made->addChild(circleRow(words, cycle.edges));
    }
    return made;
}

QTreeWidgetItem *BalanceRows::triadsRow() const
{
    const auto &census = m_report.balance.triads;
    auto *made = row(tr("%n triad(s)", nullptr, int(census.all())), {},
                     tr("Three actors of whom each two are tied. With an even number of opposing "
                        "pairs they are balanced (Heider 1946)."));
    const QString names[] = {tr("+ + +: %n, balanced", nullptr, int(census.byNegatives[0])),
                             tr("+ + −: %n, not balanced", nullptr, int(census.byNegatives[1])),
                             tr("+ − −: %n, balanced", nullptr, int(census.byNegatives[2])),
                             tr("− − −: %n, not balanced", nullptr, int(census.byNegatives[3]))};
    for (int negatives = 0; negatives < 4; ++negatives) {
        auto *kind = row(names[negatives], {});
        for (const auto &triad : triadsWith(m_report.balance.of.network, negatives, mostTriads)) {
            QStringList actors;
            for (const int node : triad.nodes)
                actors << actorName(node);
            auto items = itemsOfEdges(std::vector<int>(triad.edges.begin(), triad.edges.end()));
            kind->addChild(row(actors.join(QStringLiteral(", ")), items));
        }
        made->addChild(kind);
    }
    return made;
}

/// Those of whom the measure says something, the most first.
std::vector<int> BalanceRows::nodesBy(double (*measure)(const ActorMeasures &)) const
{
    std::vector<int> nodes;
    for (int node = 0; node < int(m_report.measures.size()); ++node)
        if (measure(m_report.measures[node]) > 0)
            nodes.push_back(node);
    std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) {
        return measure(m_report.measures[a]) > measure(m_report.measures[b]);
    });
    return nodes;
}

QTreeWidgetItem *BalanceRows::brokersRow() const
{
    const auto nodes = nodesBy([](const ActorMeasures &of) { return double(of.brokered); });
    if (nodes.empty())
        return nullptr;
    auto *made =
        row(tr("%n actor(s) between those who oppose each other", nullptr, int(nodes.size())), {},
            tr("Backing ties join them to both of so many pairs that oppose each other; "
               "mediators have no other ties (Doreian and Mrvar 2009)."));
    for (const int node : nodes) {
        const auto &of = m_report.measures[node];
        auto words = tr("%1: %n opposing pair(s)", nullptr, of.brokered).arg(actorName(node));
        if (of.isMediator)
            words = tr("%1, a mediator").arg(words);
        made->addChild(row(words, {itemOfNode(node)}));
    }
    return made;
}

QTreeWidgetItem *BalanceRows::tensionRow() const
{
    const auto nodes = nodesBy([](const ActorMeasures &of) { return of.tension; });
    if (nodes.empty())
        return nullptr;
    auto *made = row(tr("%n actor(s) under tension", nullptr, int(nodes.size())), {},
                     tr("The misfits' share of an actor's pairs with a sign."));
    for (const int node : nodes)
        made->addChild(row(tr("%1: %2 %")
                               .arg(actorName(node))
                               .arg(100 * m_report.measures[node].tension, 0, 'f', 0),
                           {itemOfNode(node)}));
    return made;
}

QTreeWidgetItem *BalanceRows::curveRow() const
{
    auto *made = row(tr("Other numbers of camps"), {},
                     tr("The fewest misfits with at most so many camps (Doreian and Mrvar 1996)."));
    const bool isWeighted = m_report.balance.of.graph.weights == TieWeights::ByMeans;
    for (const auto &at : m_report.curve) {
        const auto index = at.index == at.lowerBound
                               ? QString::number(at.index)
                               : tr("%1 to %2").arg(at.lowerBound).arg(at.index);
        const auto words =
            isWeighted ? tr("At most %n camp(s): misfits weigh %1", nullptr, at.camps).arg(index)
                       : tr("At most %n camp(s): %1 misfits", nullptr, at.camps).arg(index);
        made->addChild(row(words, {}));
    }
    return made;
}

QList<QTreeWidgetItem *> BalanceRows::all() const
{
    QList<QTreeWidgetItem *> rows;
    if (m_report.balance.of.network.edges.empty())
        return rows;
    for (const auto &camp : m_report.balance.camps())
        rows << campRow(camp);
    rows << straddlersRow() << misfitsRow() << contradictionsRow() << proofRow() << triadsRow()
         << brokersRow() << tensionRow() << curveRow();
    rows.removeAll(nullptr);
    return rows;
}

} // namespace entente
