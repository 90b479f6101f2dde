// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connectionspanel.h"

#include "models/connect/inferredties.h"
#include "models/connect/paths.h"
#include "models/document/item.h"
#include "models/document/snapshotfeed.h"
#include "models/export/dossierpage.h"
#include "models/jobs/seenwork.h"
#include "models/picture/activetheme.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "widgets/inspector/links.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace entente {

namespace {

constexpr int actorsRole = Qt::UserRole; // ids
constexpr int tiesRole = Qt::UserRole + 1;
constexpr std::size_t mostPaths = 200;
constexpr int settleTime = 120; // milliseconds without a change of date

std::vector<char> shownTies(const Snapshot &snapshot)
{
    std::vector<char> counts;
    for (const auto &tie : snapshot.ties)
        counts.push_back(tie.shown);
    return counts;
}

QString idOf(const AllianceMap &map, int actor)
{
    return QString::fromStdString(map.actors().at(std::size_t(actor)).id.text());
}

QString nameOf(const AllianceMap &map, int actor)
{
    return shown(map.actors().at(std::size_t(actor)).label());
}

/// A row that selects those actors and ties.
QTreeWidgetItem *rowOf(const AllianceMap &map, const QString &words, const std::vector<int> &actors,
                       const std::vector<int> &ties)
{
    QStringList actorIds, tieIds;
    for (const int actor : actors)
        actorIds << idOf(map, actor);
    for (const int tie : ties)
        tieIds << QString::fromStdString(map.ties().at(std::size_t(tie)).id.text());
    auto *row = new QTreeWidgetItem({words});
    row->setToolTip(0, plainToolTip(words));
    row->setData(0, actorsRole, actorIds);
    row->setData(0, tiesRole, tieIds);
    return row;
}

/// A list that is come to: the first row, which then becomes the current one, is not chosen by
/// that.
class QuietTree : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        const QSignalBlocker quiet(this);
        QTreeWidget::focusInEvent(event);
    }
};

QTreeWidget *makeTree(const QString &name, QWidget *parent)
{
    auto *tree = new QuietTree(parent);
    tree->setHeaderHidden(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAccessibleName(name);
    return tree;
}

} // namespace

