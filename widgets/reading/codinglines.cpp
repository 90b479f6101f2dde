// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "codinglines.h"

#include "models/matching/typeddate.h"
#include "models/matching/typedwords.h"
#include "models/words/narration.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>

namespace entente {

namespace {

constexpr int longestName = 60; // a longer piece of text names nobody

template <class Word, class Words>
void fill(QComboBox *box, Words words)
{
    for (int i = 0; i < int(allWords<Word>().size()); ++i)
        box->addItem(QString::fromStdString(words(Word(i))));
}

QLineEdit *lineField(const QString &label, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setPlaceholderText(label);
    field->setAccessibleName(label);
    field->setToolTip(label);
    return field;
}

QString labelOf(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = map.actors().find(id);
    return actor ? QString::fromStdString(actor->label()) : QString();
}

/// "…, since about April 2019": the words with that bound, where it is known.
QString withBound(const QString &words, const QString &typed, bool isStart)
{
    const auto read = parseTypedBound(typed, isStart);
    if (!read.ok() || read.bound.kind == TieBound::Kind::Unknown)
        return words;
    const auto pattern = !read.bound.isDated()
                             ? CodingLine::tr("%1, %2", "a tie, always or goes on")
                         : isStart ? CodingLine::tr("%1, since %2")
                                   : CodingLine::tr("%1, until %2");
    return pattern.arg(words, boundWords(read.bound, isStart));
}

} // namespace

TieLine::TieLine(AllianceDocument *document, QWidget *parent)
    : CodingLine(document, parent)
    , m_from(nameField(NameField::Takes::OneName, tr("Who")))
    , m_kind(wordBox(tr("Kind: b, o, r, m, p, l, t")))
    , m_to(nameField(NameField::Takes::OneName, tr("Whom")))
    , m_mutual(new QCheckBox(tr("both ways"), this))
    , m_means(nameField(NameField::Takes::List, tr("How: troops, funding …")))
    , m_since(lineField(tr("Since: Jan 2020, about April 2019, always"), this))
    , m_until(lineField(tr("Until: 2021, goes on"), this))
{
    // In the order of the kinds, each with a first letter of its own: one key chooses.
    m_kind->addItems({tr("backs"), tr("opposes"), tr("recognises"), tr("mediates with"),
                      tr("part of"), tr("leads"), tr("tied to")});
    for (auto i = std::size_t(m_kind->count()); i < std::size(tieKindWords); ++i)
        m_kind->addItem(QString::fromStdString(kindVerb(TieKind(i), false, false)));
    m_means->setNames(wordList<Means>());
    addField(m_from, 0, 0, 4);
    addField(m_kind, 0, 4, 3);
    addField(m_to, 0, 7, 5);
    addField(m_since, 1, 0, 4);
    addField(m_until, 1, 4, 3);
    addField(m_means, 1, 7, 3);
    addField(m_mutual, 1, 10, 2);
    connect(m_mutual, &QCheckBox::toggled, this, &TieLine::refresh);
    setFocusProxy(m_from);
}

void TieLine::clear()
{
    for (auto *field : std::initializer_list<QLineEdit *>{m_from, m_to, m_means, m_since, m_until})
        field->clear();
    m_kind->setCurrentIndex(0);
    m_mutual->setChecked(false);
    m_from->setNames(names().names());
    m_to->setNames(names().names());
}

void TieLine::guess(const QString &sentence)
{
    const auto named = names().namedIn(sentence);
    if (!named.empty())
        m_from->setText(labelOf(map(), named[0]));
    if (named.size() > 1)
        m_to->setText(labelOf(map(), named[1]));
    m_from->selectAll();
}

CodingResult TieLine::draft(const Evidence &evidence, const NewActorKinds &kinds) const
{
    auto coded = codeTie(map(), names(),
                         {m_from->text(), TieKind(m_kind->currentIndex()), m_to->text(),
                          m_mutual->isChecked(), m_means->text(), m_since->text(), m_until->text()},
                         evidence, kinds);
    if (coded.ok())
        coded.words =
            withBound(withBound(coded.words, m_since->text(), true), m_until->text(), false);
    return coded;
}

EventLine::EventLine(AllianceDocument *document, QWidget *parent)
    : CodingLine(document, parent)
    , m_type(wordBox(tr("What kind of event")))
    , m_title(nameField(NameField::Takes::OneName, tr("What happened, in a few words")))
    , m_date(lineField(tr("When: 5 Jan 2020, unknown"), this))
    , m_status(wordBox(tr("Status")))
    , m_participants(nameField(NameField::Takes::List, tr("Who: Russia (proposer), Turkey (host)")))
{
    fill<EventType>(m_type, eventTypeWords);
    fill<EventStatus>(m_status, statusWords);
    addField(m_title, 0, 0, 8);
    addField(m_type, 0, 8, 4);
    addField(m_date, 1, 0, 4);
    addField(m_status, 1, 4, 3);
    addField(m_participants, 1, 7, 5);
    setFocusProxy(m_title);
}

void EventLine::clear()
{
    for (auto *field : std::initializer_list<QLineEdit *>{m_title, m_date, m_participants})
        field->clear();
    m_type->setCurrentIndex(int(EventType::Other));
    m_status->setCurrentIndex(0);
    m_participants->setNames(names().names());
    QStringList titles;
    for (const auto &event : map().events())
        titles << QString::fromStdString(event.title);
    m_title->setNames(titles);
}

void EventLine::guess(const QString &sentence)
{
    QStringList named;
    for (const auto &actor : names().namedIn(sentence))
        named << labelOf(map(), actor);
    m_participants->setText(named.join(QStringLiteral(", ")));
}

CodingResult EventLine::draft(const Evidence &evidence, const NewActorKinds &kinds) const
{
    auto coded = codeEvent(map(), names(),
                           {EventType(m_type->currentIndex()), m_title->text(), m_date->text(),
                            EventStatus(m_status->currentIndex()), m_participants->text()},
                           evidence, kinds);
    if (!coded.ok() || coded.patch.events.empty())
        return coded;
    const auto &event = *coded.patch.events.front().record;
    AllianceMap after = map();
    after.apply(coded.patch);
    coded.words += QStringLiteral(" · ") + QString::fromStdString(eventDateWords(event));
    if (const auto who = participantWords(after, event); !who.empty())
        coded.words += QStringLiteral(" · ") + QString::fromStdString(who);
    return coded;
}

ActorEntryRow::ActorEntryRow(AllianceDocument *document, QWidget *parent)
    : CodingLine(document, parent)
    , m_name(nameField(NameField::Takes::OneName, tr("Name")))
    , m_kind(wordBox(tr("What kind of actor")))
    , m_short(lineField(tr("Short name, for the card"), this))
    , m_aliases(lineField(tr("Other names, with commas"), this))
{
    fill<ActorKind>(m_kind, actorKindWords);
    addField(m_name, 0, 0, 8);
    addField(m_kind, 0, 8, 4);
    addField(m_short, 1, 0, 5);
    addField(m_aliases, 1, 5, 7);
    setFocusProxy(m_name);
}

void ActorEntryRow::clear()
{
    for (auto *field : std::initializer_list<QLineEdit *>{m_name, m_short, m_aliases})
        field->clear();
    m_kind->setCurrentIndex(0);
    m_name->setNames(names().names());
}

/// Marked words are a name; a whole sentence is none.
void ActorEntryRow::guess(const QString &sentence)
{
    if (sentence.size() <= longestName && !sentence.endsWith(QLatin1Char('.')))
        m_name->setText(sentence);
    m_name->selectAll();
}

CodingResult ActorEntryRow::draft(const Evidence &evidence, const NewActorKinds &) const
{
    return codeActor(
        map(), names(),
        {m_name->text(), m_short->text(), ActorKind(m_kind->currentIndex()), m_aliases->text()},
        evidence);
}

} // namespace entente
