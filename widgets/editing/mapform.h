// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordform.h"

class QLineEdit;
class QPlainTextEdit;

namespace entente {

class DateBox;
class SpanBox;

/// The form for the head of the file: title, description, language, the day as of which it speaks,
/// and the reach of an attestation.
class MapForm : public RecordForm
{
    Q_OBJECT
public:
    explicit MapForm(const AllianceMap &map, QWidget *parent = nullptr);

    QString problem() const override;
    Item item() const override { return {}; }
    QString stepName() const override { return tr("Edit map properties"); }

protected:
    void fill(PatchChain &chain) const override;

private:
    QLineEdit *m_title;
    QPlainTextEdit *m_description;
    QLineEdit *m_language;
    DateBox *m_asOf;
    SpanBox *m_reach;
};

} // namespace entente
