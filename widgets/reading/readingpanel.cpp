// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "readingpanel.h"

#include "codinglines.h"
#include "models/document/item.h"
#include "models/map/text.h"
#include "models/reading/coding.h"
#include "models/words/narration.h"
#include "readingview.h"
#include "textsourceform.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

constexpr Item::Kind codedKinds[] = {Item::Kind::Actor, Item::Kind::Tie, Item::Kind::Event};

/// The evidence that the item's record has.
const std::vector<Evidence> *evidenceIn(const AllianceMap &map, const Item &item)
{
    if (const auto *tie = recordOf(map.ties(), item))
        return &tie->evidence;
    if (const auto *event = recordOf(map.events(), item))
        return &event->evidence;
    if (const auto *actor = recordOf(map.actors(), item))
        return &actor->evidence;
    return nullptr;
}

} // namespace

ReadingPanel::ReadingPanel(AllianceDocument *document, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_texts(new QComboBox(this))
    , m_keep(new QCheckBox(tr("Keep the text in the map"), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QWidget(this))
    , m_reading(new QWidget(this))
    , m_view(new ReadingView(this))
    , m_form(new TextSourceForm(document, this))
    , m_coverage(new QLabel(this))
    , m_legend(new QLabel(this))
    , m_message(new QLabel(this))
    , m_quote(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_lines(new QStackedWidget(this))
    , m_lineBox(new QWidget(this))
{
    setAccessibleName(tr("Reading"));
    setAcceptDrops(true);
    build();
    connectParts();
    followMap();
}

void ReadingPanel::build()
{
    auto *hint = new QLabel(
        tr("Open an article or a report here, paste it, or drop it: .txt, .md, .html.\n\n"
           "Then choose a sentence and press A for an actor, T for a tie, E for an event. "
           "The quote and its place in the text become the evidence."),
        m_empty);
    hint->setWordWrap(true);
    hint->setFont(uiFont(13));
    hint->setMargin(18);
    auto *column = new QVBoxLayout(m_empty);
    column->addWidget(hint);
    column->addStretch();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_form);
    m_pages->addWidget(buildReading());
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMargin(8);
    m_message->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildBar());
    all->addWidget(m_message);
    all->addWidget(m_pages, 1);
}

QWidget *ReadingPanel::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    auto *openFile = new QPushButton(tr("Open…"), bar);
    openFile->setToolTip(tr("Open a text to read: .txt, .md or .html"));
    auto *pasteText = new QPushButton(tr("Paste"), bar);
    pasteText->setToolTip(tr("Read the text that is on the clipboard"));
    connect(openFile, &QPushButton::clicked, this, &ReadingPanel::askForFile);
    connect(pasteText, &QPushButton::clicked, this, &ReadingPanel::paste);
    m_texts->setAccessibleName(tr("Texts"));
    m_texts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_texts->setMinimumContentsLength(12);
    row->addWidget(m_texts, 1);
    row->addWidget(openFile);
    row->addWidget(pasteText);
    return bar;
}

