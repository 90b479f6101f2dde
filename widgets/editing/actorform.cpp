// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actorform.h"

#include "datebox.h"
#include "emblembox.h"
#include "evidenceeditor.h"
#include "fieldwords.h"

#include "models/files/countries.h"
#include "models/words/narration.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace entente {

namespace {

/// The two-letter code of the country that lists or the system's locales call exactly that.
std::string iso3166Of(const std::string &name)
{
    auto code = countryCodes().iso3166OfName(name);
    for (int i = 1; code.empty() && i <= int(QLocale::LastTerritory); ++i)
        if (const auto place = QLocale::Territory(i);
            QLocale::territoryToString(place).compare(text(name), Qt::CaseInsensitive) == 0)
            code = QLocale::territoryToCode(place).toStdString();
    return code.size() == 2 ? code : std::string();
}

} // namespace

ActorForm::ActorForm(const AllianceMap &map, const Actor &actor, std::optional<Position> place,
                     QWidget *parent)
    : RecordForm(map, actor.id.empty() ? tr("New Actor") : tr("Actor: %1").arg(text(actor.label())),
                 parent)
    , m_actor(actor)
    , m_place(place)
    , m_name(new QLineEdit(text(actor.name), this))
    , m_short(new QLineEdit(text(actor.shortName), this))
    , m_article(new QLineEdit(text(actor.article), this))
    , m_plural(new QCheckBox(tr("P&lural, as in “the Houthis lead”"), this))
    , m_kind(new QComboBox(this))
    , m_aliases(new QLineEdit(joined(actor.aliases), this))
    , m_names(new QLineEdit(joined(actor.names), this))
    , m_codes(new QLineEdit(joined(actor.codes), this))
    , m_since(new DateBox(DateBox::Takes::Date, this))
    , m_until(new DateBox(DateBox::Takes::Date, this))
    , m_colour(new QPushButton(this))
    , m_noColour(new QPushButton(tr("None"), this))
    , m_emblem(new EmblemBox(this))
    , m_note(new QPlainTextEdit(text(actor.note), this))
    , m_evidence(new EvidenceEditor(map, this))
{
    setNew(actor.id.empty());
    fillBox<ActorKind>(m_kind, actorKindWords);
    m_kind->setCurrentIndex(int(actor.kind));
    m_short->setPlaceholderText(tr("what its card shows, as UN"));
    m_article->setPlaceholderText(tr("before that name inside a sentence: the"));
    m_plural->setChecked(actor.plural);
    m_aliases->setPlaceholderText(tr("other names, with ; between them"));
    m_names->setPlaceholderText(QStringLiteral("de: Norwegen; fr: Norvège"));
    m_codes->setPlaceholderText(QStringLiteral("iso3166: NO; cow: 385; wikidata: Q20"));
    m_emblem->setEmblem(text(actor.emblem));
    m_since->setDate(actor.since);
    m_until->setDate(actor.until);
    setColour(text(actor.colour));
    m_note->setMaximumHeight(56);
    m_note->setTabChangesFocus(true);
    m_evidence->setEvidence(actor.evidence);
    auto *colours = new QWidget(this);
    auto *line = new QHBoxLayout(colours);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_colour);
    line->addWidget(m_noColour);
    line->addStretch();
    for (auto *button : {m_colour, m_noColour})
        button->setAutoDefault(false);

    addRow(tr("&Name"), m_name);
    addRow(tr("S&hort name"), m_short);
    addRow(tr("A&rticle"), m_article);
    addRow(QString(), m_plural);
    addRow(tr("&Kind"), m_kind);
    addRow(tr("&Also called"), m_aliases);
    addRow(tr("&Other languages"), m_names);
    addRow(tr("Co&des"), m_codes);
    addRow(tr("E&xists since"), m_since);
    addRow(tr("&Until"), m_until);
    addRow(tr("Colou&r"), colours);
    addRow(tr("E&mblem"), m_emblem);
    addRow(tr("No&te"), m_note);
    addWide(tr("Evidence"), m_evidence);

    connect(m_colour, &QPushButton::clicked, this, [this] {
        const auto chosen = QColorDialog::getColor(
            QColor(m_colourName.isEmpty() ? QStringLiteral("#2f6db5") : m_colourName), this,
            tr("Colour of the Card"));
        if (chosen.isValid())
            setColour(chosen.name());
    });
    connect(m_noColour, &QPushButton::clicked, this, [this] { setColour({}); });
    connect(m_name, &QLineEdit::textChanged, this, &ActorForm::check);
    connect(m_name, &QLineEdit::textChanged, this, &ActorForm::takeCodes);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActorForm::takeCodes);
    for (auto *field : {m_name, m_short, m_codes})
        connect(field, &QLineEdit::textChanged, this, &ActorForm::showEmblem);
    connect(m_emblem, &EmblemBox::changed, this, &ActorForm::check);
    for (auto *date : {m_since, m_until})
        connect(date, &DateBox::changed, this, &ActorForm::check);
    connect(m_evidence, &EvidenceEditor::fieldsShown, this,
            [this] { reveal(m_evidence->fields()); });
    connect(m_evidence, &EvidenceEditor::changed, this, &ActorForm::check);
    takeCodes();
    showEmblem();
    m_name->setFocus();
}

