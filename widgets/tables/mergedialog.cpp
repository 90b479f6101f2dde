// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mergedialog.h"

#include "widgets/inspector/links.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

Merge planned(const AllianceMap &map, const Item &keep, const Item &gone)
{
    Merge merge;
    const auto planOf = [&]<class RecordId>(const RecordId *kept) {
        if (const auto *other = gone.as<RecordId>(); kept && other)
            merge = mergeRecords(map, *kept, *other);
    };
    planOf(keep.as<ActorId>());
    planOf(keep.as<TieId>());
    planOf(keep.as<EventId>());
    planOf(keep.as<SourceId>());
    return merge;
}

QString inOneLine(const std::string &text)
{
    return QString::fromStdString(text).simplified();
}

QString tiesList(const AllianceMap &map, const std::vector<TieId> &ties)
{
    QStringList list;
    for (const auto &id : ties)
        list << labelOf(map, Item(id));
    return list.join(QStringLiteral("; "));
}

} // namespace

QStringList mergeWords(const AllianceMap &map, const Item &kept, const Item &gone,
                       const Merge &merge)
{
    QStringList lines{
        MergeDialog::tr("“%1” goes into “%2”.").arg(labelOf(map, gone), labelOf(map, kept))};
    for (const auto &name : merge.names)
        lines << MergeDialog::tr("Becomes another name: %1").arg(inOneLine(name));
    for (const auto &field : merge.fields)
        lines << (field.taken ? MergeDialog::tr("Taken over, %1: %2")
                                    .arg(inOneLine(field.field), inOneLine(field.other))
                  : field.field == "note" ? MergeDialog::tr("Note: the other’s is put below: %1")
                                                .arg(inOneLine(field.other))
                                          : MergeDialog::tr("Given up, %1: %2 (kept: %3)")
                                                .arg(inOneLine(field.field), inOneLine(field.other),
                                                     inOneLine(field.kept)));
    if (merge.evidence > 0)
        lines << MergeDialog::tr("%n item(s) of evidence is/are taken over.", nullptr,
                                 int(merge.evidence));
    if (!merge.movedTies.empty())
        lines << MergeDialog::tr("Ties that are moved (%1): %2")
                     .arg(merge.movedTies.size())
                     .arg(tiesList(map, merge.movedTies));
    if (!merge.sameTies.empty())
        lines << MergeDialog::tr(
                     "Ties that then say what another says, whose evidence goes there (%1): %2")
                     .arg(merge.sameTies.size())
                     .arg(tiesList(map, merge.sameTies));
    if (!merge.lostTies.empty())
        lines << MergeDialog::tr(
                     "Ties between the two, which fall away with their evidence (%1): %2")
                     .arg(merge.lostTies.size())
                     .arg(tiesList(map, merge.lostTies));
    QStringList events;
    for (const auto &id : merge.movedEvents)
        events << labelOf(map, Item(id));
    events.removeDuplicates();
    if (!events.isEmpty())
        lines << MergeDialog::tr("Events (%1): %2")
                     .arg(events.size())
                     .arg(events.join(QStringLiteral("; ")));
    return lines;
}

MergeDialog::MergeDialog(AllianceDocument *document, Selection *selection, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_selection(selection)
    , m_list(new QListWidget(this))
    , m_preview(new QTextBrowser(this))
    , m_swap(nullptr)
    , m_two(nullptr)
    , m_merge(nullptr)
    , m_none(new QLabel(tr("Nothing looks like a duplicate. Select two records of one kind to "
                           "merge them all the same."),
                        this))
{
    setWindowTitle(tr("Merge Duplicates"));
    resize(820, 440);
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_swapped = false;
        showPair();
    });
    connect(m_document, &AllianceDocument::mapChanged, this, &MergeDialog::propose);
    propose();
}

void MergeDialog::build()
{
    m_list->setAccessibleName(tr("Records that may be one"));
    m_list->setWordWrap(true);
    m_preview->setAccessibleName(tr("What merging comes to"));
    m_none->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_two = buttons->addButton(tr("They Are Two"), QDialogButtonBox::ActionRole);
    m_swap = buttons->addButton(tr("Keep the Other"), QDialogButtonBox::ActionRole);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::ApplyRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_two, &QPushButton::clicked, this, &MergeDialog::dismiss);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
    connect(m_swap, &QPushButton::clicked, this, [this] {
        m_swapped = !m_swapped;
        showPair();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 2);
    row->addWidget(m_preview, 3);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_none);
    column->addLayout(row, 1);
    column->addWidget(buttons);
}

/// The selected pair first, then what looks alike; without those that are two.
void MergeDialog::propose()
{
    m_pairs = possibleDuplicates(m_document->map());
    const auto &items = m_selection->items();
    if (items.size() == 2 && items[0].kind() == items[1].kind() &&
        holds(m_document->map(), items[0]) && holds(m_document->map(), items[1]))
        m_pairs.insert(m_pairs.begin(), {items[0], items[1], tr("selected")});
    std::erase_if(m_pairs, [&](const DuplicatePair &pair) {
        return std::find(m_dismissed.begin(), m_dismissed.end(),
                         std::pair(pair.first, pair.second)) != m_dismissed.end();
    });
    m_list->clear();
    for (const auto &pair : m_pairs)
        m_list->addItem(QStringLiteral("%1 – %2\n(%3)")
                            .arg(labelOf(m_document->map(), pair.first),
                                 labelOf(m_document->map(), pair.second), pair.why));
    m_none->setVisible(m_pairs.empty());
    m_list->setCurrentRow(m_pairs.empty() ? -1 : 0);
    showPair();
}

DuplicatePair MergeDialog::chosen() const
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_pairs.size()))
        return {};
    auto pair = m_pairs[std::size_t(row)];
    if (m_swapped)
        std::swap(pair.first, pair.second);
    return pair;
}

void MergeDialog::showPair()
{
    const auto pair = chosen();
    const bool any = !pair.first.isNull();
    m_planned = any ? planned(m_document->map(), pair.first, pair.second) : Merge();
    QString html;
    if (any)
        for (const auto &line : mergeWords(m_document->map(), pair.first, pair.second, m_planned))
            html += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    m_preview->setHtml(html);
    for (auto *button : {m_swap, m_two})
        button->setEnabled(any);
    m_merge->setEnabled(any && !m_planned.patch.empty() && !m_document->isReadOnly());
}

QString MergeDialog::preview() const
{
    return m_preview->toPlainText();
}

void MergeDialog::merge()
{
    const auto pair = chosen();
    const auto kept = labelOf(m_document->map(), pair.first),
               gone = labelOf(m_document->map(), pair.second);
    if (m_document->apply(m_planned.patch, tr("Merge “%1” into “%2”").arg(gone, kept)))
        m_selection->select(pair.first);
}

void MergeDialog::dismiss()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_dismissed.emplace_back(m_pairs[std::size_t(row)].first, m_pairs[std::size_t(row)].second);
    propose();
}

} // namespace entente
