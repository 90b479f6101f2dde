// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordform.h"

#include "models/picture/textfont.h"
#include "models/picture/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

RecordForm::RecordForm(AllianceMap map, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_map(std::move(map))
    , m_scroll(new QScrollArea(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_page = new QWidget(m_scroll);
    auto *pageColumn = new QVBoxLayout(m_page);
    m_form = new QFormLayout;
    pageColumn->addLayout(m_form);
    pageColumn->addStretch(1);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // large text on a small screen
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    m_form->setVerticalSpacing(8);
    m_scroll->setWidget(m_page);
    column->addWidget(m_scroll, 1);
    qApp->installEventFilter(this); // rows come later, too
    m_problem->setWordWrap(true);
    m_problem->setFont(textFont(12));
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
    label->setFont(textFont(12, QFont::Bold));
    m_form->addRow(label);
    m_form->addRow(field);
}

void RecordForm::reveal(QWidget *field)
{
    QTimer::singleShot(0, field, [this, field] {
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        m_scroll->ensureWidgetVisible(field, 0, 8);
    });
}

/// A wheel over the form scrolls it: no box that the pointer happens to pass takes another value.
bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return QDialog::eventFilter(watched, event);
    auto *box = qobject_cast<QWidget *>(watched);
    const bool turns =
        qobject_cast<QComboBox *>(watched) || qobject_cast<QAbstractSpinBox *>(watched);
    if (!turns || !m_page->isAncestorOf(box))
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::Polish)
        box->setFocusPolicy(Qt::StrongFocus); // a wheel does not take the focus
    else if (!box->hasFocus()) {
        event->ignore();
        return true;
    }
    return QDialog::eventFilter(watched, event);
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
