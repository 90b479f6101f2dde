// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codingline.h"

class QCheckBox;

namespace entente {

/// Who, what, whom, since when: a tie. Guesses both ends from the actors that the sentence names.
class TieLine : public CodingLine
{
    Q_OBJECT
public:
    TieLine(AllianceDocument *document, QWidget *parent);

    NameField *who() const { return m_from; }

protected:
    void clear() override;
    void guess(const QString &sentence) override;
    CodingResult draft(const Evidence &evidence, const NewActorKinds &kinds) const override;
    QString newWords() const override { return tr("New tie: %1"); }

private:
    NameField *m_from;
    QComboBox *m_kind;
    NameField *m_to;
    QCheckBox *m_mutual;
    NameField *m_means;
    QLineEdit *m_since;
    QLineEdit *m_until;
};

/// What happened, when, and who took part: an event.
class EventLine : public CodingLine
{
    Q_OBJECT
public:
    EventLine(AllianceDocument *document, QWidget *parent);

protected:
    void clear() override;
    void guess(const QString &sentence) override;
    CodingResult draft(const Evidence &evidence, const NewActorKinds &kinds) const override;
    QString newWords() const override { return tr("New event: %1"); }

private:
    QComboBox *m_type;
    NameField *m_title;
    QLineEdit *m_date;
    QComboBox *m_status;
    NameField *m_participants;
};

/// Who acts: an actor.
class ActorEntryRow : public CodingLine
{
    Q_OBJECT
public:
    ActorEntryRow(AllianceDocument *document, QWidget *parent);

protected:
    void clear() override;
    void guess(const QString &sentence) override;
    CodingResult draft(const Evidence &evidence, const NewActorKinds &kinds) const override;
    QString newWords() const override { return tr("New actor: %1"); }

private:
    NameField *m_name;
    QComboBox *m_kind;
    QLineEdit *m_short;
    QLineEdit *m_aliases;
};

} // namespace entente
