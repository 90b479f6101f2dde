// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "evidenceeditor.h"

#include "actorbox.h"
#include "datebox.h"
#include "fieldwords.h"

#include "models/picture/textfont.h"
#include "models/picture/theme.h"
#include "models/words/narration.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

/// The Admiralty code (NATO AJP-2.1): how reliable the source is, how credible what it says.
const char *const reliabilities[] = {
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "A · completely reliable"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "B · usually reliable"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "C · fairly reliable"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "D · not usually reliable"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "E · unreliable"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "F · cannot be judged")};
const char *const credibilities[] = {
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "1 · confirmed by others"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "2 · probably true"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "3 · possibly true"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "4 · doubtful"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "5 · improbable"),
    QT_TRANSLATE_NOOP("entente::EvidenceEditor", "6 · cannot be judged")};

QComboBox *gradeBox(QWidget *parent, const char *const (&words)[6], const QString &none)
{
    auto *box = new QComboBox(parent);
    box->addItem(none);
    for (const auto *line : words)
        box->addItem(EvidenceEditor::tr(line));
    return box;
}

} // namespace

EvidenceEditor::EvidenceEditor(const AllianceMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_list(new QListWidget(this))
    , m_fields(new QWidget(this))
    , m_source(new QComboBox(m_fields))
    , m_newSource(new QLabel(m_fields))
    , m_quote(new QPlainTextEdit(m_fields))
    , m_words(new QLabel(m_fields))
    , m_at(new QLineEdit(m_fields))
    , m_says(new QComboBox(m_fields))
    , m_attests(new DateBox(DateBox::Takes::DateOrInterval, m_fields))
    , m_speaker(new QComboBox(m_fields))
    , m_via(new QLineEdit(m_fields))
    , m_reliability(gradeBox(m_fields, reliabilities, tr("source not graded")))
    , m_credibility(gradeBox(m_fields, credibilities, tr("claim not graded")))
    , m_remove(new QToolButton(this))
{
    build();
    setEvidence({});
}

void EvidenceEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_list->setMaximumHeight(84);
    m_list->setAccessibleName(tr("Evidence"));
    m_list->setWordWrap(false);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    auto *add = new QToolButton(this);
    add->setText(tr("Add evidence"));
    m_remove->setText(tr("Remove"));
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addStretch();
    column->addLayout(row);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 4, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->addItem(QString());
    for (const auto &source : m_map.sources())
        m_source->addItem(sourceWords(source.id));
    m_source->completer()->setFilterMode(Qt::MatchContains);
    m_source->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->lineEdit()->setPlaceholderText(
        tr("title of the source; a new title makes a new source"));
    for (auto *note : {m_newSource, m_words}) {
        note->setFont(textFont(11));
        note->setForegroundRole(QPalette::PlaceholderText);
    }
    fillBox<AssertionType>(m_says, saysWords);
    m_quote->setMaximumHeight(64);
    m_quote->setTabChangesFocus(true);
    m_quote->setPlaceholderText(tr("the source's own words"));
    m_at->setPlaceholderText(tr("page 12, paragraph 9"));
    m_speaker->setEditable(true);
    m_speaker->setInsertPolicy(QComboBox::NoInsert);
    m_speaker->addItem(QString());
    for (const auto &actor : m_map.actors())
        m_speaker->addItem(text(actor.name));
    m_speaker->lineEdit()->setPlaceholderText(tr("whose words, where the source reports them"));
    m_via->setPlaceholderText(tr("quoted by which agency or paper"));
    auto *sourceColumn = new QVBoxLayout;
    sourceColumn->setSpacing(1);
    sourceColumn->addWidget(m_source);
    sourceColumn->addWidget(m_newSource);
    auto *quoteColumn = new QVBoxLayout;
    quoteColumn->setSpacing(1);
    quoteColumn->addWidget(m_quote);
    quoteColumn->addWidget(m_words);
    auto *grades = new QHBoxLayout;
    grades->addWidget(m_reliability);
    grades->addWidget(m_credibility);
    const auto addColumn = [&](const QString &name, QLayout *field, QWidget *buddy) {
        auto *label = new QLabel(name, m_fields);
        label->setBuddy(buddy); // else its ampersand would be shown
        form->addRow(label, field);
    };
    addColumn(tr("Sour&ce"), sourceColumn, m_source);
    addColumn(tr("&Quote"), quoteColumn, m_quote);
    form->addRow(tr("P&lace in it"), m_at);
    form->addRow(tr("Sa&ys"), m_says);
    form->addRow(tr("A&ttests the day"), m_attests);
    form->addRow(tr("Spea&ker"), m_speaker);
    form->addRow(tr("&Via"), m_via);
    addColumn(tr("&Grade"), grades, m_reliability);
    column->addWidget(m_fields);
    m_attests->line()->setPlaceholderText(
        tr("the source's own date, where it is one that reports"));

    connect(add, &QToolButton::clicked, this, [this] {
        Evidence item;
        if (!m_drafts.empty())
            item.source = m_drafts.back().item.source;
        else if (m_map.sources().size() == 1)
            item.source = m_map.sources().at(0).id;
        addItem(item);
        m_source->setFocus();
        Q_EMIT fieldsShown();
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        const int at = m_list->currentRow();
        if (at < 0)
            return;
        m_drafts.erase(m_drafts.begin() + at);
        m_showing = true;
        delete m_list->takeItem(at);
        m_showing = false;
        show(m_list->currentRow());
        Q_EMIT changed();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        if (!m_showing)
            show(at);
    });
    const auto edited = [this] { store(); };
    connect(m_source, &QComboBox::editTextChanged, this, edited);
    connect(m_speaker, &QComboBox::editTextChanged, this, edited);
    connect(m_quote, &QPlainTextEdit::textChanged, this, edited);
    for (auto *line : {m_at, m_via})
        connect(line, &QLineEdit::textChanged, this, edited);
    for (auto *box : {m_says, m_reliability, m_credibility})
        connect(box, &QComboBox::currentIndexChanged, this, edited);
    connect(m_attests, &DateBox::changed, this, edited);
}

