// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/map/edits.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace entente {

/// A form for one record: fields in rows, what is wrong told beside the buttons, accepted only when
/// nothing is. Makes a patch; the owner carries it out.
class RecordForm : public QDialog
{
    Q_OBJECT
public:
    RecordForm(AllianceMap map, const QString &title, QWidget *parent);

    const AllianceMap &map() const { return m_map; }
    /// What keeps the form from being accepted; empty where nothing does.
    virtual QString problem() const = 0;
    /// What the form says, as a patch of the map that it was made for.
    MapPatch patch() const;
    /// The record that the patch makes or changes.
    virtual Item item() const = 0;
    /// How the history calls the step.
    virtual QString stepName() const = 0;
    bool isNew() const { return m_new; }

    void accept() override;

protected:
    virtual void fill(PatchChain &chain) const = 0;
    void setNew(bool isNew) { m_new = isNew; }
    /// A row; the label's mnemonic leads to the widget.
    void addRow(const QString &label, QWidget *field);
    void addWide(const QString &heading, QWidget *field);
    /// Scrolls to the widget once it has its place.
    void reveal(QWidget *field);
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// To be called when a field changed.
    void check();
    void showEvent(QShowEvent *event) override;

private:
    AllianceMap m_map;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QFormLayout *m_form;
    QLabel *m_problem;
    QPushButton *m_ok;
    bool m_new = false;
    bool m_tried = false;
};

} // namespace entente
