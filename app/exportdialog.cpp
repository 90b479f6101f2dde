// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "exportdialog.h"

#include "pagearea.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

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

const auto settingsGroup = QStringLiteral("export/picture");

/// A size that people ask for.
struct Preset
{
    QString name;
    QSize pixels;
    int dpi;
};

int pixelsOf(double millimetres, int dpi)
{
    return qRound(millimetres / 25.4 * dpi);
}

Preset onPaper(const QString &name, QSizeF millimetres, int dpi = 300)
{
    return {name, {pixelsOf(millimetres.width(), dpi), pixelsOf(millimetres.height(), dpi)}, dpi};
}

QList<Preset> presetList()
{
    return {
        {ExportDialog::tr("Own size"), {}, 0},
        {ExportDialog::tr("Slide 16:9"), {1920, 1080}, 96},
        {ExportDialog::tr("Slide 4:3"), {1600, 1200}, 96},
        {ExportDialog::tr("Square"), {1200, 1200}, 96},
        onPaper(ExportDialog::tr("A4, landscape"), {297, 210}),
        onPaper(ExportDialog::tr("A3, landscape"), {420, 297}),
        onPaper(ExportDialog::tr("Letter, landscape"), {279.4, 215.9}),
        onPaper(ExportDialog::tr("Journal, one column (90 mm)"), {90, 70}),
        onPaper(ExportDialog::tr("Journal, full width (190 mm)"), {190, 130}),
    };
}

} // namespace

ExportDialog::ExportDialog(const FigureOptions &options, const FigurePreview::Compose &compose,
                           QWidget *parent)
    : QDialog(parent)
    , m_given(options)
    , m_preview(new FigurePreview(compose, this))
    , m_preset(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_sources(new QComboBox(this))
    , m_width(spinBox(200, 20000, options.size.width(), tr(" px"), this))
    , m_height(spinBox(200, 20000, options.size.height(), tr(" px"), this))
    , m_dpi(spinBox(36, 1200, int(options.dpi), tr(" dpi"), this))
    , m_millimetres(new QLabel(this))
    , m_legend(checkBox(tr("Legend"), options.look.legend, this))
    , m_camps(checkBox(tr("Camps"), options.look.camps, this))
    , m_outsiders(
          checkBox(tr("Actors who are out of the picture, faded"), options.look.outsiders, this))
    , m_inView(checkBox(tr("Only what is in view"), false, this))
    , m_transparent(checkBox(tr("Transparent ground"), options.transparent, this))
    , m_outline(checkBox(tr("Text as outlines"), options.outlineText, this))
{
    setWindowTitle(tr("Export Picture"));
    m_outline->setToolTip(tr("The text looks the same where its fonts are not installed."));
    m_format->addItem(tr("PNG (pixels)"), QStringLiteral("png"));
    m_format->addItem(tr("SVG (vectors, text stays text)"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF (vectors, for print)"), QStringLiteral("pdf"));
    m_theme->addItems({tr("Light"), tr("Dark"), tr("Print")});
    m_theme->setCurrentIndex(int(options.theme));
    m_sources->addItems(
        {tr("Below the drawing"), tr("There, and all on pages of their own"), tr("None")});
    m_sources->setCurrentIndex(int(options.sources));
    m_sources->setToolTip(
        tr("All sources are further pages of a PDF, or a text beside a PNG or SVG, "
           "named like it with “-sources”."));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(m_height);
    for (const auto &preset : presetList())
        m_preset->addItem(preset.name);
    size->addWidget(m_millimetres);
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    row->addLayout(form);
    row->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(new PageArea(page, this), 1);
    form->addRow(tr("&Preset"), m_preset);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Width, height"), size);
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("S&ources"), m_sources);
    for (const auto &pair : {std::pair(m_legend, m_camps), std::pair(m_inView, m_transparent)}) {
        auto *line = new QHBoxLayout;
        line->addWidget(pair.first);
        line->addWidget(pair.second);
        line->addStretch();
        form->addRow(QString(), line);
    }
    for (auto *box : {m_outsiders, m_outline})
        form->addRow(QString(), box);
    m_inView->setEnabled(options.look.framing.on == Framing::On::Area);
    if (options.look.grouped) {
        m_camps->setEnabled(false);
        m_camps->setToolTip(tr("A summary draws no camps around its groups."));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose file…"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        remember();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::takePreset);
    restore();
    for (auto *box : {m_width, m_height, m_dpi})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::showFigure);
    for (auto *box : findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showFigure);
    for (auto *box : {m_theme, m_sources})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::showFigure);
    formatChanged();
    showFigure();
}

void ExportDialog::takePreset()
{
    const auto preset = presetList().at(m_preset->currentIndex());
    if (preset.dpi == 0)
        return;
    m_width->setValue(preset.pixels.width());
    m_height->setValue(preset.pixels.height());
    m_dpi->setValue(preset.dpi);
}

/// As it was chosen last.
void ExportDialog::restore()
{
    QSettings settings;
    settings.beginGroup(settingsGroup);
    if (!settings.contains(QStringLiteral("width")))
        return;
    m_format->setCurrentIndex(
        std::max(m_format->findData(settings.value(QStringLiteral("format"))), 0));
    m_preset->setCurrentIndex(
        std::clamp(settings.value(QStringLiteral("preset")).toInt(), 0, m_preset->count() - 1));
    m_width->setValue(settings.value(QStringLiteral("width")).toInt());
    m_height->setValue(settings.value(QStringLiteral("height")).toInt());
    m_dpi->setValue(settings.value(QStringLiteral("dpi")).toInt());
    m_sources->setCurrentIndex(
        std::clamp(settings.value(QStringLiteral("sources")).toInt(), 0, m_sources->count() - 1));
}

void ExportDialog::remember() const
{
    QSettings settings;
    settings.beginGroup(settingsGroup);
    settings.setValue(QStringLiteral("format"), format());
    settings.setValue(QStringLiteral("preset"), m_preset->currentIndex());
    settings.setValue(QStringLiteral("width"), m_width->value());
    settings.setValue(QStringLiteral("height"), m_height->value());
    settings.setValue(QStringLiteral("dpi"), m_dpi->value());
    settings.setValue(QStringLiteral("sources"), m_sources->currentIndex());
}

/// The preview, and what the pixels are on paper.
void ExportDialog::showFigure()
{
    const auto millimetres = [this](int pixels) { return qRound(pixels * 25.4 / m_dpi->value()); };
    m_millimetres->setText(
        tr("%1 × %2 mm").arg(millimetres(m_width->value())).arg(millimetres(m_height->value())));
    m_preview->setOptions(options());
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
    options.sources = SourceList(m_sources->currentIndex());
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