QString EvidenceEditor::sourceWords(const SourceId &id) const
{
    const auto *source = m_map.sources().find(id);
    return source ? text(citation(*source)) : text(id.text());
}

std::optional<SourceId> EvidenceEditor::sourceOf(const QString &words) const
{
    for (const auto &source : m_map.sources())
        if (sourceWords(source.id) == words ||
            text(source.title).compare(words, Qt::CaseInsensitive) == 0 ||
            text(source.id.text()) == words)
            return source.id;
    return std::nullopt;
}

void EvidenceEditor::setEvidence(std::vector<Evidence> evidence)
{
    m_drafts.clear();
    m_showing = true;
    m_list->clear();
    m_showing = false;
    for (auto &item : evidence)
        addItem(std::move(item));
    if (!m_drafts.empty())
        m_list->setCurrentRow(0);
    show(m_list->currentRow());
}

void EvidenceEditor::addItem(Evidence item)
{
    Draft draft;
    draft.source = item.source.empty() ? QString() : sourceWords(item.source);
    draft.attests = item.attests ? text(item.attests->text()) : QString();
    draft.item = std::move(item);
    m_drafts.push_back(std::move(draft));
    auto *line = new QListWidgetItem(lineOf(m_drafts.back()), m_list);
    line->setSizeHint({1, m_list->fontMetrics().height() + 4}); // cut where the list ends
    m_list->setCurrentRow(m_list->count() - 1);
    Q_EMIT changed();
}

QString EvidenceEditor::lineOf(const Draft &draft) const
{
    auto line = draft.item.quote.empty()
                    ? tr("no quote")
                    : QStringLiteral("“%1”").arg(text(draft.item.quote).simplified());
    line += QStringLiteral(" — ") + (draft.source.isEmpty() ? tr("no source") : draft.source);
    if (draft.item.says != AssertionType::Asserts)
        line.prepend(text(saysWords(draft.item.says)) + QStringLiteral(": "));
    return line;
}

void EvidenceEditor::updateLine(int row)
{
    if (auto *line = m_list->item(row))
        line->setText(lineOf(m_drafts[std::size_t(row)]));
}

