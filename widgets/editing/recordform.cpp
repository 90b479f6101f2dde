// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordform.h"

#include "models/picture/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

RecordForm::RecordForm(AllianceMap map, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_map(std::move(map))
    , m_problem(new QLabel(this))
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page = new QWidget(scroll);
    auto *pageColumn = new QVBoxLayout(m_page);
    m_form = new QFormLayout;
    pageColumn->addLayout(m_form);
    pageColumn->addStretch(1);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    m_form->setVerticalSpacing(8);
    scroll->setWidget(m_page);
    column->addWidget(scroll, 1);
    m_problem->setWordWrap(true);
    m_problem->setFont(uiFont(12));
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordForm::reject);
    // Enter makes a new line in a quote; Ctrl+Enter is done from anywhere.
    connect(new QShortcut(QKeySequence(tr("Ctrl+Return")), this), &QShortcut::activated, this,
            &RecordForm::accept);
}

/// As large as its fields ask for, within the screen.
void RecordForm::showEvent(QShowEvent *event)
{
    const auto wanted = m_page->sizeHint() + QSize(48, 110);
    const auto most = screen()->availableSize() * 0.88;
    resize(std::clamp(wanted.width(), 560, std::max(560, most.width())),
           std::clamp(wanted.height(), 260, std::max(260, most.height())));
    QDialog::showEvent(event);
}

MapPatch RecordForm::patch() const
{
    PatchChain chain(m_map);
    fill(chain);
    return chain.patch();
}

void RecordForm::addRow(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
}

void RecordForm::addWide(const QString &heading, QWidget *field)
{
    auto *label = new QLabel(heading, this);
    label->setFont(uiFont(12, QFont::Bold));
    m_form->addRow(label);
    m_form->addRow(field);
}

void RecordForm::check()
{
    const auto wrong = m_tried ? problem() : QString();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
}

void RecordForm::accept()
{
    m_tried = true;
    check();
    if (problem().isEmpty())
        QDialog::accept();
}

} // namespace entente
