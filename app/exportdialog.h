// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "figurepreview.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QComboBox;
class QSpinBox;

namespace entente {

/// Asks how the picture is wanted, and shows it meanwhile. What was chosen last is offered the next
/// time.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Begins with these options; `compose` makes the page that is shown.
    ExportDialog(const FigureOptions &options, const FigurePreview::Compose &compose,
                 QWidget *parent = nullptr);

    FigureOptions options() const;
    QString format() const; // png, svg, pdf
    QComboBox *presets() const { return m_preset; }
    FigurePreview *preview() const { return m_preview; }

private:
    void formatChanged();
    void takePreset();
    void restore();
    void remember() const;
    void showFigure();

    FigureOptions m_given;
    FigurePreview *m_preview;
    QComboBox *m_preset;
    QComboBox *m_format;
    QComboBox *m_theme;
    QComboBox *m_sources;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QSpinBox *m_dpi;
    QLabel *m_millimetres;
    QCheckBox *m_legend;
    QCheckBox *m_camps;
    QCheckBox *m_outsiders;
    QCheckBox *m_inView;
    QCheckBox *m_transparent;
    QCheckBox *m_outline;
};

} // namespace entente
