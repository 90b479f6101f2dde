// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/import/importjob.h"
#include "models/picture/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace entente {

class MappingPage;
class TrialPage;

/// A table on its way into a map, in two steps: say what it is, look at a dry run. Changes nothing
/// itself: when it is accepted, run() says what to do.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// The table goes into the document's map, or where people choose so (or where that is all
    /// there is) into a new one. `bytes`: how long the table is, 0 where that is not known.
    ImportDialog(ImportDraft draft, std::size_t bytes, const AllianceDocument *document,
                 const CountryCodes *countries, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    ImportDraft *draft() { return &m_draft; }
    /// Takes a stored mapping in place of what was said.
    void takeMapping(const TableMapping &mapping);
    /// A line under the page: what was done or what was wrong.
    void tell(const QString &message);

    /// The trial run that is to be carried out; null before there is one.
    const std::shared_ptr<const TrialRun> &run() const { return m_run; }
    bool isForNewMap() const;

    MappingPage *mappingPage() const { return m_mappingPage; }
    TrialPage *trialPage() const { return m_trialPage; }
    QComboBox *destination() const { return m_destination; }
    QPushButton *dryRunButton() const { return m_dryRun; }
    QPushButton *importButton() const { return m_import; }
    QPushButton *backButton() const { return m_back; }
    QString message() const;
    bool showsTrial() const;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// A mapping is to be read from a file, or written to one, or the run's report is: the owner
    /// asks where.
    void mappingToLoad();
    void mappingToSave();
    void reportToSave();

private:
    QWidget *makeFoot();
    void start();
    void stop();
    void back();
    void finish(const std::shared_ptr<const TrialRun> &run);
    void showState();
    AllianceMap base() const;

    ImportDraft m_draft;
    std::size_t m_bytes;
    const AllianceDocument *m_document;
    const CountryCodes *m_countries;
    ImportJob m_job;
    std::shared_ptr<const TrialRun> m_run;
    QStackedWidget *m_pages;
    MappingPage *m_mappingPage;
    TrialPage *m_trialPage;
    QLabel *m_message;
    QComboBox *m_destination;
    QPushButton *m_load;
    QPushButton *m_save;
    QPushButton *m_report;
    QPushButton *m_back;
    QPushButton *m_dryRun;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace entente