ConnectionsPanel::ConnectionsPanel(SnapshotFeed *feed, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_selection(selection)
    , m_headline(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_paths(makeTree(tr("Shortest ways between the two"), this))
    , m_inferred(makeTree(tr("What follows from third actors"), this))
    , m_dossier(new QTextBrowser(this))
    , m_print(new QPushButton(tr("Print…"), this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_work(new SeenWork(this, settleTime, [this] { tell(); }))
{
    setAccessibleName(tr("Connections"));
    build();
    connect(m_feed, &SnapshotFeed::snapshotChanged, m_work, &SeenWork::schedule);
    connect(m_selection, &Selection::changed, this, &ConnectionsPanel::takeSelection);
    for (auto *tree : {m_paths, m_inferred}) {
        connect(tree, &QTreeWidget::currentItemChanged, this, &ConnectionsPanel::select);
        connect(tree, &QTreeWidget::itemClicked, this, &ConnectionsPanel::select);
    }
    connect(m_dossier, &QTextBrowser::anchorClicked, this, &ConnectionsPanel::follow);
    connect(m_print, &QPushButton::clicked, this, &ConnectionsPanel::print);
    connect(m_export, &QPushButton::clicked, this, &ConnectionsPanel::askAndExport);
    takeSelection();
}

void ConnectionsPanel::build()
{
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_dossier->setOpenLinks(false);
    m_dossier->setFrameShape(QFrame::NoFrame);
    m_dossier->setAccessibleName(tr("Dossier of the two"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_paths, tr("Paths"));
    m_tabs->addTab(m_dossier, tr("Dossier"));
    m_tabs->addTab(m_inferred, tr("Inferred"));
    m_tabs->setTabToolTip(2, tr("Who stands on the same side, or on opposite ones, by their ties "
                                "to others. No source says so; it is never saved or exported."));
    auto *below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(m_print);
    below->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 8, 6);
    column->addWidget(m_headline);
    column->addWidget(m_tabs, 1);
    column->addLayout(below);
    for (auto *widget : findChildren<QWidget *>())
        widget->setFont(uiFont(12));
}

void ConnectionsPanel::setTheme(const Theme &theme)
{
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *widget : findChildren<QWidget *>())
        widget->setPalette(colours);
    m_work->schedule(); // links take the theme's colour when a page is set
}

QString ConnectionsPanel::headline() const
{
    return m_headline->text();
}

QString ConnectionsPanel::dossierText() const
{
    return m_dossier->toPlainText();
}

void ConnectionsPanel::takeSelection()
{
    if (m_selecting)
        return;
    QStringList actors;
    for (const auto &item : m_selection->items())
        if (item.as<ActorId>())
            actors << item.idText();
    if (actors.size() != 2 || (actors.at(0) == m_a && actors.at(1) == m_b))
        return;
    m_a = actors.at(0);
    m_b = actors.at(1);
    m_work->schedule();
}

void ConnectionsPanel::tell()
{
    const auto &index = m_feed->snapshot().index;
    if (!index)
        return;
    const QSignalBlocker quietPaths(m_paths), quietInferred(m_inferred);
    m_paths->clear();
    m_dossier->clear();
    m_html.clear();
    tellInferred();
    const int a = index->actorAt(ActorId(m_a.toStdString()));
    const int b = index->actorAt(ActorId(m_b.toStdString()));
    const bool isPair = a >= 0 && b >= 0;
    m_print->setEnabled(isPair);
    m_export->setEnabled(isPair);
    if (!isPair) {
        m_headline->setText(
            tr("Select two actors (the second with Ctrl) to see how they are connected."));
        return;
    }
    tellPaths(a, b);
    tellDossier(a, b);
}

void ConnectionsPanel::tellPaths(int a, int b)
{
    const auto &snapshot = m_feed->snapshot();
    const auto &map = snapshot.map();
    const auto ways = shortestPaths(*snapshot.index, shownTies(snapshot), a, b, mostPaths);
    const auto pair = tr("%1 and %2").arg(nameOf(map, a), nameOf(map, b));
    if (!ways.length) {
        m_headline->setText(tr("%1: no ties that back or oppose connect them.").arg(pair));
        return;
    }
    auto words = tr("%1 are %n step(s) apart.", nullptr, *ways.length).arg(pair) + u' ' +
                 tr("There is/are %n path(s) of that length.", nullptr,
                    int(std::min<std::uint64_t>(ways.count, INT_MAX)));
    if (ways.limited)
        words += u' ' + tr("The first %1 are listed.").arg(ways.listed.size());
    m_headline->setText(words);
    for (const auto &path : ways.listed) {
        QStringList names;
        for (const int actor : path.actors)
            names << nameOf(map, actor);
        const auto sign = path.sign > 0   ? tr("on the whole friendly")
                          : path.sign < 0 ? tr("on the whole hostile")
                                          : tr("contradicts itself");
        std::vector<int> all;
        for (const auto &step : path.ties)
            all.insert(all.end(), step.begin(), step.end());
        auto *row =
            rowOf(map, names.join(QStringLiteral(" – ")) + QStringLiteral(" (%1)").arg(sign),
                  path.actors, all);
        for (const int tie : all)
            row->addChild(
                rowOf(map, shown(tieWords(map, map.ties().at(std::size_t(tie)))), {}, {tie}));
        m_paths->addTopLevelItem(row);
        row->setExpanded(ways.listed.size() <= 3);
    }
}

/// Of the two that were selected last; of all before that.
void ConnectionsPanel::tellInferred()
{
    const auto &snapshot = m_feed->snapshot();
    const auto &map = snapshot.map();
    m_inferred->clear();
    QList<QTreeWidgetItem *> rows;
    for (const auto &tie : inferredTies(*snapshot.index, shownTies(snapshot))) {
        const bool concerns = m_a.isEmpty() || idOf(map, tie.a) == m_a || idOf(map, tie.a) == m_b ||
                              idOf(map, tie.b) == m_a || idOf(map, tie.b) == m_b;
        if (!concerns)
            continue;
        const auto words = (tie.sign > 0 ? tr("%1 and %2: perhaps on the same side")
                                         : tr("%1 and %2: perhaps on opposite sides"))
                               .arg(nameOf(map, tie.a), nameOf(map, tie.b));
        auto *row = rowOf(map, words, {tie.a, tie.b}, tie.ties);
        for (const int why : tie.ties)
            row->addChild(
                rowOf(map, shown(tieWords(map, map.ties().at(std::size_t(why)))), {}, {why}));
        rows << row;
    }
    m_inferred->addTopLevelItems(rows);
}

void ConnectionsPanel::tellDossier(int a, int b)
{
    const auto &snapshot = m_feed->snapshot();
    const auto date = snapshot.date();
    const auto dossier = dossierOf(*snapshot.index, shownTies(snapshot), a, b);
    m_html = dossierHtml(*snapshot.index, dossier, date);
    m_dossier->setHtml(dossierHtml(*snapshot.index, dossier, date, true));
}

void ConnectionsPanel::select(QTreeWidgetItem *row)
{
    if (!row)
        return;
    std::vector<Item> items;
    for (const auto &id : row->data(0, actorsRole).toStringList())
        items.push_back({Item::Kind::Actor, id});
    for (const auto &id : row->data(0, tiesRole).toStringList())
        items.push_back({Item::Kind::Tie, id});
    m_selecting = true; // the two stay
    m_selection->setItems(std::move(items));
    m_selecting = false;
}

void ConnectionsPanel::follow(const QUrl &link)
{
    m_selecting = true;
    if (const auto item = linkedItem(link); !item.isNull())
        m_selection->select(item);
    m_selecting = false;
}

void ConnectionsPanel::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument page;
    page.setDefaultFont(uiFont(13));
    page.setHtml(m_html);
    page.print(&printer);
}

void ConnectionsPanel::askAndExport()
{
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Export Dossier"), {}, tr("Pages (*.pdf *.svg)"));
    if (!path.isEmpty())
        exportTo(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".pdf") : path);
}

bool ConnectionsPanel::exportTo(const QString &path)
{
    QString problem;
    const bool written = writeDossier(m_html, path, &problem);
    m_headline->setText(written ? tr("Exported to %1.").arg(path) : problem);
    return written;
}

} // namespace entente
