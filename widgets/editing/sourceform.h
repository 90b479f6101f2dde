// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordform.h"

class QComboBox;
class QLineEdit;

namespace entente {

class DateBox;

/// The form for a source: a CSL-JSON item, so that reference managers take it. What the form has no
/// field for is kept.
class SourceForm : public RecordForm
{
    Q_OBJECT
public:
    /// A source of the map, or a new one (without an id).
    SourceForm(const AllianceMap &map, const Source &source, QWidget *parent = nullptr);

    QString problem() const override;
    Item item() const override;
    QString stepName() const override;

protected:
    void fill(PatchChain &chain) const override;

private:
    QString typeWord() const;

    Source m_source;
    QLineEdit *m_title;
    QComboBox *m_type;
    QLineEdit *m_authors;
    QLineEdit *m_container;
    QLineEdit *m_publisher;
    DateBox *m_issued;
    QLineEdit *m_url;
};

} // namespace entente
