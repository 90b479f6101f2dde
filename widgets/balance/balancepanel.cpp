// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balancepanel.h"

#include "balancerows.h"
#include "signrulechoice.h"
#include "wrappedrows.h"

#include "models/document/alliancedocument.h"
#include "models/document/snapshotfeed.h"
#include "models/jobs/seenwork.h"
#include "models/picture/activetheme.h"
#include "models/picture/textmeasure.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int settleTime = 120; // milliseconds without a change of date

} // namespace

BalancePanel::BalancePanel(AllianceDocument *document, SnapshotFeed *feed, Selection *selection,
                           QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_feed(feed)
    , m_selection(selection)
    , m_headline(new QLabel(this))
    , m_state(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_help(new QToolButton(this))
    , m_weights(new SignRuleChoice(SignRuleChoice::Part::Weights, document, this))
    , m_contradictions(new SignRuleChoice(SignRuleChoice::Part::Contradictions, document, this))
    , m_rollUp(new QCheckBox(tr("Count leaders with their state"), this))
    , m_tree(new QTreeWidget(this))
    , m_work(new SeenWork(this, settleTime, [this] { compute(); }))
{
    setAccessibleName(tr("Balance"));
    build();
    connect(m_feed, &SnapshotFeed::snapshotChanged, m_work, &SeenWork::schedule);
    connect(m_help, &QToolButton::clicked, this,
            [this] { Q_EMIT helpWanted(property("helpTopic").toString()); });
    connect(m_rollUp, &QCheckBox::toggled, m_work, &SeenWork::schedule);
    connect(m_stop, &QPushButton::clicked, &m_job, &BalanceJob::stop);
    connect(&m_job, &BalanceJob::progressed, this, &BalancePanel::tellProgress);
    connect(&m_job, &BalanceJob::finished, this, &BalancePanel::showReport);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &BalancePanel::select);
    connect(m_tree, &QTreeWidget::itemClicked, this, &BalancePanel::select);
}

void BalancePanel::build()
{
    m_help->setText(tr("?"));
    m_help->setAutoRaise(true);
    m_help->setAccessibleName(tr("What this measures"));
    m_help->setToolTip(tr("What this measures: formula and source (F1)"));
    setProperty("helpTopic", QStringLiteral("analysis.md#measures"));
    m_rollUp->setToolTip(
        tr("Persons, organisations and governments count at the level of the state "
           "or group that they lead or are part of."));
    m_headline->setWordWrap(true);
    m_state->setWordWrap(true);
    m_stop->hide();
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Camps, misfits and proof"));
    WrappedRows::in(m_tree);
    for (auto *widget : std::initializer_list<QWidget *>{
             m_headline, m_state, m_stop, m_help, m_weights, m_contradictions, m_rollUp, m_tree})
        widget->setFont(uiFont(12));
    auto *stateRow = new QHBoxLayout;
    stateRow->addWidget(m_state, 1);
    stateRow->addWidget(m_stop);
    stateRow->addWidget(m_help, 0, Qt::AlignTop);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 10, 8, 6);
    top->addWidget(m_headline);
    top->addLayout(stateRow);
    top->addWidget(m_weights);
    top->addWidget(m_contradictions);
    top->addWidget(m_rollUp);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
}

void BalancePanel::setTheme(const Theme &theme)
{
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *widget : findChildren<QWidget *>())
        widget->setPalette(colours);
    auto quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.mutedText);
    m_state->setPalette(quiet);
    m_theme = theme;
    colourCamps();
}

QString BalancePanel::headline() const
{
    return m_headline->text();
}

bool BalancePanel::isStale() const
{
    return m_work->isDue() || m_job.isRunning();
}

void BalancePanel::compute()
{
    if (!m_feed->snapshot().index)
        return;
    BalanceQuestion question;
    question.rule = signRuleOf(m_feed->snapshot().map().info());
    question.rollUp = m_rollUp->isChecked();
    m_job.start(m_feed->snapshot(), question);
}

void BalancePanel::tellProgress(qint64 best, qint64 bound)
{
    m_stop->show();
    m_state->setText(tr("Searching: so far %1, at least %2").arg(best).arg(bound));
}

void BalancePanel::showReport(const std::shared_ptr<const BalanceReport> &report)
{
    m_stop->hide();
    const auto &balance = report->balance;
    if (balance.of.network.edges.empty())
        m_headline->setText(tr("Nobody backs or opposes anybody here."));
    else if (!hasOpposition(*report))
        m_headline->setText(tr("Nobody opposes anybody here: there are no camps to tell apart."));
    else
        m_headline->setText(shown(foundWords(balance)));
    m_state->setText(tr("%n pair(s) with a sign", nullptr, int(balance.of.network.edges.size())));
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_tree->addTopLevelItems(BalanceRows(*report).all());
    colourCamps();
    expandFirst();
}

/// Each camp in the colour that it has on the map.
void BalancePanel::colourCamps()
{
    constexpr int size = 12;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *row = m_tree->topLevelItem(i);
        const int colour = BalanceRows::campColourOf(row);
        if (colour == Camps::none)
            continue;
        QPixmap swatch(size, size);
        swatch.fill(m_theme.campBorder[colour]);
        row->setIcon(0, QIcon(swatch));
    }
}

/// The camps where they are small, and the misfits with who says so.
void BalancePanel::expandFirst()
{
    constexpr int most = 12;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *row = m_tree->topLevelItem(i);
        const bool areMisfits = BalanceRows::anchorOf(row) == QLatin1String("misfits");
        if (row->childCount() > most || (i >= 3 && !areMisfits))
            continue;
        row->setExpanded(true);
        for (int j = 0; areMisfits && j < row->childCount(); ++j) {
            row->child(j)->setExpanded(true);
            row->child(j)->child(0)->setExpanded(true);
        }
    }
}

void BalancePanel::select(QTreeWidgetItem *item)
{
    if (!item)
        return;
    setProperty("helpTopic", QString(QStringLiteral("analysis.md#") + BalanceRows::anchorOf(item)));
    if (auto items = BalanceRows::itemsOf(item); !items.empty())
        m_selection->setItems(std::move(items));
}

} // namespace entente
