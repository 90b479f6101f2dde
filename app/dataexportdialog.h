// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dataexport.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;

namespace entente {

class MainWindow;

/// Asks into which format the map is to be exported, and tells what that format leaves out of it.
class DataExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DataExportDialog(const AllianceMap &map, QWidget *parent = nullptr);

    const DataFormat &format() const;
    QComboBox *formats() const { return m_formats; }
    QListWidget *losses() const { return m_losses; }

private:
    void showLosses();

    const AllianceMap &m_map;
    QComboBox *m_formats;
    QLabel *m_sentence;
    QListWidget *m_losses;
};

/// Asks for the format and the place, and writes the files whole or not at all.
void exportData(MainWindow *window);

} // namespace entente