void EvidenceEditor::show(int row)
{
    const bool any = row >= 0 && row < int(m_drafts.size());
    m_fields->setVisible(any);
    m_list->setVisible(!m_drafts.empty());
    m_remove->setVisible(any);
    if (!any)
        return;
    m_showing = true;
    const auto &[item, source, attests] = m_drafts[std::size_t(row)];
    m_source->setEditText(source);
    m_source->lineEdit()->setCursorPosition(0);
    m_says->setCurrentIndex(int(item.says));
    m_quote->setPlainText(text(item.quote));
    m_at->setText(text(item.at));
    m_attests->setText(attests);
    const auto *speaker = m_map.actors().find(ActorId(item.speaker));
    m_speaker->setEditText(text(speaker ? speaker->name : item.speaker.str()));
    m_via->setText(text(item.via));
    const auto place = [](QComboBox *box, QChar first, const QString &grade, int at) {
        const int index = grade.size() > at ? grade[at].unicode() - first.unicode() + 1 : 0;
        box->setCurrentIndex(index > 0 && index < box->count() ? index : 0);
    };
    place(m_reliability, QLatin1Char('A'), text(item.grade), 0);
    place(m_credibility, QLatin1Char('1'), text(item.grade), 1);
    m_showing = false;
    store();
}

void EvidenceEditor::store()
{
    const int row = m_list->currentRow();
    if (m_showing || row < 0 || row >= int(m_drafts.size()))
        return;
    auto &[item, source, attests] = m_drafts[std::size_t(row)];
    source = m_source->currentText().trimmed();
    item.source = sourceOf(source).value_or(SourceId());
    m_newSource->setText(source.isEmpty() ? tr("A claim needs its source.")
                         : item.source.empty()
                             ? tr("New source. Complete it in the tables, page Sources.")
                             : tr("A source of this map."));
    item.says = AssertionType(m_says->currentIndex());
    item.quote = typedText(m_quote->toPlainText());
    const auto words = text(item.quote).split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
    m_words->setText(words > 0 ? tr("%n word(s)", nullptr, int(words)) : tr("No quote."));
    item.at = typedText(m_at->text());
    attests = m_attests->text();
    item.attests = m_attests->date();
    const auto actor = actorNamed(m_map, m_speaker->currentText().trimmed());
    item.speaker = actor ? actor->text() : typedText(m_speaker->currentText());
    item.via = typedText(m_via->text());
    const int reliability = m_reliability->currentIndex(),
              credibility = m_credibility->currentIndex();
    if (reliability > 0 && credibility > 0)
        item.grade = std::string{char('A' + reliability - 1), char('0' + credibility)};
    else
        item.grade.clear();
    updateLine(row);
    Q_EMIT changed();
}

QString EvidenceEditor::problem() const
{
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const auto &[item, source, attests] = m_drafts[i];
        if (source.isEmpty())
            return tr("Evidence %1 names no source. Choose one, type the title of a new one, or "
                      "remove the item.")
                .arg(i + 1);
        DateBox date(DateBox::Takes::DateOrInterval);
        date.setText(attests);
        if (!date.problem().isEmpty())
            return tr("Evidence %1, attests: %2").arg(i + 1).arg(date.problem());
    }
    if (m_reliability->isVisible() &&
        (m_reliability->currentIndex() > 0) != (m_credibility->currentIndex() > 0))
        return tr("A grade needs both parts: the source's and the claim's.");
    return {};
}

std::vector<Evidence> EvidenceEditor::evidenceIn(PatchChain &chain) const
{
    std::vector<Evidence> evidence;
    for (const auto &[item, words, attests] : m_drafts) {
        auto next = item;
        if (next.source.empty()) {
            for (const auto &source : chain.map().sources())
                if (text(source.title) == words)
                    next.source = source.id;
        }
        if (next.source.empty()) {
            Source source;
            source.title = typedText(words);
            source.type = "document";
            source.id = SourceId(freeId(chain.map(), source.title));
            MapPatch patch;
            patch.put(source);
            chain.add(patch);
            next.source = source.id;
        }
        evidence.push_back(std::move(next));
    }
    return evidence;
}

} // namespace entente
