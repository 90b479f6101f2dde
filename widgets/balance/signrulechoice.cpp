// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signrulechoice.h"

#include "models/document/alliancedocument.h"
#include "models/map/mappatch.h"

namespace entente {

SignRuleChoice::SignRuleChoice(Part part, AllianceDocument *document, QWidget *parent)
    : QComboBox(parent)
    , m_part(part)
    , m_document(document)
{
    if (part == Part::Weights) {
        addItems({tr("Each pair weighs the same"), tr("Ties weigh by their means")});
        setAccessibleName(tr("What a tie weighs"));
        setToolTip(tr(
            "By their means: fighting and defence pacts above statements, times the strength. The "
            "literature counts each pair once. Kept in the map, whose camps are weighed so."));
    } else {
        addItems({tr("Who backs and opposes: the difference counts"),
                  tr("Who backs and opposes: opposing counts"),
                  tr("Who backs and opposes: neither counts")});
        setAccessibleName(tr("Contradictory ties"));
        setToolTip(tr("What counts of two who both back and oppose each other. Kept in the map."));
    }
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::activated, this, &SignRuleChoice::writeRule);
    connect(m_document, &AllianceDocument::mapChanged, this, &SignRuleChoice::showRule);
    showRule();
}

void SignRuleChoice::showRule()
{
    const auto rule = signRuleOf(m_document->map().info());
    setCurrentIndex(m_part == Part::Weights ? int(rule.weights) : int(rule.contradictions));
    setEnabled(!m_document->isReadOnly());
}

void SignRuleChoice::writeRule(int chosen)
{
    auto rule = signRuleOf(m_document->map().info());
    if (m_part == Part::Weights)
        rule.weights = TieWeights(chosen);
    else
        rule.contradictions = Contradictions(chosen);
    MapPatch patch;
    patch.put(withSignRule(m_document->map().info(), rule));
    m_document->apply(patch, tr("Change how Ties Count"));
    showRule();
}

} // namespace entente
