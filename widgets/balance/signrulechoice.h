// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/signrule.h"

#include <QComboBox>

namespace entente {

class AllianceDocument;

/// One part of the rule by which the map's ties are weighed, as a list to choose from. Shows what
/// the map says and writes what is chosen into it; cannot be chosen in a map that is only read.
class SignRuleChoice : public QComboBox
{
    Q_OBJECT
public:
    enum class Part { Weights, Contradictions };

    SignRuleChoice(Part part, AllianceDocument *document, QWidget *parent = nullptr);

private:
    void showRule();
    void writeRule(int chosen);

    Part m_part;
    AllianceDocument *m_document;
};

} // namespace entente
