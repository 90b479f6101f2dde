// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace entente {

class DateBox;
class EvidenceEditor;
class RowsEditor;

/// The form for an event: what happened, when, with whom in which roles, which numbers are told,
/// and who says so.
class EventForm : public RecordForm
{
    Q_OBJECT
public:
    /// An event of the map, or a new one (without an id).
    EventForm(const AllianceMap &map, const Event &event, QWidget *parent = nullptr);

    QString problem() const override;
    Item item() const override;
    QString stepName() const override;

protected:
    void fill(PatchChain &chain) const override;

private:
    void buildRows();
    void fillVersions();
    std::vector<Participant> participantsIn(PatchChain &chain) const;
    std::vector<Figure> figures() const;

    Event m_event;
    QLineEdit *m_title;
    QComboBox *m_type;
    QComboBox *m_status;
    DateBox *m_date;
    DateBox *m_notBefore;
    DateBox *m_notAfter;
    RowsEditor *m_participants;
    RowsEditor *m_figures;
    QLineEdit *m_place;
    QComboBox *m_version;
    QPlainTextEdit *m_note;
    EvidenceEditor *m_evidence;
};

} // namespace entente
