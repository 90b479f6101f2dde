// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dataexport.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;

namespace entente {

class AllianceDocument;

/// Asks how much of the map is to be exported and into which format, and tells what that format
/// leaves out of it.
class DataExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DataExportDialog(const Snapshot &snapshot, QWidget *parent = nullptr);

    const DataFormat &format() const;
    /// What is to be exported.
    const AllianceMap &map() const { return m_part; }
    QComboBox *formats() const { return m_formats; }
    QComboBox *parts() const { return m_parts; }
    QListWidget *losses() const { return m_losses; }

private:
    void fillParts();
    void choosePart();
    void showLosses();

    const Snapshot m_snapshot;
    AllianceMap m_part;
    QComboBox *m_parts;
    QComboBox *m_formats;
    QLabel *m_sentence;
    QListWidget *m_losses;
};

/// Asks where to; empty where nobody says.
QString askForPlace(QWidget *parent, const AllianceDocument &document, const DataFormat &format);
/// Writes the files whole or not at all; says what went wrong, and nothing where it was written.
QString writeData(const AllianceMap &map, const DataFormat &format, const QString &path);

} // namespace entente
