// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "codingline.h"

#include "models/matching/foldedtext.h"
#include "models/words/narration.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace entente {

CodingLine::CodingLine(AllianceDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_grid(new QGridLayout)
    , m_newRow(new QHBoxLayout)
    , m_newActors(new QWidget(this))
    , m_understood(new QLabel(this))
    , m_says(wordBox(tr("What the source does")))
    , m_speaker(nameField(NameField::Takes::OneName, tr("Whose words")))
{
    m_understood->setWordWrap(true);
    m_understood->setTextFormat(Qt::PlainText);
    m_understood->setFont(uiFont(12));
    m_understood->setMinimumHeight(QFontMetrics(m_understood->font()).height() * 2 + 2);
    m_understood->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    m_newRow->setContentsMargins(0, 0, 0, 0);
    m_newActors->setLayout(m_newRow);
    for (int i = 0; i < int(allWords<AssertionType>().size()); ++i)
        m_says->addItem(QString::fromStdString(saysWords(AssertionType(i))));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_grid);
    column->addWidget(m_newActors);
    column->addWidget(m_understood);
    m_newActors->hide();
    connect(m_document, &AllianceDocument::mapChanged, this, &CodingLine::followMap);
}

QComboBox *CodingLine::wordBox(const QString &label)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(label);
    box->setToolTip(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

NameField *CodingLine::nameField(NameField::Takes takes, const QString &label)
{
    return new NameField(takes, label, this);
}

void CodingLine::addField(QWidget *field, int row, int column, int columns)
{
    m_grid->addWidget(field, row, column, 1, columns);
    field->installEventFilter(this);
    if (m_last)
        setTabOrder(m_last, field);
    m_last = field;
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textChanged, this, &CodingLine::refresh);
    if (auto *box = qobject_cast<QComboBox *>(field))
        connect(box, &QComboBox::currentIndexChanged, this, &CodingLine::refresh);
}

/// The heirs' fields first, then who says it.
void CodingLine::addEvidenceFields()
{
    if (m_grid->indexOf(m_says) >= 0)
        return;
    const int row = m_grid->rowCount(), columns = std::max(2, m_grid->columnCount());
    addField(m_says, row, 0, columns / 2);
    addField(m_speaker, row, columns / 2, columns - columns / 2);
}

void CodingLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void CodingLine::followMap()
{
    if (!isVisible())
        return; // begin() takes the names anew
    takeNames();
    refresh();
}

void CodingLine::takeNames()
{
    m_names = ActorNames(m_document->map());
    m_speaker->setNames(m_names.names());
}

void CodingLine::begin(const Evidence &evidence)
{
    addEvidenceFields();
    takeNames();
    m_evidence = evidence;
    m_says->setCurrentIndex(0);
    m_speaker->clear();
    clear();
    guess(QString::fromStdString(evidence.quote));
    refresh();
}

Evidence CodingLine::evidence() const
{
    auto item = m_evidence;
    item.says = AssertionType(m_says->currentIndex());
    const auto speaker = m_speaker->text().simplified();
    const auto actor = m_names.find(speaker);
    item.speaker = actor ? actor->text() : speaker.toStdString();
    return item;
}

CodingResult CodingLine::coded() const
{
    return draft(evidence(), kinds());
}

QString CodingLine::understood() const
{
    return m_understood->text();
}

NewActorKinds CodingLine::kinds() const
{
    NewActorKinds kinds;
    for (const auto &[name, box] : m_kindBoxes)
        kinds.insert(foldedText(name), ActorKind(box->currentIndex()));
    return kinds;
}

void CodingLine::refresh()
{
    if (m_grid->indexOf(m_says) < 0)
        return; // still being built
    const auto result = coded();
    auto colours = palette();
    colours.setColor(QPalette::WindowText,
                     result.ok() ? m_theme.mutedText : m_theme.tie(TieKind::Opposes));
    m_understood->setPalette(colours);
    m_understood->setText(!result.ok()   ? result.problem
                          : result.isNew ? newWords().arg(result.words)
                                         : tr("More evidence of: %1").arg(result.words));
    if (result.ok() || result.newActors.isEmpty())
        showNewActors(result.newActors);
}

/// New actors with their kinds; the boxes stay while the names do.
void CodingLine::showNewActors(const QStringList &newNames)
{
    if (newNames == m_shownNew)
        return;
    m_shownNew = newNames;
    const auto before = kinds();
    m_kindBoxes.clear();
    while (auto *item = m_newRow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    auto *last = m_last;
    for (const auto &name : newNames) {
        auto *label = new QLabel(tr("New: %1").arg(name), m_newActors);
        label->setTextFormat(Qt::PlainText);
        label->setFont(uiFont(12));
        auto *box = wordBox(tr("Kind of %1").arg(name));
        for (int i = 0; i < int(allWords<ActorKind>().size()); ++i)
            box->addItem(QString::fromStdString(actorKindWords(ActorKind(i))));
        box->setCurrentIndex(int(before.value(foldedText(name), ActorKind::State)));
        box->installEventFilter(this);
        setTabOrder(last, box);
        last = box;
        m_newRow->addWidget(label);
        m_newRow->addWidget(box);
        m_kindBoxes.emplace_back(name, box);
    }
    m_newRow->addStretch();
    m_newActors->setVisible(!newNames.isEmpty());
}

void CodingLine::submit(bool another)
{
    const auto result = coded();
    if (result.ok())
        Q_EMIT submitted(result, another);
    else
        refresh();
}

bool CodingLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            submit(press->modifiers() & Qt::ControlModifier);
            return true;
        }
        if (press->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace entente
