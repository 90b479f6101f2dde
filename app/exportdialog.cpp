// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace entente {

namespace {

QSpinBox *spinBox(int from, int to, int value, const QString &suffix, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(from, to);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

QCheckBox *checkBox(const QString &text, bool on, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setChecked(on);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const FigureOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_given(options)
    , m_format(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_width(spinBox(200, 20000, options.size.width(), tr(" px"), this))
    , m_height(spinBox(200, 20000, options.size.height(), tr(" px"), this))
    , m_dpi(spinBox(36, 1200, int(options.dpi), tr(" dpi"), this))
    , m_legend(checkBox(tr("Legend"), options.look.legend, this))
    , m_camps(checkBox(tr("Camps"), options.look.camps, this))
    , m_outsiders(
          checkBox(tr("Actors who are out of the picture, faded"), options.look.outsiders, this))
    , m_inView(checkBox(tr("Only what is in view"), false, this))
    , m_transparent(checkBox(tr("Transparent ground"), options.transparent, this))
    , m_outline(checkBox(tr("Text as outlines (looks the same without the fonts)"),
                         options.outlineText, this))
{
    setWindowTitle(tr("Export Picture"));
    m_format->addItem(tr("PNG (pixels)"), QStringLiteral("png"));
    m_format->addItem(tr("SVG (vectors, text stays text)"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF (vectors, for print)"), QStringLiteral("pdf"));
    m_theme->addItems({tr("Light"), tr("Dark"), tr("Print")});
    m_theme->setCurrentIndex(int(options.theme));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(m_height);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Width, height"), size);
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(tr("&Theme"), m_theme);
    for (auto *box : {m_legend, m_camps, m_outsiders, m_inView, m_transparent, m_outline})
        form->addRow(QString(), box);
    m_inView->setEnabled(options.look.framing.on == Framing::On::Area);
    if (options.look.grouped) {
        m_camps->setEnabled(false);
        m_camps->setToolTip(tr("A summary draws no camps around its groups."));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose file…"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    formatChanged();
}

void ExportDialog::formatChanged()
{
    m_outline->setEnabled(format() == QLatin1String("svg"));
    m_transparent->setEnabled(format() != QLatin1String("pdf"));
}

QString ExportDialog::format() const
{
    return m_format->currentData().toString();
}

FigureOptions ExportDialog::options() const
{
    auto options = m_given;
    options.size = {m_width->value(), m_height->value()};
    options.dpi = m_dpi->value();
    options.theme = Theme::Name(m_theme->currentIndex());
    options.look.legend = m_legend->isChecked();
    options.look.camps = m_camps->isChecked();
    options.look.outsiders = m_outsiders->isChecked();
    if (!m_inView->isChecked())
        options.look.framing = {};
    options.transparent = m_transparent->isEnabled() && m_transparent->isChecked();
    options.outlineText = m_outline->isEnabled() && m_outline->isChecked();
    return options;
}

} // namespace entente
