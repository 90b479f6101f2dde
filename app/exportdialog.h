// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace entente {

/// Asks how the picture is wanted. The picture is the one on the screen; there is no second preview
/// to differ from it.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const FigureOptions &options, QWidget *parent = nullptr);

    FigureOptions options() const;
    QString format() const; // png, svg, pdf

private:
    void formatChanged();

    FigureOptions m_given;
    QComboBox *m_format;
    QComboBox *m_theme;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QSpinBox *m_dpi;
    QCheckBox *m_legend;
    QCheckBox *m_camps;
    QCheckBox *m_outsiders;
    QCheckBox *m_inView;
    QCheckBox *m_transparent;
    QCheckBox *m_outline;
};

} // namespace entente