/// A new state that is called as a country is gets that country's codes, and by them its flag,
/// until others are typed.
void ActorForm::takeCodes()
{
    if (!isNew() || m_codes->text() != m_foundCodes)
        return;
    JsonMembers codes;
    const auto name = typedText(m_name->text());
    if (ActorKind(m_kind->currentIndex()) == ActorKind::State) {
        if (const auto iso = iso3166Of(name); !iso.empty())
            codes.items.emplace_back("iso3166", '"' + iso + '"');
        if (const auto cow = countryCodes().cow(name); !cow.empty())
            codes.items.emplace_back("cow", '"' + cow + '"');
    }
    m_foundCodes = joined(codes);
    m_codes->setText(m_foundCodes);
}

void ActorForm::showEmblem()
{
    Actor actor;
    actor.name = typedText(m_name->text());
    actor.shortName = typedText(m_short->text());
    actor.codes = splitMembers(m_codes->text(), m_actor.codes);
    m_emblem->setActor(actor);
}

void ActorForm::setColour(const QString &colour)
{
    m_colourName = colour;
    m_colour->setText(colour.isEmpty() ? tr("Choose…") : colour);
    QPixmap patch(16, 16);
    patch.fill(colour.isEmpty() ? Qt::transparent : QColor(colour));
    m_colour->setIcon(patch);
    m_noColour->setVisible(!colour.isEmpty());
}

QString ActorForm::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("An actor needs a name.");
    if (!m_emblem->problem().isEmpty())
        return m_emblem->problem();
    for (const auto &[label, box] :
         {std::pair(tr("Exists since"), m_since), std::pair(tr("Until"), m_until)})
        if (!box->problem().isEmpty())
            return label + QStringLiteral(": ") + box->problem();
    if (m_since->date() && m_until->date() &&
        m_until->date()->latest() < m_since->date()->earliest())
        return tr("It ends before it begins. Correct one of the dates.");
    return m_evidence->problem();
}

void ActorForm::fill(PatchChain &chain) const
{
    auto actor = m_actor;
    actor.name = typedText(m_name->text());
    actor.shortName = typedText(m_short->text());
    actor.article = typedText(m_article->text());
    actor.plural = m_plural->isChecked();
    actor.kind = ActorKind(m_kind->currentIndex());
    actor.aliases = split(m_aliases->text());
    if (m_names->text() != joined(m_actor.names))
        actor.names = splitNames(m_names->text());
    if (m_codes->text() != joined(m_actor.codes))
        actor.codes = splitMembers(m_codes->text(), m_actor.codes);
    actor.since = m_since->date();
    actor.until = m_until->date();
    actor.colour = typedText(m_colourName);
    actor.emblem = typedText(m_emblem->emblem());
    actor.note = typedText(m_note->toPlainText());
    actor.evidence = m_evidence->evidenceIn(chain);
    if (actor.id.empty())
        actor.id = ActorId(freeId(chain.map(), actor.label()));
    MapPatch patch;
    patch.put(actor);
    if (isNew() && m_place)
        patch.put(Placement{actor.id, *m_place, false});
    chain.add(patch);
}

Item ActorForm::item() const
{
    if (!isNew())
        return m_actor.id;
    const auto made = patch();
    return made.actors.empty() ? Item() : Item(made.actors.back().id);
}

QString ActorForm::stepName() const
{
    const auto label =
        m_short->text().trimmed().isEmpty() ? m_name->text().trimmed() : m_short->text().trimmed();
    return isNew() ? tr("Add %1").arg(label) : tr("Edit %1").arg(label);
}

} // namespace entente
