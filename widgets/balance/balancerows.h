// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/balance/balancereport.h"
#include "models/document/selection.h"

#include <QCoreApplication>
#include <QTreeWidgetItem>

namespace entente {

/// Makes the rows of the Balance panel from a report.
class BalanceRows
{
    Q_DECLARE_TR_FUNCTIONS(entente::BalanceRows)
public:
    explicit BalanceRows(const BalanceReport &report) : m_report(report) {}

    QList<QTreeWidgetItem *> all() const;
    /// What a row stands for on the map.
    static std::vector<Item> itemsOf(const QTreeWidgetItem *row);
    /// The heading of docs/analysis.md that explains the row or what it is in, as its anchor.
    static QString anchorOf(const QTreeWidgetItem *row);

    /// The number of the map's camp that the row's actors make up, which is its colour; Camps::none
    /// where the map draws none.
    static int campColourOf(const QTreeWidgetItem *row);

private:
    static void setItems(QTreeWidgetItem *row, const std::vector<Item> &items);
    QTreeWidgetItem *row(const QString &words, const std::vector<Item> &items,
                         const QString &tip = {}) const;
    QString actorName(int node) const;
    QTreeWidgetItem *actorRow(int node) const;
    QTreeWidgetItem *circleRow(const QString &words, const std::vector<int> &edges) const;
    void addEvidence(QTreeWidgetItem *row, int edge) const;
    QTreeWidgetItem *campRow(const std::vector<int> &nodes) const;
    QTreeWidgetItem *frustrationRow() const;
    QTreeWidgetItem *straddlersRow() const;
    QTreeWidgetItem *misfitsRow() const;
    QTreeWidgetItem *misfitRow(const BalanceReport::Misfit &misfit) const;
    QString contradictionsTip() const;
    QTreeWidgetItem *contradictionsRow() const;
    QTreeWidgetItem *proofRow() const;
    QTreeWidgetItem *triadsRow() const;
    QTreeWidgetItem *brokersRow() const;
    QTreeWidgetItem *tensionRow() const;
    QTreeWidgetItem *centralityRow() const;
    QTreeWidgetItem *degreesRow() const;
    std::vector<int> nodesBy(double (*measure)(const ActorMeasures &)) const;
    QTreeWidgetItem *curveRow() const;
    std::vector<Item> itemsOfEdges(const std::vector<int> &edges) const;
    std::vector<Item> itemsOfNodes(const std::vector<int> &nodes) const;
    Item itemOfNode(int node) const;

    const BalanceReport &m_report;
};

} // namespace entente
