// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablespanel.h"

#include "models/tables/recordtablemodel.h"
#include "tablepage.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace entente {

TablesPanel::TablesPanel(AllianceDocument *document, SnapshotFeed *feed, Selection *selection,
                         QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
{
    setAccessibleName(tr("Tables"));
    m_tabs->setDocumentMode(true);
    const auto add = [&](std::unique_ptr<RecordTable> table, const QString &title) {
        auto *page = new TablePage(std::move(table), document, feed, selection, this);
        connect(page, &TablePage::mergeAsked, this, &TablesPanel::mergeAsked);
        connect(page, &TablePage::chosen, this, &TablesPanel::chosen);
        m_pages.push_back(page);
        m_tabs->addTab(page, title);
    };
    add(actorsTable(), tr("Actors"));
    add(tiesTable(), tr("Ties"));
    add(eventsTable(), tr("Events"));
    add(sourcesTable(), tr("Sources"));
    add(scenesTable(), tr("Scenes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
}

void TablesPanel::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    setAutoFillBackground(true);
    for (auto *page : m_pages)
        page->setTheme(theme);
}

TablePage *TablesPanel::page(Item::Kind kind) const
{
    for (auto *page : m_pages)
        if (page->records()->table().kind() == kind)
            return page;
    return nullptr;
}

void TablesPanel::showPage(Item::Kind kind)
{
    if (auto *its = page(kind))
        m_tabs->setCurrentWidget(its);
}

} // namespace entente
