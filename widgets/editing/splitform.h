// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordform.h"

class QCheckBox;
class QLabel;

namespace entente {

class DateBox;

/// Asks for the date at which a tie becomes two, and for the means from then on: "began as funding,
/// troops from 5 January".
class SplitForm : public RecordForm
{
    Q_OBJECT
public:
    SplitForm(const AllianceMap &map, const Tie &tie, QWidget *parent = nullptr);

    QString problem() const override;
    Item item() const override;
    QString stepName() const override;

protected:
    void fill(PatchChain &chain) const override;

private:
    std::vector<Means> meansAfter() const;

    Tie m_tie;
    DateBox *m_at;
    QList<QCheckBox *> m_means; // by Means
};

} // namespace entente