QWidget *ReadingPanel::buildReading()
{
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    const std::pair<Item::Kind, QString> kinds[] = {{Item::Kind::Actor, tr("&Actor…")},
                                                    {Item::Kind::Tie, tr("&Tie…")},
                                                    {Item::Kind::Event, tr("&Event…")}};
    for (const auto &[kind, label] : kinds) {
        auto *button = new QPushButton(label, m_buttons);
        button->setToolTip(tr("Code the chosen words (%1)").arg(label.mid(1, 1)));
        connect(button, &QPushButton::clicked, this, [this, kind = kind] { code(kind); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(m_keep);
    m_coverage->setFont(uiFont(12));
    m_legend->setFont(uiFont(12));
    m_quote->setFont(uiFont(12));
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setWordWrap(true);
    m_lines->addWidget(new ActorEntryRow(m_document, m_lines));
    m_lines->addWidget(new TieLine(m_document, m_lines));
    m_lines->addWidget(new EventLine(m_document, m_lines));
    auto *box = new QVBoxLayout(m_lineBox);
    box->setContentsMargins(10, 6, 10, 6);
    box->addWidget(m_quote);
    box->addWidget(m_lines);
    m_lineBox->hide();
    auto *state = new QHBoxLayout;
    state->addWidget(m_coverage);
    state->addStretch();
    state->addWidget(m_legend);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(10, 6, 10, 8);
    below->addLayout(state);
    below->addWidget(m_buttons);
    auto *column = new QVBoxLayout(m_reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_lineBox);
    column->addLayout(below);
    return m_reading;
}

void ReadingPanel::connectParts()
{
    connect(m_form, &TextSourceForm::accepted, this, &ReadingPanel::takeSource);
    connect(m_form, &TextSourceForm::cancelled, this, [this] {
        m_asked.clear();
        m_pages->setCurrentWidget(m_source.empty() ? m_empty : m_reading);
    });
    connect(m_texts, &QComboBox::activated, this, [this](int row) {
        showText(SourceId(m_texts->itemData(row).toString().toStdString()));
    });
    connect(m_keep, &QCheckBox::clicked, this, &ReadingPanel::keepText);
    connect(m_view, &ReadingView::codeRequested, this, &ReadingPanel::code);
    connect(m_view, &ReadingView::chosenChanged, this, [this] {
        if (m_lineBox->isVisible())
            leaveLine();
    });
    connect(m_view, &ReadingView::passageClicked, this, [this](const Item &item) {
        m_selection->select(item);
        Q_EMIT activated(item);
    });
    for (int i = 0; i < m_lines->count(); ++i) {
        auto *line = static_cast<CodingLine *>(m_lines->widget(i));
        connect(line, &CodingLine::submitted, this, &ReadingPanel::take);
        connect(line, &CodingLine::left, this, &ReadingPanel::leaveLine);
    }
    connect(m_document, &AllianceDocument::mapChanged, this, &ReadingPanel::followMap);
    connect(m_document, &AllianceDocument::loaded, this, [this] {
        m_session.clear();
        m_seen = {};
        m_source = {};
        m_pages->setCurrentWidget(m_empty);
        followMap();
    });
    connect(m_selection, &Selection::changed, this, &ReadingPanel::followSelection);
}

void ReadingPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    auto colours = theme.palette();
    setPalette(colours);
    setAutoFillBackground(true);
    m_view->setTheme(theme);
    m_form->setTheme(theme);
    for (int i = 0; i < m_lines->count(); ++i)
        static_cast<CodingLine *>(m_lines->widget(i))->setTheme(theme);
    auto warning = colours;
    warning.setColor(QPalette::WindowText, theme.tie(TieKind::Opposes));
    m_message->setPalette(warning);
    auto quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.mutedText);
    m_quote->setPalette(quiet);
    refresh();
}

CodingLine *ReadingPanel::line(Item::Kind kind) const
{
    const auto it = std::find(std::begin(codedKinds), std::end(codedKinds), kind);
    return it == std::end(codedKinds)
               ? nullptr
               : static_cast<CodingLine *>(m_lines->widget(int(it - std::begin(codedKinds))));
}

void ReadingPanel::open(const OpenedText &opened)
{
    m_message->setText(opened.problem);
    m_message->setVisible(!opened.ok());
    if (!opened.ok())
        return;
    if (m_document->isReadOnly()) {
        m_message->setText(tr("The map is read-only, so nothing can be coded into it."));
        m_message->show();
        return;
    }
    leaveLine();
    m_asked = opened.text;
    m_pages->setCurrentWidget(m_form);
    m_form->begin(opened);
}

void ReadingPanel::askForFile()
{
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Open Text to Read"), {},
        tr("Texts (*.txt *.md *.markdown *.htm *.html *.xhtml);;All files (*)"));
    if (!path.isEmpty())
        open(readTextFile(path));
}

void ReadingPanel::paste()
{
    open(textOfMimeData(*QGuiApplication::clipboard()->mimeData()));
}

void ReadingPanel::takeSource(const Source &source, bool keep)
{
    m_session[source.id] = ReadingText(m_asked).text();
    m_asked.clear();
    const auto *known = m_document->map().sources().find(source.id);
    const auto wanted = keep ? withKeptText(source, m_session[source.id]) : source;
    if (!known || !(*known == wanted)) {
        MapPatch patch;
        patch.put(wanted);
        const auto title = QString::fromStdString(displayText(source.title));
        m_document->apply(patch, known ? tr("Keep the text of “%1”").arg(title)
                                       : tr("Add source “%1”").arg(title));
    }
    m_source = {};
    showText(source.id);
    m_view->setFocus();
}

void ReadingPanel::keepText(bool keep)
{
    const auto *source = m_document->map().sources().find(m_source);
    if (!source)
        return;
    m_session[m_source] = m_view->readingText().text();
    MapPatch patch;
    patch.put(withKeptText(*source, keep ? std::optional(m_session[m_source]) : std::nullopt));
    const auto title = QString::fromStdString(displayText(source->title));
    m_document->apply(patch, keep ? tr("Keep the text of “%1”").arg(title)
                                  : tr("Take the text of “%1” out of the map").arg(title));
}

std::optional<QString> ReadingPanel::textOf(const SourceId &id) const
{
    const auto *source = m_document->map().sources().find(id);
    if (!source)
        return std::nullopt;
    if (const auto it = m_session.find(id); it != m_session.end())
        return it->second;
    return keptText(*source);
}

bool ReadingPanel::showText(const SourceId &source)
{
    const auto text = textOf(source);
    if (!text)
        return false;
    if (!(source == m_source)) {
        m_source = source;
        leaveLine();
        m_view->setReadingText(ReadingText(*text));
    }
    m_message->hide();
    m_pages->setCurrentWidget(m_reading);
    refresh();
    return true;
}

Evidence ReadingPanel::evidenceOf(const TextRange &range) const
{
    Evidence evidence;
    evidence.source = m_source;
    evidence.quote = m_view->readingText().words(range).simplified().toStdString();
    evidence.at = m_view->readingText().placeOf(range).toStdString();
    return evidence;
}

