// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balancerows.h"

#include "models/document/item.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/testimony.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr int itemsRole = Qt::UserRole + 1; // kinds and ids of items, one after another
constexpr int anchorRole = Qt::UserRole + 2;
constexpr int colourRole = Qt::UserRole + 3;
constexpr std::size_t mostTriads = 200;

QTreeWidgetItem *explained(QTreeWidgetItem *row, const char *anchor)
{
    row->setData(0, anchorRole, QString::fromLatin1(anchor));
    return row;
}

} // namespace

std::vector<Item> BalanceRows::itemsOf(const QTreeWidgetItem *row)
{
    std::vector<Item> items;
    const auto list = row->data(0, itemsRole).toStringList();
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        items.push_back({Item::Kind(list[i].toInt()), list[i + 1]});
    return items;
}

int BalanceRows::campColourOf(const QTreeWidgetItem *row)
{
    const auto colour = row->data(0, colourRole);
    return colour.isValid() ? colour.toInt() : Camps::none;
}

QString BalanceRows::anchorOf(const QTreeWidgetItem *row)
{
    for (; row; row = row->parent())
        if (const auto anchor = row->data(0, anchorRole).toString(); !anchor.isEmpty())
            return anchor;
    return QStringLiteral("measures");
}

void BalanceRows::setItems(QTreeWidgetItem *row, const std::vector<Item> &items)
{
    QStringList list;
    for (const auto &item : items)
        list << QString::number(int(item.kind())) << item.idText();
    row->setData(0, itemsRole, list);
}

