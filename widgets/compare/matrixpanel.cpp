// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "matrixpanel.h"

#include "matrixview.h"

#include "models/balance/camps.h"
#include "models/document/snapshotfeed.h"
#include "models/jobs/seenwork.h"
#include "models/picture/activetheme.h"
#include "models/picture/textmeasure.h"
#include "models/words/groupwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int byHand = 4; // behind the orders of MatrixOrder

} // namespace

MatrixPanel::MatrixPanel(SnapshotFeed *feed, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_view(new MatrixView(selection, this))
    , m_order(new QComboBox(this))
    , m_onlyBacking(new QCheckBox(tr("Only backing"), this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_state(new QLabel(this))
    , m_work(new SeenWork(this, 0, [this] { take(); }))
{
    setAccessibleName(tr("Matrix"));
    m_order->addItems(
        {tr("by camp"), tr("by kind"), tr("by name"), tr("by number of ties"), tr("by hand")});
    m_order->setAccessibleName(tr("Order of the actors"));
    m_order->setToolTip(tr("Drag a name to put it elsewhere."));
    m_onlyBacking->setToolTip(tr("Leaves all other ties out (B)."));
    m_state->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_order);
    row->addWidget(m_onlyBacking);
    row->addStretch(1);
    row->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 8, 6);
    column->addLayout(row);
    column->addWidget(m_state);
    column->addWidget(m_view, 1);
    for (auto *widget : std::initializer_list<QWidget *>{m_order, m_onlyBacking, m_export, m_state})
        widget->setFont(uiFont(12));
    connect(m_order, &QComboBox::activated, this, [this](int order) {
        order == byHand ? m_view->keepOrder() : m_view->setOrder(MatrixOrder(order));
    });
    connect(m_view, &MatrixView::byHandChanged, this, [this] {
        m_order->setCurrentIndex(m_view->isByHand() ? byHand : int(m_view->order()));
    });
    connect(m_onlyBacking, &QCheckBox::toggled, m_view, &MatrixView::setOnlyBacking);
    connect(m_view, &MatrixView::onlyBackingChanged, this, [this](bool only) {
        m_onlyBacking->setChecked(only);
        tell();
    });
    connect(m_view, &MatrixView::opened, this, &MatrixPanel::opened);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const auto path = QFileDialog::getSaveFileName(this, tr("Export Matrix"), {},
                                                       tr("Pictures (*.svg *.png *.pdf)"));
        if (!path.isEmpty())
            exportTo(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".svg") : path);
    });
    connect(m_feed, &SnapshotFeed::snapshotChanged, m_work, &SeenWork::schedule);
}

void MatrixPanel::setTheme(const Theme &theme)
{
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *widget : findChildren<QWidget *>())
        widget->setPalette(colours);
    m_view->setTheme(theme);
}

void MatrixPanel::take()
{
    const auto &snapshot = m_feed->snapshot();
    if (!snapshot.index)
        return;
    m_view->setSnapshot(snapshot, matrixCamps(snapshot));
    tell();
}

void MatrixPanel::tell()
{
    const auto &matrix = m_view->matrix();
    auto words = tr("Rows: %1, columns: %2.").arg(matrix.rows.size()).arg(matrix.columns.size());
    if (matrix.groups)
        words = tr("%n group(s): more actors are tied than can be read.", nullptr,
                   int(matrix.rows.size())) +
                u'\n' + shown(groupsByWords(matrix.groups->by));
    m_state->setText(words);
}

bool MatrixPanel::exportTo(const QString &path)
{
    QString problem;
    const bool written =
        writeMatrix(composeMatrix(m_feed->snapshot(), m_view->figureOptions()), path, &problem);
    m_state->setText(written ? tr("Exported to %1.").arg(path) : problem);
    return written;
}

} // namespace entente
