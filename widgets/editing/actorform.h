// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordform.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace entente {

class DateBox;
class EmblemBox;
class EvidenceEditor;

/// The form for an actor.
class ActorForm : public RecordForm
{
    Q_OBJECT
public:
    /// An actor of the map, or a new one (without an id), placed at `place`.
    ActorForm(const AllianceMap &map, const Actor &actor, std::optional<Position> place,
              QWidget *parent = nullptr);

    QString problem() const override;
    Item item() const override;
    QString stepName() const override;

protected:
    void fill(PatchChain &chain) const override;

private:
    void setColour(const QString &colour);
    void takeCodes();
    void showEmblem();

    Actor m_actor;
    std::optional<Position> m_place;
    QLineEdit *m_name;
    QLineEdit *m_short;
    QLineEdit *m_article;
    QCheckBox *m_plural;
    QComboBox *m_kind;
    QLineEdit *m_aliases;
    QLineEdit *m_names;
    QLineEdit *m_codes;
    DateBox *m_since;
    DateBox *m_until;
    QPushButton *m_colour;
    QPushButton *m_noColour;
    EmblemBox *m_emblem;
    QPlainTextEdit *m_note;
    EvidenceEditor *m_evidence;
    QString m_colourName;
    QString m_foundCodes; // by the name, until others are typed
};

} // namespace entente
