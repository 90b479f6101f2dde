// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "splitform.h"

#include "datebox.h"
#include "fieldwords.h"

#include "models/analysis/narration.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace entente {

SplitForm::SplitForm(const AllianceMap &map, const Relation &relation, QWidget *parent)
    : RecordForm(map, tr("Split a Tie"), parent)
    , m_relation(relation)
    , m_at(new DateBox(DateBox::Takes::Date, this))
{
    auto *what = new QLabel(text(tieWords(map, relation)) + QStringLiteral(", ") +
                                text(tieDatesWords(map, relation)) + QLatin1Char('.'),
                            this);
    what->setWordWrap(true);
    auto *grid = new QWidget(this);
    auto *layout = new QGridLayout(grid);
    layout->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < allWords<Means>().size(); ++i) {
        auto *box = new QCheckBox(text(meansLabel(Means(i))), grid);
        box->setChecked(std::find(relation.means.begin(), relation.means.end(), Means(i)) !=
                        relation.means.end());
        layout->addWidget(box, int(i) / 4, int(i) % 4);
        m_means << box;
    }
    m_at->line()->setPlaceholderText(tr("5 Jan 2020"));
    addRow(QString(), what);
    addRow(tr("&From this date"), m_at);
    addRow(tr("by these means"), grid);
    connect(m_at, &DateBox::changed, this, &SplitForm::check);
    m_at->setFocus();
}

std::vector<Means> SplitForm::meansAfter() const
{
    std::vector<Means> means;
    for (int i = 0; i < m_means.size(); ++i)
        if (m_means[i]->isChecked())
            means.push_back(Means(i));
    return means;
}

QString SplitForm::problem() const
{
    if (!m_at->problem().isEmpty())
        return m_at->problem();
    if (!m_at->date())
        return tr("Type the date from which the tie is another one.");
    if (splitRelation(map(), m_relation.id, *m_at->date(), meansAfter()).empty())
        return tr(
            "The tie does not go on over this date: it has to lie between its start and its end.");
    return {};
}

void SplitForm::fill(PatchChain &chain) const
{
    if (m_at->date())
        chain.add(splitRelation(map(), m_relation.id, *m_at->date(), meansAfter()));
}

Item SplitForm::item() const
{
    return {Item::Kind::Relation, text(m_relation.id.text())};
}

QString SplitForm::stepName() const
{
    return tr("Split “%1”").arg(text(tieWords(map(), m_relation)));
}

} // namespace entente
