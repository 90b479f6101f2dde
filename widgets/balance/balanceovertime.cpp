// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balanceovertime.h"

#include "signrulechoice.h"

#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"
#include "models/jobs/seenwork.h"
#include "models/picture/textmeasure.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSvgGenerator>
#include <QVBoxLayout>

namespace entente {

BalanceOverTime::BalanceOverTime(AllianceDocument *document, SnapshotFeed *feed, DateCursor *cursor,
                                 QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_cursor(cursor)
    , m_work(
          this, [this](double done) { m_state->setText(tr("Looking: %1 %").arg(int(100 * done))); },
          [this](const auto &series) {
              m_strip->setSeries(series);
              tellChanges(*series);
          })
    , m_measure(new QComboBox(this))
    , m_weights(new SignRuleChoice(SignRuleChoice::Part::Weights, document, this))
    , m_state(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy Table"), this))
    , m_save(new QPushButton(tr("Save…"), this))
    , m_strip(new BalanceStrip(this))
    , m_due(new SeenWork(this, 0, [this] { compute(); }))
{
    setAccessibleName(tr("Balance over time"));
    build();
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int at) { showMeasure(BalanceMeasure(at)); });
    connect(m_copy, &QPushButton::clicked, this, &BalanceOverTime::copyTable);
    connect(m_save, &QPushButton::clicked, this, &BalanceOverTime::askForFile);
    connect(m_strip, &BalanceStrip::dayChosen, this, [this](Day day) { m_cursor->setDay(day); });
    connect(m_cursor, &DateCursor::moved, this, [this] { m_strip->setDate(m_cursor->date()); });
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, [this](const SnapshotDiff &diff) {
        if (diff.mapChanged || !(m_feed->snapshot().query.filter == m_filter))
            m_due->schedule();
    });
    m_strip->setDate(m_cursor->date());
    showMeasure(BalanceMeasure::Normalised);
}

void BalanceOverTime::build()
{
    m_measure->addItems({tr("Frustration (% of the most that can be)"), tr("Misfits"),
                         tr("Unbalanced triads (% of all)")});
    m_measure->setAccessibleName(tr("Measure"));
    m_weights->setSizeAdjustPolicy(QComboBox::AdjustToContents); // beside the others
    m_measure->setToolTip(tr("F1 tells its formula and source."));
    for (auto *widget :
         std::initializer_list<QWidget *>{m_measure, m_weights, m_state, m_copy, m_save})
        widget->setFont(uiFont(12));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 4, 10, 4);
    row->addWidget(m_measure);
    row->addWidget(m_weights);
    row->addWidget(m_state, 1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_strip);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(scroll, 1);
}

void BalanceOverTime::showMeasure(BalanceMeasure measure)
{
    constexpr const char *topics[] = {"analysis.md#normalised-frustration",
                                      "analysis.md#frustration-index", "analysis.md#triads"};
    setProperty("helpTopic", QString::fromLatin1(topics[std::size_t(measure)]));
    m_strip->setMeasure(measure);
}

/// How many changes of sides there are, and which where one asks.
void BalanceOverTime::tellChanges(const BalanceSeries &series)
{
    constexpr int most = 25;
    m_state->setText(series.isWhole ? tr("%n change(s) of sides", nullptr, series.switches())
                                    : tr("The first %n stretch(es) of time only", nullptr,
                                         int(series.moments.size())));
    QStringList lines;
    for (const auto &change : series.changes)
        if (change.isSwitch() && lines.size() < most)
            lines << shown(changeWords(series, change));
    if (const int rest = series.switches() - int(lines.size()); rest > 0)
        lines << tr("and %1 more").arg(rest);
    m_state->setToolTip(plainToolTip(lines.join(u'\n')));
}

void BalanceOverTime::setTheme(const Theme &theme)
{
    const auto colours = theme.palette();
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *widget : findChildren<QWidget *>())
        widget->setPalette(colours);
    m_strip->setTheme(theme);
}

void BalanceOverTime::compute()
{
    const auto &snapshot = m_feed->snapshot();
    if (!snapshot.index)
        return;
    m_filter = snapshot.query.filter;
    m_work.start(
        [index = snapshot.index, filter = m_filter](const auto &goOn) {
            return std::make_shared<const BalanceSeries>(balanceSeries(index, filter, goOn));
        },
        m_work.aMoment);
}

void BalanceOverTime::copyTable() const
{
    if (m_strip->series())
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(seriesCsv(*m_strip->series())));
}

void BalanceOverTime::askForFile()
{
    auto path = QFileDialog::getSaveFileName(this, tr("Save Balance over Time"), {},
                                             tr("Table (*.csv);;Drawing (*.svg);;Picture (*.png)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1String(".csv");
    if (!saveTo(path))
        m_state->setText(tr("“%1” cannot be written. Choose another folder or name.").arg(path));
}

bool BalanceOverTime::saveTo(const QString &path) const
{
    if (!m_strip->series())
        return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(m_strip->size());
        svg.setViewBox(m_strip->rect());
        QPainter painter(&svg);
        m_strip->paint(painter);
    } else if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        constexpr int sharpness = 2;
        QImage image(m_strip->size() * sharpness, QImage::Format_RGB32);
        image.setDevicePixelRatio(sharpness);
        QPainter painter(&image);
        m_strip->paint(painter);
        painter.end();
        if (!image.save(&file, "PNG"))
            return false;
    } else {
        file.write(QByteArray::fromStdString(seriesCsv(*m_strip->series())));
    }
    return file.commit();
}

} // namespace entente
