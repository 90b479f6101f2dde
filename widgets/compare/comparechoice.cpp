// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparechoice.h"

#include "models/picture/textmeasure.h"
#include "widgets/editing/datebox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>

namespace entente {

namespace {

/// A list that tells its choice by data and keeps it where it is still there.
void fill(QComboBox *box, const std::vector<std::pair<QString, QString>> &choices)
{
    const auto kept = box->currentData();
    box->clear();
    for (const auto &[id, words] : choices)
        box->addItem(words, id);
    box->setCurrentIndex(std::max(0, box->findData(kept)));
}

/// Sources by title, then whoever speaks in the evidence; id or name, and what is shown.
std::vector<std::pair<QString, QString>> voicesOf(const AllianceMap &map)
{
    std::vector<std::pair<QString, QString>> voices;
    std::set<std::string> speakers;
    const auto hear = [&](const auto &table) {
        for (const auto &record : table)
            for (const auto &item : record.evidence)
                if (!item.speaker.empty())
                    speakers.insert(item.speaker.str());
    };
    hear(map.ties());
    hear(map.events());
    for (const auto &speaker : speakers) {
        const auto *actor = map.actors().find(ActorId(speaker));
        voices.emplace_back(QString::fromStdString(speaker), shown(actor ? actor->name : speaker));
    }
    for (const auto &source : map.sources())
        voices.emplace_back(QString::fromStdString(source.id.text()),
                            shown(source.title.empty() ? source.id.text() : source.title));
    return voices;
}

} // namespace

CompareChoice::CompareChoice(QWidget *parent)
    : QWidget(parent)
    , m_of(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_first(new DateBox(DateBox::Takes::DateOrInterval, this))
    , m_second(new DateBox(DateBox::Takes::DateOrInterval, this))
    , m_follows(new QCheckBox(tr("follows the timeline"), this))
    , m_firstVoice(new QComboBox(this))
    , m_secondVoice(new QComboBox(this))
    , m_choose(new QPushButton(tr("Choose a file…"), this))
    , m_fileName(new QLabel(this))
{
    m_of->addItems({tr("Two dates"), tr("Two sources or speakers"), tr("Another file")});
    m_of->setAccessibleName(tr("What is compared"));
    m_pages->addWidget(makeDates());
    m_pages->addWidget(makeVoices());
    m_pages->addWidget(makeFile());
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_of);
    column->addWidget(m_pages);
    connect(m_of, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_of, &QComboBox::currentIndexChanged, this, &CompareChoice::changed);
    connect(&m_job, &LoadJob::finished, this, &CompareChoice::takeFile);
}

QWidget *CompareChoice::makeDates()
{
    m_follows->setChecked(true);
    m_second->setEnabled(false);
    m_follows->setToolTip(tr("The second date is where the timeline's handle is."));
    m_first->line()->setAccessibleName(tr("First date"));
    m_second->line()->setAccessibleName(tr("Second date"));
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("First"), m_first);
    form->addRow(tr("Second"), m_second);
    form->addRow(QString(), m_follows);
    connect(m_first, &DateBox::changed, this, &CompareChoice::changed);
    connect(m_second, &DateBox::changed, this, &CompareChoice::changed);
    connect(m_follows, &QCheckBox::toggled, this, [this](bool follows) {
        m_second->setEnabled(!follows);
        Q_EMIT changed();
    });
    return page;
}

QWidget *CompareChoice::makeVoices()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("First"), m_firstVoice);
    form->addRow(tr("Second"), m_secondVoice);
    m_firstVoice->setAccessibleName(tr("First source or speaker"));
    m_secondVoice->setAccessibleName(tr("Second source or speaker"));
    for (auto *box : {m_firstVoice, m_secondVoice}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
        connect(box, &QComboBox::currentIndexChanged, this, &CompareChoice::changed);
    }
    return page;
}

QWidget *CompareChoice::makeFile()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choose);
    row->addWidget(m_fileName, 1);
    m_fileName->setTextFormat(Qt::PlainText);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const auto path = QFileDialog::getOpenFileName(this, tr("Compare with"), {},
                                                       tr("Maps (*.entente.json);;All files (*)"));
        if (!path.isEmpty())
            readFile(path);
    });
    return page;
}

CompareChoice::Of CompareChoice::of() const
{
    return Of(m_of->currentIndex());
}

void CompareChoice::setOf(Of of)
{
    m_of->setCurrentIndex(int(of));
}

std::optional<Edtf> CompareChoice::firstDate() const
{
    return m_first->date();
}

std::optional<Edtf> CompareChoice::secondDate() const
{
    return followsTimeline() ? std::nullopt : m_second->date();
}

bool CompareChoice::followsTimeline() const
{
    return m_follows->isChecked();
}

void CompareChoice::setDates(const std::optional<Edtf> &first, const std::optional<Edtf> &second)
{
    m_first->setDate(first);
    m_follows->setChecked(!second);
    if (second)
        m_second->setDate(second);
}

void CompareChoice::setFirstDate(const std::optional<Edtf> &date)
{
    m_first->setDate(date);
}

void CompareChoice::setTimelineDate(const std::optional<Edtf> &date)
{
    if (!followsTimeline() || m_second->date() == date)
        return;
    const QSignalBlocker quiet(m_second);
    m_second->setDate(date);
}

QString CompareChoice::firstVoice() const
{
    return m_firstVoice->currentData().toString();
}

QString CompareChoice::secondVoice() const
{
    return m_secondVoice->currentData().toString();
}

void CompareChoice::setVoices(const QString &first, const QString &second)
{
    m_firstVoice->setCurrentIndex(m_firstVoice->findData(first));
    m_secondVoice->setCurrentIndex(m_secondVoice->findData(second));
}

void CompareChoice::readFile(const QString &path)
{
    m_fileName->setText(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_job.start(path);
}

void CompareChoice::takeFile(const std::shared_ptr<LoadedFile> &file)
{
    m_problem = file->problem;
    if (m_problem.isEmpty() && file->read.errors() > 0)
        m_problem = tr("%1 has errors, so it cannot be compared. Open it to see them.")
                        .arg(QFileInfo(file->path).fileName());
    m_file = m_problem.isEmpty() ? file : nullptr;
    m_fileName->setText(m_file ? QFileInfo(file->path).fileName() : QString());
    Q_EMIT changed();
}

void CompareChoice::setMap(const MapIndex &index)
{
    const auto &map = index.map();
    const auto voices = voicesOf(map);
    for (auto *box : {m_firstVoice, m_secondVoice}) {
        const QSignalBlocker quiet(box);
        fill(box, voices);
    }
    if (m_firstVoice->currentIndex() == m_secondVoice->currentIndex() && voices.size() > 1) {
        const QSignalBlocker quiet(m_secondVoice);
        m_secondVoice->setCurrentIndex(m_firstVoice->currentIndex() == 0 ? 1 : 0);
    }
    if (const auto &stops = index.stops(); m_first->text().isEmpty() && !stops.empty()) {
        const QSignalBlocker quiet(m_first);
        m_first->setDate(Edtf::ofDay(stops.front().days.first));
    }
}

} // namespace entente