void ReadingPanel::code(Item::Kind kind)
{
    const auto range = m_view->chosen();
    auto *wanted = line(kind);
    if (range.isEmpty() || !wanted || m_document->isReadOnly())
        return;
    const auto evidence = evidenceOf(range);
    m_quote->setText(
        QStringLiteral("“%1” · %2")
            .arg(QString::fromStdString(evidence.quote), QString::fromStdString(evidence.at)));
    m_lines->setCurrentWidget(wanted);
    m_lineBox->show();
    wanted->begin(evidence);
    wanted->setFocus(Qt::OtherFocusReason);
}

void ReadingPanel::take(const CodingResult &coded, bool another)
{
    const auto names = coded.words;
    const auto text = coded.item.as<TieId>()     ? tr("Code tie “%1”").arg(names)
                      : coded.item.as<EventId>() ? tr("Code event “%1”").arg(names)
                                                 : tr("Code actor “%1”").arg(names);
    if (!m_document->apply(coded.patch, text))
        return;
    m_selection->select(coded.item);
    Q_EMIT activated(coded.item);
    if (another)
        code(coded.item.kind());
    else
        leaveLine();
}

void ReadingPanel::leaveLine()
{
    const bool hadFocus = m_lineBox->isAncestorOf(focusWidget() ? focusWidget() : this);
    m_lineBox->hide();
    if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

/// Where actors stand does not: a drag changes nothing here.
bool ReadingPanel::concerns(const AllianceMap &map) const
{
    return !(map.sources() == m_seen.sources() && map.ties() == m_seen.ties() &&
             map.events() == m_seen.events() && map.actors() == m_seen.actors());
}

void ReadingPanel::followMap()
{
    if (!concerns(m_document->map()))
        return;
    m_seen = m_document->map();
    fillTexts();
    if (!m_source.empty() && !m_document->map().sources().contains(m_source)) {
        m_source = {}; // the source was taken back
        m_pages->setCurrentWidget(m_empty);
    }
    if (m_source.empty() && m_texts->count() > 0 && m_pages->currentWidget() == m_empty)
        showText(SourceId(m_texts->itemData(0).toString().toStdString()));
    refresh();
}

void ReadingPanel::fillTexts()
{
    const QSignalBlocker blocker(m_texts);
    m_texts->clear();
    for (const auto &source : m_document->map().sources())
        if (textOf(source.id))
            m_texts->addItem(QString::fromStdString(displayText(
                                 source.title.empty() ? citation(source) : source.title)),
                             QString::fromStdString(source.id.text()));
    m_texts->setEnabled(m_texts->count() > 0);
}

void ReadingPanel::refresh()
{
    const auto *source = m_document->map().sources().find(m_source);
    if (!source)
        return;
    const auto coding = codingOf(m_document->map(), m_source, m_view->readingText());
    m_view->setCoding(coding);
    m_texts->setCurrentIndex(m_texts->findData(QString::fromStdString(m_source.text())));
    m_keep->setChecked(keptText(*source).has_value());
    m_keep->setEnabled(!m_document->isReadOnly());
    auto words =
        tr("%1 of %n sentence(s) coded", nullptr, int(coding.sentences)).arg(coding.codedSentences);
    if (!coding.unplaced.empty())
        words = tr("%1; %n quotes are not in this text", nullptr, int(coding.unplaced.size()))
                    .arg(words);
    m_coverage->setText(words);
    QString legend;
    const std::pair<Item::Kind, QString> kinds[] = {{Item::Kind::Actor, tr("actors")},
                                                    {Item::Kind::Tie, tr("ties")},
                                                    {Item::Kind::Event, tr("events")}};
    for (const auto &[kind, label] : kinds)
        legend += QStringLiteral("<span style='color:%1'>■</span> %2&nbsp;&nbsp; ")
                      .arg(codingColour(kind, m_theme).name(), label);
    m_legend->setText(legend);
}

QString ReadingPanel::coverage() const
{
    return m_coverage->text();
}

QString ReadingPanel::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

/// The selected records are lit in the text, and the last of them is brought into view, in another
/// text where that has it.
void ReadingPanel::followSelection()
{
    m_view->setLit(m_selection->items());
    const auto item = m_selection->current();
    const auto *evidence = evidenceIn(m_document->map(), item);
    if (!evidence || evidence->empty() || m_lineBox->isVisible() ||
        m_pages->currentWidget() == m_form)
        return;
    const bool here = std::any_of(evidence->begin(), evidence->end(),
                                  [&](const Evidence &one) { return one.source == m_source; });
    if (!here)
        for (const auto &one : *evidence)
            if (showText(one.source))
                break;
    const auto coding = codingOf(m_document->map(), m_source, m_view->readingText());
    const auto chosen = m_view->chosen();
    const bool inView =
        std::any_of(coding.passages.begin(), coding.passages.end(), [&](const auto &passage) {
            return passage.item == item && passage.range.overlaps(chosen);
        });
    if (!inView)
        m_view->showItem(item);
}

void ReadingPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (isReadableText(*event->mimeData()))
        event->acceptProposedAction();
}

void ReadingPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    open(textOfMimeData(*event->mimeData()));
}

} // namespace entente
