// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapform.h"

#include "datebox.h"
#include "fieldwords.h"
#include "spanbox.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace entente {

MapForm::MapForm(const AllianceMap &map, QWidget *parent)
    : RecordForm(map, tr("Map Properties"), parent)
    , m_title(new QLineEdit(text(map.info().title), this))
    , m_description(new QPlainTextEdit(text(map.info().description), this))
    , m_language(new QLineEdit(text(map.info().language), this))
    , m_asOf(new DateBox(DateBox::Takes::Date, this))
    , m_reach(new SpanBox(this))
{
    m_description->setTabChangesFocus(true);
    m_language->setPlaceholderText(QStringLiteral("en"));
    m_asOf->setDate(map.info().asOf);
    m_reach->setSpan(map.info().reach);
    m_reach->setToolTip(tr("Where no source says since when or until when a tie stood, it is taken "
                           "to stand so long before and after each day for which one attests it."));
    addRow(tr("&Title"), m_title);
    addRow(tr("De&scription"), m_description);
    addRow(tr("&Language"), m_language);
    addRow(tr("&As of"), m_asOf);
    addRow(tr("&Reach"), m_reach);
    connect(m_asOf, &DateBox::changed, this, &MapForm::check);
    m_title->setFocus();
}

QString MapForm::problem() const
{
    if (!m_asOf->problem().isEmpty())
        return tr("As of: %1").arg(m_asOf->problem());
    return {};
}

void MapForm::fill(PatchChain &chain) const
{
    auto head = map().info();
    head.title = typedText(m_title->text());
    head.description = typedText(m_description->toPlainText());
    head.language = typedText(m_language->text());
    head.asOf = m_asOf->date();
    if (!(m_reach->span() == head.reach)) {
        head.reach = m_reach->span();
        head.reachGiven = true;
    }
    MapPatch patch;
    if (!(head == map().info()))
        patch.put(std::move(head));
    chain.add(patch);
}

} // namespace entente
