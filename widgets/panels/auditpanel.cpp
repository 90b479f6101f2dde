// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "auditpanel.h"

#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/activetheme.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"
#include "models/words/auditwords.h"
#include "models/words/narration.h"
#include "recorddelegate.h"
#include "resultsmodel.h"
#include "widgets/inspector/links.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

AuditPanel::AuditPanel(SnapshotFeed *feed, DateCursor *cursor, Selection *selection,
                       ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_cursor(cursor)
    , m_selection(selection)
    , m_view(view)
    , m_findings(new QListWidget(this))
    , m_heading(new QLabel(this))
    , m_state(new QLabel(this))
    , m_allDates(new QPushButton(tr("All Dates"), this))
    , m_all(new QPushButton(tr("Show All Claims"), this))
    , m_model(new ResultsModel(this))
    , m_claims(new QListView(this))
    , m_numberDelegate(new RecordDelegate(false, this))
    , m_claimDelegate(new RecordDelegate(true, this))
{
    setAccessibleName(tr("Evidence audit"));
    build();
    connect(m_findings, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        const auto finding = Finding(m_findings->row(item));
        choose(m_chosen == finding ? std::nullopt : std::optional(finding));
    });
    connect(m_findings, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(Finding(m_findings->row(item))); });
    connect(m_claims->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { selectRow(index.row()); });
    connect(m_claims, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_model->itemAt(index.row())); });
    connect(m_all, &QPushButton::clicked, this, [this] { choose(std::nullopt); });
    connect(m_allDates, &QPushButton::clicked, this, [this] { m_cursor->setDate(std::nullopt); });
    connect(m_view, &ViewState::changed, this, &AuditPanel::followFilter);
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, [this](const SnapshotDiff &diff) {
        m_stale |= diff.mapChanged;
        if (m_stale && (isVisible() || m_chosen))
            audit();
        showState();
    });
    audit();
    showState();
}

void AuditPanel::build()
{
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setItemDelegate(m_numberDelegate);
    for (const auto finding : allFindings()) {
        auto *item = new QListWidgetItem(QString::fromStdString(findingLabel(finding)), m_findings);
        item->setToolTip(plainToolTip(QString::fromStdString(findingMeaning(finding))));
    }
    m_claims->setAccessibleName(tr("Claims of the chosen finding"));
    m_claims->setModel(m_model);
    m_claims->setItemDelegate(m_claimDelegate);
    for (auto *list : std::initializer_list<QListView *>{m_findings, m_claims}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setUniformItemSizes(true);
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_findings->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_heading->setMargin(10);
    m_heading->setFont(textFont(12));
    m_heading->setWordWrap(true);
    m_state->setFont(textFont(12));
    m_state->setWordWrap(true);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(10, 4, 8, 8);
    for (auto *button : {m_allDates, m_all})
        button->setFont(textFont(12));
    bottom->addWidget(m_all);
    bottom->addStretch();
    bottom->addWidget(m_allDates);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_findings);
    auto *stateRow = new QHBoxLayout;
    stateRow->setContentsMargins(10, 10, 8, 6);
    stateRow->addWidget(m_state);
    column->addLayout(stateRow);
    column->addWidget(m_claims, 1);
    column->addLayout(bottom);
}

void AuditPanel::setTheme(const Theme &theme)
{
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *widget : std::initializer_list<QWidget *>{m_findings, m_claims, m_all, m_allDates})
        widget->setPalette(colours);
    auto quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.mutedText);
    m_heading->setPalette(quiet);
    m_state->setPalette(quiet);
    m_numberDelegate->setTheme(theme);
    m_claimDelegate->setTheme(theme);
    m_model->setTheme(theme);
}

void AuditPanel::showEvent(QShowEvent *event)
{
    if (m_stale)
        audit();
    QWidget::showEvent(event);
}

void AuditPanel::audit()
{
    m_stale = false;
    const auto &index = m_feed->snapshot().index;
    m_audit = index ? entente::audit(*index) : Audit();
    showNumbers();
    if (m_chosen && index)
        choose(m_chosen); // the claims may be others now
}

