// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textsourceform.h"

#include "models/formats/cslfields.h"
#include "models/map/newids.h"
#include "models/map/text.h"
#include "models/matching/typeddate.h"
#include "models/words/narration.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace entente {

namespace {

/// CSL types that people read and code; the first is the most common.
const std::pair<const char *, const char *> types[] = {
    {"article-newspaper", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Newspaper article")},
    {"article-magazine", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Magazine article")},
    {"report", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Report")},
    {"webpage", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Web page")},
    {"article-journal", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Journal article")},
    {"book", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Book")},
    {"chapter", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Chapter")},
    {"speech", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Speech")},
    {"interview", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Interview")},
    {"broadcast", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Broadcast")},
    {"post", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Post")},
    {"treaty", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Treaty")},
    {"document", QT_TRANSLATE_NOOP("entente::TextSourceForm", "Other document")},
};

Texts authorsTyped(const QString &typed)
{
    Texts authors;
    for (const auto &one : typed.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (const auto name = one.simplified(); !name.isEmpty())
            authors.push_back(name.toStdString());
    return authors;
}

} // namespace

TextSourceForm::TextSourceForm(AllianceDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_which(new QComboBox(this))
    , m_fields(new QWidget(this))
    , m_title(new QLineEdit(this))
    , m_authors(new QLineEdit(this))
    , m_date(new QLineEdit(this))
    , m_container(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep the text in the map"), this))
    , m_problem(new QLabel(this))
    , m_read(new QPushButton(tr("Read"), this))
{
    build();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_read->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_read);
    auto *heading = new QLabel(tr("Where does this text come from?"), this);
    heading->setFont(uiFont(13, QFont::Bold));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(heading);
    column->addWidget(m_which);
    column->addWidget(m_fields);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_which, &QComboBox::currentIndexChanged, this, &TextSourceForm::showChoice);
    connect(m_read, &QPushButton::clicked, this, &TextSourceForm::submit);
    connect(cancel, &QPushButton::clicked, this, &TextSourceForm::cancelled);
}

void TextSourceForm::build()
{
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](const QString &label, QWidget *field, const QString &placeholder) {
        field->setAccessibleName(label);
        if (auto *line = qobject_cast<QLineEdit *>(field)) {
            line->setPlaceholderText(placeholder);
            connect(line, &QLineEdit::textChanged, this, &TextSourceForm::showProblem);
        }
        form->addRow(label, field);
    };
    row(tr("Title"), m_title, {});
    row(tr("Author"), m_authors, tr("Family, Given; Family, Given – or a body"));
    row(tr("Date"), m_date, tr("14 Jan 2020; empty where it is not known"));
    row(tr("In"), m_container, tr("the newspaper, journal or site"));
    row(tr("Type"), m_type, {});
    row(tr("Address"), m_url, tr("https://…"));
    for (const auto &[type, label] : types)
        m_type->addItem(tr(label), QLatin1String(type));
    m_which->setAccessibleName(tr("Source of the text"));
    m_keep->setToolTip(
        tr("Otherwise the text is there until the window is closed; the quotes stay in any case."));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
}

void TextSourceForm::begin(const OpenedText &opened)
{
    const QSignalBlocker blocker(m_which);
    m_which->clear();
    m_which->addItem(tr("A new source"));
    for (const auto &source : m_document->map().sources())
        m_which->addItem(QString::fromStdString(displayText(citation(source))),
                         QString::fromStdString(source.id.text()));
    m_title->setText(opened.title);
    m_authors->setText(opened.author);
    m_date->setText(opened.date);
    m_container->setText(opened.site);
    m_url->setText(opened.url);
    m_type->setCurrentIndex(0);
    m_keep->setChecked(false);
    for (int i = 1; i < m_which->count(); ++i) {
        const auto *source = m_document->map().sources().find(
            SourceId(m_which->itemData(i).toString().toStdString()));
        if (source && !opened.title.isEmpty() && source->title == opened.title.toStdString())
            m_which->setCurrentIndex(i);
    }
    showChoice();
    m_title->setFocus();
    m_title->selectAll();
}

void TextSourceForm::showChoice()
{
    m_fields->setVisible(m_which->currentIndex() == 0);
    showProblem();
}

QString TextSourceForm::problem() const
{
    if (m_which->currentIndex() > 0)
        return {};
    if (m_title->text().trimmed().isEmpty())
        return tr("Write the title, or a few words that name the text.");
    const auto date = parseTypedPoint(m_date->text());
    if (!date.ok())
        return date.problem;
    const auto url = m_url->text().trimmed();
    static const QRegularExpression web(QStringLiteral("^https?://[^/\\s]+"));
    return url.isEmpty() || web.match(url).hasMatch()
               ? QString()
               : tr("The address is to begin with https:// or http://.");
}

void TextSourceForm::showProblem()
{
    const auto text = problem();
    const auto date = parseTypedPoint(m_date->text());
    const bool dated = m_which->currentIndex() == 0 && date.ok() && date.date;
    m_problem->setText(!text.isEmpty() ? text
                       : dated ? tr("Of %1.").arg(QString::fromStdString(date.date->words()))
                       : m_which->currentIndex() == 0
                           ? tr("Without a date: the text attests no day by itself.")
                           : QString());
    auto colours = palette();
    colours.setColor(QPalette::WindowText,
                     text.isEmpty() ? m_theme.mutedText : m_theme.tie(TieKind::Opposes));
    m_problem->setPalette(colours);
    m_read->setEnabled(text.isEmpty());
}

Source TextSourceForm::made() const
{
    if (m_which->currentIndex() > 0)
        if (const auto *known = m_document->map().sources().find(
                SourceId(m_which->currentData().toString().toStdString())))
            return *known;
    Source source;
    source.title = m_title->text().simplified().toStdString();
    source.id = SourceId(NewIds(m_document->map()).take(source.title.substr(0, 60)));
    source.type = m_type->currentData().toString().toStdString();
    source.containerTitle = m_container->text().simplified().toStdString();
    source.url = m_url->text().trimmed().toStdString();
    setAuthors(source, authorsTyped(m_authors->text()));
    setIssued(source, parseTypedPoint(m_date->text()).date);
    return source;
}

void TextSourceForm::submit()
{
    if (problem().isEmpty())
        Q_EMIT accepted(made(), m_keep->isChecked());
}

void TextSourceForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return submit();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelled();
    QWidget::keyPressEvent(event);
}

} // namespace entente
