// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sourceform.h"

#include "datebox.h"
#include "fieldwords.h"

#include "models/formats/cslfields.h"

#include <QLineEdit>
#include <QUrl>

namespace entente {

namespace {

/// Types of CSL 1.0.2 that researchers cite, with what they are called.
const std::pair<const char *, const char *> types[] = {
    {"article-newspaper", QT_TRANSLATE_NOOP("entente::SourceForm", "newspaper article")},
    {"article-magazine", QT_TRANSLATE_NOOP("entente::SourceForm", "magazine article")},
    {"article-journal", QT_TRANSLATE_NOOP("entente::SourceForm", "journal article")},
    {"report", QT_TRANSLATE_NOOP("entente::SourceForm", "report")},
    {"treaty", QT_TRANSLATE_NOOP("entente::SourceForm", "treaty")},
    {"dataset", QT_TRANSLATE_NOOP("entente::SourceForm", "data set")},
    {"book", QT_TRANSLATE_NOOP("entente::SourceForm", "book")},
    {"chapter", QT_TRANSLATE_NOOP("entente::SourceForm", "chapter")},
    {"webpage", QT_TRANSLATE_NOOP("entente::SourceForm", "web page")},
    {"post", QT_TRANSLATE_NOOP("entente::SourceForm", "post")},
    {"broadcast", QT_TRANSLATE_NOOP("entente::SourceForm", "broadcast")},
    {"interview", QT_TRANSLATE_NOOP("entente::SourceForm", "interview")},
    {"speech", QT_TRANSLATE_NOOP("entente::SourceForm", "speech")},
    {"legislation", QT_TRANSLATE_NOOP("entente::SourceForm", "law or resolution")},
    {"document", QT_TRANSLATE_NOOP("entente::SourceForm", "document")}};

} // namespace

SourceForm::SourceForm(const AllianceMap &map, const Source &source, QWidget *parent)
    : RecordForm(map, source.id.empty() ? tr("New Source") : tr("Source"), parent)
    , m_source(source)
    , m_title(new QLineEdit(text(source.title), this))
    , m_type(new QComboBox(this))
    , m_authors(new QLineEdit(joined(typedAuthors(source)), this))
    , m_container(new QLineEdit(text(source.containerTitle), this))
    , m_publisher(new QLineEdit(text(source.publisher), this))
    , m_issued(new DateBox(DateBox::Takes::DateOrInterval, this))
    , m_url(new QLineEdit(text(source.url), this))
{
    setNew(source.id.empty());
    for (const auto &[word, name] : types)
        m_type->addItem(tr(name), QString::fromLatin1(word));
    const auto type = text(source.type);
    if (!type.isEmpty() && m_type->findData(type) < 0)
        m_type->addItem(type, type);
    m_type->setCurrentIndex(
        std::max(0, m_type->findData(type.isEmpty() ? QStringLiteral("article-newspaper") : type)));
    m_issued->setDate(source.issued);
    m_issued->line()->setPlaceholderText(tr("5 May 1950 · leave empty where none is given"));
    m_authors->setPlaceholderText(tr("Family, Given; an organisation as it is"));
    m_container->setPlaceholderText(tr("newspaper, journal, series, site"));
    m_publisher->setPlaceholderText(tr("leave empty where none is known"));
    m_url->setPlaceholderText(QStringLiteral("https://"));
    addRow(tr("&Title"), m_title);
    addRow(tr("T&ype"), m_type);
    addRow(tr("&Authors"), m_authors);
    addRow(tr("&In"), m_container);
    addRow(tr("&Publisher"), m_publisher);
    addRow(tr("&Date"), m_issued);
    addRow(tr("&Web address"), m_url);
    for (auto *line : {m_title, m_url})
        connect(line, &QLineEdit::textChanged, this, &SourceForm::check);
    connect(m_issued, &DateBox::changed, this, &SourceForm::check);
    m_title->setFocus();
}

QString SourceForm::typeWord() const
{
    return m_type->currentData().toString();
}

QString SourceForm::problem() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("A source needs a title.");
    if (!m_issued->problem().isEmpty())
        return tr("Date: %1").arg(m_issued->problem());
    const auto address = m_url->text().trimmed();
    const QUrl url(address, QUrl::StrictMode);
    if (!address.isEmpty() && (!url.isValid() || (url.scheme() != QLatin1String("http") &&
                                                  url.scheme() != QLatin1String("https"))))
        return tr("The web address begins with http:// or https://.");
    return {};
}

void SourceForm::fill(PatchChain &chain) const
{
    auto source = m_source;
    source.title = typedText(m_title->text());
    source.type = typedText(typeWord());
    source.containerTitle = typedText(m_container->text());
    source.publisher = typedText(m_publisher->text());
    source.url = typedText(m_url->text());
    if (m_issued->date() != m_source.issued)
        setIssued(source, m_issued->date());
    if (m_authors->text() != joined(typedAuthors(m_source)))
        setAuthors(source, split(m_authors->text()));
    if (source.id.empty())
        source.id = SourceId(freeId(chain.map(), source.title));
    MapPatch patch;
    patch.put(std::move(source));
    chain.add(patch);
}

Item SourceForm::item() const
{
    if (!isNew())
        return m_source.id;
    const auto made = patch();
    return made.sources.empty() ? Item() : Item(made.sources.back().id);
}

QString SourceForm::stepName() const
{
    return (isNew() ? tr("Add source “%1”") : tr("Edit source “%1”"))
        .arg(m_title->text().trimmed());
}

} // namespace entente