void AuditPanel::showNumbers()
{
    m_heading->setText(
        tr("Of %1").arg(QString::fromStdString(claimCountWords(m_audit.ties, m_audit.events))));
    for (int row = 0; row < m_findings->count(); ++row) {
        const auto count = m_audit.findings.empty() ? 0 : m_audit[Finding(row)].count();
        auto *item = m_findings->item(row);
        item->setData(TrailRole, QString::number(count));
        item->setData(MutedRole, count == 0);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(item->text()).arg(count));
    }
    m_findings->setFixedHeight(m_findings->sizeHintForRow(0) * m_findings->count() + 2);
}

void AuditPanel::choose(std::optional<Finding> finding)
{
    if (m_stale) {
        m_chosen.reset();
        audit();
    }
    m_chosen = finding;
    auto filter = m_view->filter();
    filter.only = nullptr;
    if (finding && !m_audit.findings.empty())
        filter = onlyThese(m_audit[*finding], findingLabel(*finding), filter);
    m_filter = filter.only;
    m_view->setFilter(filter);
    if (m_view->filter().only)
        m_filter = m_view->filter().only; // an equal one was there already
    m_findings->setCurrentRow(finding ? int(*finding) : -1);
    showClaims();
    showState();
}

/// Somebody else reset the filter: the numbers are numbers again.
void AuditPanel::followFilter()
{
    if (!m_chosen || m_view->filter().only == m_filter)
        return;
    m_chosen.reset();
    m_filter = nullptr;
    m_findings->setCurrentRow(-1);
    showClaims();
    showState();
}

void AuditPanel::showClaims()
{
    std::vector<SearchHit> hits;
    const auto &index = m_feed->snapshot().index;
    if (m_chosen && index && !m_audit.findings.empty()) {
        const auto &map = index->map();
        const auto &claims = m_audit[*m_chosen];
        for (const auto &id : claims.ties)
            if (const auto *tie = map.ties().find(id))
                hits.push_back({Item(id), labelOf(map, Item(id)),
                                QString::fromStdString(tieDatesWords(map, *tie))});
        for (const auto &id : claims.events)
            if (const auto *event = map.events().find(id))
                hits.push_back({Item(id), labelOf(map, Item(id)),
                                QString::fromStdString(eventDateWords(*event))});
        m_model->setHits(std::move(hits), map);
        return;
    }
    m_model->setHits({}, {});
}

void AuditPanel::showState()
{
    m_state->setText(stateWords());
    const bool chosen = m_chosen.has_value();
    m_all->setEnabled(chosen);
    m_allDates->setEnabled(m_cursor->date().has_value());
}

QString AuditPanel::stateWords() const
{
    if (!m_chosen || m_audit.findings.empty())
        return tr("Choose a number to leave only its claims on the map.");
    const auto &claims = m_audit[*m_chosen];
    const auto &snapshot = m_feed->snapshot();
    int shown = 0;
    for (const auto &tie : claims.ties) {
        const int at = snapshot.index->tieAt(tie);
        shown += at >= 0 && std::size_t(at) < snapshot.ties.size() &&
                 snapshot.ties[std::size_t(at)].shown;
    }
    const auto meaning = QString::fromStdString(findingMeaning(*m_chosen));
    if (claims.ties.empty())
        return meaning;
    const auto ties = QString::fromStdString(claimCountWords(claims.ties.size(), 0));
    const auto when =
        snapshot.date() ? QString::fromStdString(snapshot.date()->words()) : tr("all dates");
    return tr("%1 In the picture: %2 of %3 (%4).").arg(meaning).arg(shown).arg(ties, when);
}

void AuditPanel::selectRow(int row)
{
    const auto item = m_model->itemAt(row);
    if (item.isNull())
        return;
    if (const auto *event = item.as<EventId>()) // else the map would not draw what is selected
        m_cursor->chooseEvent(m_feed->snapshot().index->eventAt(*event));
    m_selection->select(item);
}

} // namespace entente
