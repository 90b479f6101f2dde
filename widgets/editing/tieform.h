// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordform.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace entente {

class ActorBox;
class DateBox;
class EvidenceEditor;

/// The form for a tie: who, what kind, whom, by which means, from when to when, and who says so.
class TieForm : public RecordForm
{
    Q_OBJECT
public:
    /// A tie of the map, or a new one (without an id); its ends may be missing.
    TieForm(const AllianceMap &map, const Tie &tie, QWidget *parent = nullptr);

    QString problem() const override;
    Item item() const override;
    QString stepName() const override;

protected:
    void fill(PatchChain &chain) const override;

private:
    QWidget *meansGrid();
    void fillEvents(QComboBox *box, const std::optional<EventId> &chosen);
    std::optional<EventId> eventIn(const QComboBox *box) const;
    void takeDateOf(const QComboBox *box, DateBox *date);
    void tell();
    Tie tieWithoutEnds() const;

    Tie m_tie;
    ActorBox *m_from;
    QComboBox *m_kind;
    ActorBox *m_to;
    QCheckBox *m_mutual;
    QList<QCheckBox *> m_means; // by Means
    DateBox *m_since;
    DateBox *m_until;
    QComboBox *m_begunBy;
    QComboBox *m_endedBy;
    QComboBox *m_strength;
    QPlainTextEdit *m_note;
    EvidenceEditor *m_evidence;
    QLabel *m_sentence;
};

} // namespace entente
