// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/picture/theme.h"
#include "models/reading/drafts.h"
#include "namefield.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace entente {

/// One line in which a sentence becomes a record, by keyboard alone: Enter codes it and goes back
/// to the text, Ctrl+Enter codes it and stays for another, Esc leaves. What the line comes to
/// stands below it before anything is done. The fields are the heirs'.
class CodingLine : public QWidget
{
    Q_OBJECT
public:
    CodingLine(AllianceDocument *document, QWidget *parent);

    /// Empty fields for another sentence, with guesses from its words.
    void begin(const Evidence &evidence);
    void setTheme(const Theme &theme);
    /// What it would come to now.
    CodingResult coded() const;
    /// What stands below the line: what it comes to, or what is wrong.
    QString understood() const;

Q_SIGNALS:
    /// The line is to be carried out; `another` where the same sentence holds more.
    void submitted(const entente::CodingResult &coded, bool another);
    /// Esc: nothing is coded.
    void left();

protected:
    virtual void clear() = 0;
    virtual void guess(const QString &sentence) = 0;
    virtual CodingResult draft(const Evidence &evidence, const NewActorKinds &kinds) const = 0;
    virtual QString newWords() const = 0; // "New tie: %1"

    /// Puts a field into the grid and watches it.
    void addField(QWidget *field, int row, int column, int columns = 1);
    QComboBox *wordBox(const QString &label);
    NameField *nameField(NameField::Takes takes, const QString &label);
    const ActorNames &names() const { return m_names; }
    const AllianceMap &map() const { return m_document->map(); }
    void refresh();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followMap();
    void takeNames();
    void addEvidenceFields();
    Evidence evidence() const;
    void showNewActors(const QStringList &names);
    NewActorKinds kinds() const;
    void submit(bool another);

    AllianceDocument *m_document;
    ActorNames m_names;
    Evidence m_evidence;
    QGridLayout *m_grid;
    QHBoxLayout *m_newRow;
    QWidget *m_newActors;
    QLabel *m_understood;
    QWidget *m_last = nullptr; // of the fields, in the order of Tab
    QComboBox *m_says;
    NameField *m_speaker;
    QStringList m_shownNew;
    std::vector<std::pair<QString, QComboBox *>> m_kindBoxes;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
