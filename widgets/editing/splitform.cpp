// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "splitform.h"

#include "datebox.h"
#include "fieldwords.h"

#include "models/words/narration.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace entente {

SplitForm::SplitForm(const AllianceMap &map, const Tie &tie, QWidget *parent)
    : RecordForm(map, tr("Split a Tie"), parent)
    , m_tie(tie)
    , m_at(new DateBox(DateBox::Takes::Date, this))
{
    auto *what = new QLabel(text(tieWords(map, tie)) + QStringLiteral(", ") +
                                text(tieDatesWords(map, tie)) + QLatin1Char('.'),
                            this);
    what->setWordWrap(true);
    auto *grid = new QWidget(this);
    auto *layout = new QGridLayout(grid);
    layout->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < allWords<Means>().size(); ++i) {
        auto *box = new QCheckBox(text(meansLabel(Means(i))), grid);
        box->setChecked(std::find(tie.means.begin(), tie.means.end(), Means(i)) != tie.means.end());
        layout->addWidget(box, int(i) / 4, int(i) % 4);
        m_means << box;
    }
    m_at->line()->setPlaceholderText(tr("5 May 1950"));
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
    if (splitTie(map(), m_tie.id, *m_at->date(), meansAfter()).empty())
        return tr(
            "The tie does not go on over this date: it has to lie between its start and its end.");
    return {};
}

void SplitForm::fill(PatchChain &chain) const
{
    if (m_at->date())
        chain.add(splitTie(map(), m_tie.id, *m_at->date(), meansAfter()));
}

Item SplitForm::item() const
{
    return m_tie.id;
}

QString SplitForm::stepName() const
{
    return tr("Split “%1”").arg(text(tieWords(map(), m_tie)));
}

} // namespace entente
