// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "replacedialog.h"

#include "models/picture/textmeasure.h"
#include "widgets/inspector/links.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr std::size_t shownPlaces = 500;
constexpr int itemRole = Qt::UserRole;

} // namespace

ReplaceDialog::ReplaceDialog(AllianceDocument *document, Selection *selection, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_selection(selection)
    , m_find(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_names(new QCheckBox(tr("&Names and titles"), this))
    , m_notes(new QCheckBox(tr("N&otes"), this))
    , m_quotes(new QCheckBox(tr("&Quotes"), this))
    , m_case(new QCheckBox(tr("Match &case"), this))
    , m_whole(new QCheckBox(tr("&Whole words"), this))
    , m_places(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_replace(nullptr)
{
    setWindowTitle(tr("Find and Replace"));
    resize(760, 460);
    build();
    for (auto *field : {m_find, m_with})
        connect(field, &QLineEdit::textChanged, this, &ReplaceDialog::preview);
    for (auto *box : {m_names, m_notes, m_quotes, m_case, m_whole})
        connect(box, &QCheckBox::toggled, this, &ReplaceDialog::preview);
    connect(m_document, &AllianceDocument::mapChanged, this, &ReplaceDialog::preview);
    connect(m_places, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *row) {
        if (const auto item = row ? row->data(0, itemRole).value<Item>() : Item(); !item.isNull())
            m_selection->select(item);
    });
    preview();
}

void ReplaceDialog::build()
{
    m_names->setChecked(true);
    m_notes->setChecked(true);
    m_quotes->setToolTip(
        tr("Quotes are the sources’ own words: change them only to mend what was copied wrongly."));
    auto *form = new QFormLayout;
    form->addRow(tr("&Find"), m_find);
    form->addRow(tr("&Replace by"), m_with);
    auto *where = new QHBoxLayout;
    for (auto *box : {m_names, m_notes, m_quotes})
        where->addWidget(box);
    where->addStretch();
    where->addWidget(m_case);
    where->addWidget(m_whole);
    m_places->setHeaderLabels({tr("Record"), tr("Field"), tr("Now"), tr("Then")});
    m_places->setRootIsDecorated(false);
    m_places->setUniformRowHeights(true);
    m_places->setAccessibleName(tr("Places where it was found"));
    m_places->header()->resizeSection(0, 170);
    m_places->header()->resizeSection(1, 90);
    m_places->header()->resizeSection(2, 220);
    m_state->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_replace = buttons->addButton(tr("Replace All"), QDialogButtonBox::ApplyRole);
    m_replace->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replace);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(where);
    column->addWidget(m_places, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);
}

ReplaceQuery ReplaceDialog::query() const
{
    return {m_find->text(),        m_with->text(),      m_names->isChecked(), m_notes->isChecked(),
            m_quotes->isChecked(), m_case->isChecked(), m_whole->isChecked()};
}

QString ReplaceDialog::state() const
{
    return m_state->text();
}

void ReplaceDialog::preview()
{
    m_found = findAndReplace(m_document->map(), query());
    m_places->clear();
    for (std::size_t i = 0; i < m_found.fields.size() && i < shownPlaces; ++i) {
        const auto &field = m_found.fields[i];
        const auto name =
            field.item.isNull() ? tr("The map") : labelOf(m_document->map(), field.item);
        auto *row = new QTreeWidgetItem(
            m_places, {name, field.field, field.before.simplified(), field.after.simplified()});
        row->setData(0, itemRole, QVariant::fromValue(field.item));
        row->setToolTip(2, plainToolTip(field.before));
        row->setToolTip(3, plainToolTip(field.after));
    }
    const int places = m_found.count, records = m_found.records();
    const auto counted =
        tr("%1 in %2", "places, records")
            .arg(tr("%n places", nullptr, places), tr("%n records", nullptr, records));
    m_state->setText(m_find->text().isEmpty()     ? tr("Write what to look for.")
                     : places == 0                ? tr("It is found nowhere.")
                     : !m_found.problem.isEmpty() ? m_found.problem
                     : m_document->isReadOnly()   ? tr("%1. The map is read-only.").arg(counted)
                                                  : counted);
    m_replace->setEnabled(places > 0 && m_found.problem.isEmpty() && !m_document->isReadOnly() &&
                          m_find->text() != m_with->text());
}

void ReplaceDialog::replace()
{
    const auto count = m_found.count;
    m_document->apply(m_found.patch,
                      tr("Replace “%1” by “%2”").arg(m_find->text(), m_with->text()));
    m_state->setText(tr("Replaced in %n places.", nullptr, count));
}

} // namespace entente
