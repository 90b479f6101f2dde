// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dataexportdialog.h"

#include "commands/anyfile.h"

#include "models/document/alliancedocument.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <sstream>

namespace entente {

namespace {

const auto lastFormat = QStringLiteral("export/dataFormat");

} // namespace

DataExportDialog::DataExportDialog(const Snapshot &snapshot, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(snapshot)
    , m_part(snapshot.map())
    , m_parts(new QComboBox(this))
    , m_formats(new QComboBox(this))
    , m_sentence(new QLabel(this))
    , m_losses(new QListWidget(this))
{
    setWindowTitle(tr("Export Data"));
    resize(560, 340);
    for (const auto &format : dataFormats())
        m_formats->addItem(format.name);
    m_formats->setMaxVisibleItems(m_formats->count());
    m_formats->setCurrentIndex(
        std::clamp(QSettings().value(lastFormat, 0).toInt(), 0, m_formats->count() - 1));
    m_sentence->setWordWrap(true);
    m_losses->setAccessibleName(tr("What is left out"));
    m_losses->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&What"), m_parts);
    form->addRow(tr("&Format"), m_formats);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose file…"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_sentence);
    column->addWidget(m_losses, 1);
    column->addStretch();
    column->addWidget(buttons);
    fillParts();
    connect(m_parts, &QComboBox::currentIndexChanged, this, &DataExportDialog::choosePart);
    connect(m_formats, &QComboBox::currentIndexChanged, this, &DataExportDialog::showLosses);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QSettings().setValue(lastFormat, m_formats->currentIndex());
        accept();
    });
    showLosses();
}

void DataExportDialog::fillParts()
{
    const auto add = [this](MapPart part, const QString &words) {
        m_parts->addItem(words, int(part));
    };
    add(MapPart::Whole, tr("The whole map"));
    if (m_snapshot.date())
        add(MapPart::OnItsDate,
            tr("What stands on %1").arg(QString::fromStdString(m_snapshot.date()->words())));
    if (m_snapshot.filteredTies > 0)
        add(MapPart::InView, tr("What the view shows, by its date, filter and focus"));
}

void DataExportDialog::choosePart()
{
    m_part = partOf(m_snapshot, MapPart(m_parts->currentData().toInt()));
    showLosses();
}

const DataFormat &DataExportDialog::format() const
{
    return dataFormats()[std::size_t(m_formats->currentIndex())];
}

void DataExportDialog::showLosses()
{
    m_losses->clear();
    for (const auto &loss : format().leftOut(m_part))
        m_losses->addItem(QString::fromStdString(loss));
    const bool any = m_losses->count() > 0;
    m_losses->setVisible(any);
    const auto held = any ? tr("This format does not hold all of it. Left out:")
                          : tr("This format holds all of it.");
    m_sentence->setText(tr("%n tie(s).", nullptr, int(m_part.ties().size())) + QLatin1Char(' ') +
                        held);
}

QString askForPlace(QWidget *parent, const AllianceDocument &document, const DataFormat &format)
{
    const auto stem = document.stem();
    if (format.suffix.isEmpty())
        return QFileDialog::getExistingDirectory(parent, DataExportDialog::tr("Export into Folder"),
                                                 QFileInfo(stem).absolutePath());
    auto path = QFileDialog::getSaveFileName(
        parent, DataExportDialog::tr("Export Data"), stem + format.suffix,
        QStringLiteral("%1 (*%2)")
            .arg(format.name.section(QLatin1Char('('), 0, 0).trimmed(), format.suffix));
    if (!path.isEmpty() && !path.endsWith(format.suffix, Qt::CaseInsensitive))
        path += format.suffix;
    return path;
}

QString writeData(const AllianceMap &map, const DataFormat &format, const QString &path)
{
    std::istringstream in;
    std::ostringstream out, err;
    return writeFiles(format.files(map, path), {in, out, err})
               ? QString()
               : QString::fromStdString(err.str()).trimmed();
}

} // namespace entente