QTreeWidgetItem *BalanceRows::row(const QString &words, const std::vector<Item> &items,
                                  const QString &tip) const
{
    auto *made = new QTreeWidgetItem(QStringList(words));
    setItems(made, items);
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

std::vector<Item> BalanceRows::itemsOfNodes(const std::vector<int> &nodes) const
{
    std::vector<Item> items;
    for (const int node : nodes)
        items.push_back(itemOfNode(node));
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
    for (const int e : edges) {
        auto *pair = row(shown(edgeWords(m_report, e)), itemsOfEdges({e}));
        addEvidence(pair, e);
        made->addChild(pair);
    }
    return made;
}

/// Who says so, in whose words and where, of the ties that decide the pair's sign.
void BalanceRows::addEvidence(QTreeWidgetItem *above, int edge) const
{
    const auto &map = m_report.index->map();
    const bool backs = m_report.balance.of.network.edges[edge].weight > 0;
    for (const int i : m_report.balance.of.tiesOf(edge)) {
        const auto &tie = map.ties().at(std::size_t(i));
        if (sign(tie.kind) != (backs ? 1 : -1))
            continue;
        const auto testimony = testimonyOfTie(m_report.snapshot, i);
        const std::vector<Item> items{Item(tie.id)};
        for (const auto &voice : testimony.voices)
            above->addChild(row(shown(voiceWords(voice)), items));
        if (testimony.voices.empty())
            above->addChild(row(shown(testimony.dispute), items));
    }
}

QTreeWidgetItem *BalanceRows::campRow(const std::vector<int> &nodes) const
{
    auto *made = row(
        tr("%1: %n actor(s)", nullptr, int(nodes.size())).arg(shown(campWords(m_report, nodes))),
        itemsOfNodes(nodes));
    for (const int node : nodes)
        made->addChild(actorRow(node));
    made->setData(0, colourRole, campColour(m_report, nodes));
    return explained(made, "frustration-index");
}

QTreeWidgetItem *BalanceRows::frustrationRow() const
{
    const auto &balance = m_report.balance;
    const bool isWeighted = balance.of.graph.rule.weights == TieWeights::ByMeans;
    auto *made = row(
        (isWeighted ? tr("Frustration index: %1, weighed by means") : tr("Frustration index: %1"))
            .arg(balance.division.index),
        {},
        isWeighted ? tr("The least weight of ties that no division into two camps can fit.")
                   : tr("The fewest pairs that no division into two camps can fit."));
    auto *share = row(
        tr("Normalised: %1 % of the most that can be").arg(100 * balance.normalised(), 0, 'f', 1),
        {}, tr("0 % is balanced; 100 % is as frustrated as can be."));
    made->addChild(explained(share, "normalised-frustration"));
    if (const auto &count = balance.optima.count)
        made->addChild(explained(row(tr("%n best division(s)", nullptr, int(*count)), {},
                                     tr("Divisions into two camps with so few misfits.")),
                                 "best-divisions"));
    return explained(made, "frustration-index");
}

QTreeWidgetItem *BalanceRows::straddlersRow() const
{
    const auto nodes = m_report.balance.straddlers();
    if (nodes.empty())
        return nullptr;
    auto *made = row(tr("%n actor(s) could stand in either camp", nullptr, int(nodes.size())),
                     itemsOfNodes(nodes),
                     tr("Some best division puts them with, and another against, the largest group "
                        "that always stands alike."));
    for (const int node : nodes)
        made->addChild(actorRow(node));
    return explained(made, "straddlers");
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
    return explained(made, "misfits");
}

QString BalanceRows::contradictionsTip() const
{
    const auto &rule = m_report.balance.of.graph.rule;
    switch (rule.contradictions) {
    case Contradictions::Opposition: return tr("What opposes counts, whatever backs.");
    case Contradictions::Nothing: return tr("They count not at all.");
    case Contradictions::Difference: break;
    }
    return rule.weights == TieWeights::ByMeans
               ? tr("The difference of what backs and what opposes counts.")
               : tr("They count not at all, as what backs weighs what opposes does.");
}

QTreeWidgetItem *BalanceRows::contradictionsRow() const
{
    const auto &of = m_report.balance.of;
    const auto &map = m_report.index->map();
    if (of.contradictions.empty())
        return nullptr;
    std::vector<Item> all;
    auto *made = row(tr("%n pair(s) that both back and oppose each other", nullptr,
                        int(of.contradictions.size())),
                     {}, contradictionsTip());
    for (const int d : of.contradictions) {
        const auto &dyad = of.graph.dyads[d];
        std::vector<Item> items;
        for (const int tie : of.graph.tiesOf(dyad))
            items.push_back(Item(map.ties().at(std::size_t(tie)).id));
        all.insert(all.end(), items.begin(), items.end());
        made->addChild(row(tr("%1 and %2")
                               .arg(shown(map.actors().at(std::size_t(dyad.a)).label()),
                                    shown(map.actors().at(std::size_t(dyad.b)).label())),
                           items));
    }
    setItems(made, all);
    return explained(made, "what-counts");
}

QTreeWidgetItem *BalanceRows::proofRow() const
{
    const auto &division = m_report.balance.division;
    if (division.index == 0)
        return nullptr;
    if (division.provedBy != ProvedBy::Cycles)
        return explained(row(division.isProven()
                                 ? tr("Proof: by search, too long to read")
                                 : tr("No proof that none does better than %1").arg(division.index),
                             {}),
                         "how-an-index-is-proved");
    const auto &proof = division.proof;
    auto *made = row(tr("Proof: %n bad circle(s)", nullptr, int(proof.cycles.size())), {},
                     tr("A circle with an odd number of opposing pairs costs at least one of them. "
                        "These use no pair beyond its weight, so what they cost adds up."));
    std::vector<int> edges;
    for (const auto &cycle : proof.cycles) {
        edges.insert(edges.end(), cycle.edges.begin(), cycle.edges.end());
        auto words = shown(circleWords(m_report, cycle.edges));
        if (cycle.weight != proof.share)
            words = tr("%1 times: %2")
                        .arg(double(cycle.weight) / double(proof.share), 0, 'g', 3)
                        .arg(words);
        made->addChild(circleRow(words, cycle.edges));
    }
    setItems(made, itemsOfEdges(edges));
    return explained(made, "how-an-index-is-proved");
}

QTreeWidgetItem *BalanceRows::triadsRow() const
{
    const auto &census = m_report.balance.triads;
    auto *made = row(tr("%n triad(s)", nullptr, int(census.all())), {},
                     tr("Three actors of whom each two are tied. With an even number of opposing "
                        "pairs they are balanced (Heider 1946)."));
    if (census.all() > 0)
        made->addChild(explained(
            row(tr("Degree of balance: %1 %")
                    .arg(100 * double(census.balanced()) / double(census.all()), 0, 'f', 1),
                {}, tr("The balanced triads' share of all.")),
            "degree-of-balance"));
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
    return explained(made, "triads");
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
        row(tr("%n actor(s) between those who oppose each other", nullptr, int(nodes.size())),
            itemsOfNodes(nodes),
            tr("Backing ties join them to both of so many pairs that oppose each other; "
               "mediators have no other ties (Doreian and Mrvar 2009)."));
    for (const int node : nodes) {
        const auto &of = m_report.measures[node];
        auto words = tr("%1: %n opposing pair(s)", nullptr, of.brokered).arg(actorName(node));
        if (of.isMediator)
            words = tr("%1, a mediator").arg(words);
        made->addChild(
            explained(row(words, {itemOfNode(node)}), of.isMediator ? "mediators" : "brokers"));
    }
    return explained(made, "brokers");
}

QTreeWidgetItem *BalanceRows::tensionRow() const
{
    const auto nodes = nodesBy([](const ActorMeasures &of) { return of.tension; });
    if (nodes.empty())
        return nullptr;
    auto *made =
        row(tr("%n actor(s) under tension", nullptr, int(nodes.size())), itemsOfNodes(nodes),
            tr("The misfits' share of an actor's pairs with a sign."));
    for (const int node : nodes)
        made->addChild(row(tr("%1: %2 %")
                               .arg(actorName(node))
                               .arg(100 * m_report.measures[node].tension, 0, 'f', 0),
                           {itemOfNode(node)}));
    return explained(made, "tension");
}

QTreeWidgetItem *BalanceRows::centralityRow() const
{
    auto nodes = nodesBy([](const ActorMeasures &of) { return of.pn; });
    if (nodes.empty())
        return nullptr;
    auto *made = row(tr("PN centrality"), {},
                     tr("Who has friends that have friends, and enemies that have few (Everett and "
                        "Borgatti 2014)."));
    for (const int node : nodes)
        made->addChild(
            row(tr("%1: %2").arg(actorName(node)).arg(m_report.measures[node].pn, 0, 'f', 3),
                {itemOfNode(node)}));
    return explained(made, "pn-centrality");
}

QTreeWidgetItem *BalanceRows::degreesRow() const
{
    const auto nodes = nodesBy([](const ActorMeasures &of) {
        return double(of.backs + of.backedBy + of.opposes + of.opposedBy);
    });
    auto *made = row(tr("Backs and opposes, each actor"), {},
                     tr("How many others an actor backs and opposes, and how many back and oppose "
                        "it, each once."));
    for (const int node : nodes) {
        const auto &of = m_report.measures[node];
        made->addChild(row(tr("%1: backs %2, backed by %3; opposes %4, opposed by %5")
                               .arg(actorName(node))
                               .arg(of.backs)
                               .arg(of.backedBy)
                               .arg(of.opposes)
                               .arg(of.opposedBy),
                           {itemOfNode(node)}));
    }
    return explained(made, "backs-and-opposes");
}

QTreeWidgetItem *BalanceRows::curveRow() const
{
    auto *made = row(tr("Other numbers of camps"), {},
                     tr("The fewest misfits with at most so many camps (Doreian and Mrvar 1996)."));
    const bool isWeighted = m_report.balance.of.graph.rule.weights == TieWeights::ByMeans;
    for (const auto &at : m_report.curve) {
        const auto index = at.index == at.lowerBound
                               ? QString::number(at.index)
                               : tr("%1 to %2").arg(at.lowerBound).arg(at.index);
        const auto words =
            isWeighted ? tr("At most %n camp(s): misfits weigh %1", nullptr, at.camps).arg(index)
                       : tr("At most %n camp(s): %1 misfits", nullptr, at.camps).arg(index);
        made->addChild(row(words, {}));
    }
    return explained(made, "number-of-camps");
}

QList<QTreeWidgetItem *> BalanceRows::all() const
{
    QList<QTreeWidgetItem *> rows;
    if (m_report.balance.of.network.edges.empty())
        return rows;
    if (hasOpposition(m_report)) // else everybody would be of one camp
        for (const auto &camp : m_report.balance.camps())
            rows << campRow(camp);
    rows << straddlersRow() << misfitsRow() << contradictionsRow() << frustrationRow() << proofRow()
         << triadsRow() << brokersRow() << tensionRow() << centralityRow() << degreesRow()
         << curveRow();
    rows.removeAll(nullptr);
    return rows;
}

} // namespace entente
