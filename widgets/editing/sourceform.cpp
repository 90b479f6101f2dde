// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sourceform.h"

#include "datebox.h"
#include "fieldwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QUrl>

namespace entente {

namespace {

/// Types of CSL 1.0.2 that researchers cite, with what they are called.
const std::pair<const char *, const char *> types[] = {
    {"article-newspaper", QT_TRANSLATE_NOOP("SourceForm", "newspaper article")}, {"article-magazine", QT_TRANSLATE_NOOP("SourceForm", "magazine article")},
    {"article-journal", QT_TRANSLATE_NOOP("SourceForm", "journal article")},     {"report", QT_TRANSLATE_NOOP("SourceForm", "report")},
    {"treaty", QT_TRANSLATE_NOOP("SourceForm", "treaty")},                       {"dataset", QT_TRANSLATE_NOOP("SourceForm", "data set")},
    {"book", QT_TRANSLATE_NOOP("SourceForm", "book")},                           {"chapter", QT_TRANSLATE_NOOP("SourceForm", "chapter")},
    {"webpage", QT_TRANSLATE_NOOP("SourceForm", "web page")},                    {"post", QT_TRANSLATE_NOOP("SourceForm", "post")},
    {"broadcast", QT_TRANSLATE_NOOP("SourceForm", "broadcast")},                 {"interview", QT_TRANSLATE_NOOP("SourceForm", "interview")},
    {"speech", QT_TRANSLATE_NOOP("SourceForm", "speech")},                       {"legislation", QT_TRANSLATE_NOOP("SourceForm", "law or resolution")},
    {"document", QT_TRANSLATE_NOOP("SourceForm", "document")}};

QJsonArray partsOf(const Edtf::Point &point)
{
    const auto day = point.days.first;
    QJsonArray parts{day.year()};
    if (point.precision == Edtf::Precision::Day || point.precision == Edtf::Precision::Month)
        parts << day.month();
    if (point.precision == Edtf::Precision::Day)
        parts << day.dayOfMonth();
    return parts;
}

/// A CSL date: parts where these say all, else the EDTF text.
std::string issuedJson(const Edtf &date)
{
    const auto plainPoint = [](const Edtf::Point &point) {
        const bool coarse = point.precision == Edtf::Precision::Season || point.precision == Edtf::Precision::Decade || point.precision == Edtf::Precision::Century;
        return point.isDated() && !point.uncertain && !coarse;
    };
    QJsonObject issued;
    if (plainPoint(date.start()) && plainPoint(date.end()) && (!date.isInterval() || !date.approximate())) {
        QJsonArray parts{partsOf(date.start())};
        if (date.isInterval())
            parts << partsOf(date.end());
        issued.insert(QStringLiteral("date-parts"), parts);
        if (date.approximate())
            issued.insert(QStringLiteral("circa"), true);
    } else {
        issued.insert(QStringLiteral("raw"), text(date.text()));
    }
    return QJsonDocument(issued).toJson(QJsonDocument::Compact).toStdString();
}

/// "Samer Al-Atrush; Reuters": a last word is a family name, one word alone is a name as it stands.
std::string authorsJson(const QString &line)
{
    QJsonArray authors;
    for (const auto &part : line.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto name = part.simplified();
        const auto family = name.section(QLatin1Char(' '), -1), given = name.section(QLatin1Char(' '), 0, -2);
        if (given.isEmpty())
            authors << QJsonObject{{QStringLiteral("literal"), name}};
        else
            authors << QJsonObject{{QStringLiteral("family"), family}, {QStringLiteral("given"), given}};
    }
    return QJsonDocument(authors).toJson(QJsonDocument::Compact).toStdString();
}

void setMember(JsonMembers &members, const std::string &key, const std::string &json)
{
    for (auto it = members.items.begin(); it != members.items.end(); ++it)
        if (it->first == key) {
            json.empty() ? void(members.items.erase(it)) : void(it->second = json);
            return;
        }
    if (!json.empty())
        members.items.emplace_back(key, json);
}

} // namespace

SourceForm::SourceForm(const AllianceMap &map, const Source &source, QWidget *parent)
    : RecordForm(map, source.id.empty() ? tr("New Source") : tr("Source"), parent), m_source(source), m_title(new QLineEdit(text(source.title), this)),
      m_type(new QComboBox(this)), m_authors(new QLineEdit(joined(source.authors), this)), m_container(new QLineEdit(text(source.containerTitle), this)),
      m_publisher(new QLineEdit(text(source.publisher), this)), m_issued(new DateBox(DateBox::Takes::DateOrInterval, this)), m_url(new QLineEdit(text(source.url), this))
{
    setNew(source.id.empty());
    for (const auto &[word, name] : types)
        m_type->addItem(tr(name), QString::fromLatin1(word));
    const auto type = text(source.type);
    if (!type.isEmpty() && m_type->findData(type) < 0)
        m_type->addItem(type, type);
    m_type->setCurrentIndex(std::max(0, m_type->findData(type.isEmpty() ? QStringLiteral("article-newspaper") : type)));
    m_issued->setDate(source.issued);
    m_issued->line()->setPlaceholderText(tr("14 Jan 2020 · leave empty where none is given"));
    m_authors->setPlaceholderText(tr("given and family name, with ; between authors"));
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
        return tr("Date") + QStringLiteral(": ") + m_issued->problem();
    const auto address = m_url->text().trimmed();
    const QUrl url(address, QUrl::StrictMode);
    if (!address.isEmpty() && (!url.isValid() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))))
        return tr("The web address begins with http:// or https://.");
    return {};
}

void SourceForm::fill(PatchChain &chain) const
{
    auto source = m_source;
    source.title = plain(m_title->text());
    source.type = plain(typeWord());
    source.containerTitle = plain(m_container->text());
    source.publisher = plain(m_publisher->text());
    source.url = plain(m_url->text());
    if (m_issued->date() != m_source.issued) {
        source.issued = m_issued->date();
        setMember(source.csl, "issued", source.issued ? issuedJson(*source.issued) : std::string());
    }
    if (m_authors->text() != joined(m_source.authors)) {
        source.authors = split(m_authors->text());
        setMember(source.csl, "author", source.authors.empty() ? std::string() : authorsJson(m_authors->text()));
    }
    if (source.id.empty())
        source.id = SourceId(freeId(chain.map(), source.title));
    MapPatch patch;
    patch.put(std::move(source));
    chain.add(patch);
}

Item SourceForm::item() const
{
    if (!isNew())
        return {Item::Kind::Source, text(m_source.id.text())};
    const auto made = patch();
    return made.sources.empty() ? Item() : Item{Item::Kind::Source, text(made.sources.back().id.text())};
}

QString SourceForm::stepName() const
{
    return (isNew() ? tr("Add source “%1”") : tr("Edit source “%1”")).arg(m_title->text().trimmed());
}

} // namespace entente
