// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "eventform.h"

#include "actorbox.h"
#include "datebox.h"
#include "evidenceeditor.h"
#include "fieldwords.h"
#include "rowseditor.h"

#include "models/words/narration.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

namespace entente {

namespace {

/// One participant: role and actor.
class ParticipantRow : public QWidget
{
public:
    explicit ParticipantRow(const AllianceMap &map)
        : role(new QComboBox(this))
        , actor(new ActorBox(map, this))
    {
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        fillBox<Role>(role, roleWords);
        role->setCurrentIndex(int(Role::Party));
        role->setAccessibleName(EventForm::tr("Role"));
        line->addWidget(role);
        line->addWidget(actor, 1);
        setFocusProxy(actor);
    }

    QComboBox *role;
    ActorBox *actor;
    JsonMembers extra;
};

/// One figure: bound, value, unit, what.
class FigureRow : public QWidget
{
public:
    FigureRow()
        : bound(new QComboBox(this))
        , value(new QLineEdit(this))
        , unit(new QLineEdit(this))
        , what(new QLineEdit(this))
    {
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        for (std::size_t i = 0; i < allWords<Bound>().size(); ++i)
            bound->addItem(text(boundWords(Bound(i))));
        value->setMaximumWidth(90);
        value->setPlaceholderText(QStringLiteral("280"));
        unit->setMaximumWidth(90);
        unit->setPlaceholderText(EventForm::tr("unit"));
        what->setPlaceholderText(EventForm::tr("what is counted"));
        bound->setAccessibleName(EventForm::tr("Bound"));
        value->setAccessibleName(EventForm::tr("Value"));
        what->setAccessibleName(EventForm::tr("What is counted"));
        unit->setAccessibleName(EventForm::tr("Unit"));
        line->addWidget(bound);
        line->addWidget(value);
        line->addWidget(unit);
        line->addWidget(what, 1);
        setFocusProxy(value);
    }

    QComboBox *bound;
    QLineEdit *value;
    QLineEdit *unit;
    QLineEdit *what;
    Figure before;
};

bool readNumber(const QString &text, double &value)
{
    bool ok = false;
    value = QString(text).remove(QLatin1Char(',')).remove(QLatin1Char(' ')).toDouble(&ok);
    return ok;
}

} // namespace

EventForm::EventForm(const AllianceMap &map, const Event &event, QWidget *parent)
    : RecordForm(map, event.id.empty() ? tr("New Event") : tr("Event"), parent)
    , m_event(event)
    , m_title(new QLineEdit(text(event.title), this))
    , m_type(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_date(new DateBox(DateBox::Takes::DateOrInterval, this))
    , m_notBefore(new DateBox(DateBox::Takes::Date, this))
    , m_notAfter(new DateBox(DateBox::Takes::Date, this))
    , m_participants(new RowsEditor(
          tr("Add participant"), [map] { return new ParticipantRow(map); }, this))
    , m_figures(new RowsEditor(
          tr("Add figure"), [] { return new FigureRow; }, this))
    , m_place(new QLineEdit(text(event.place), this))
    , m_version(new QComboBox(this))
    , m_note(new QPlainTextEdit(text(event.note), this))
    , m_evidence(new EvidenceEditor(map, this))
{
    setNew(event.id.empty());
    fillBox<EventType>(m_type, eventTypeWords);
    m_type->setCurrentIndex(int(event.type));
    fillBox<EventStatus>(m_status, statusWords);
    m_status->setCurrentIndex(int(event.status));
    m_date->setDate(event.date);
    m_notBefore->setDate(event.notBefore);
    m_notAfter->setDate(event.notAfter);
    m_title->setPlaceholderText(tr("what happened, in a few words"));
    m_note->setMaximumHeight(56);
    m_note->setTabChangesFocus(true);
    m_evidence->setEvidence(event.evidence);
    fillVersions();
    buildRows();

    addRow(tr("&Title"), m_title);
    addRow(tr("T&ype"), m_type);
    addRow(tr("&Status"), m_status);
    addRow(tr("&Date"), m_date);
    addRow(tr("Not &before"), m_notBefore);
    addRow(tr("Not &after"), m_notAfter);
    addRow(tr("Participants"), m_participants);
    addRow(tr("Figures"), m_figures);
    addRow(tr("&Place"), m_place);
    addRow(tr("Another telling &of"), m_version);
    addRow(tr("N&ote"), m_note);
    addWide(tr("Evidence"), m_evidence);
    connect(m_title, &QLineEdit::textChanged, this, &EventForm::check);
    for (auto *date : {m_date, m_notBefore, m_notAfter})
        connect(date, &DateBox::changed, this, &EventForm::check);
    connect(m_evidence, &EvidenceEditor::fieldsShown, this,
            [this] { reveal(m_evidence->fields()); });
    connect(m_evidence, &EvidenceEditor::changed, this, &EventForm::check);
    m_title->setFocus();
}

void EventForm::buildRows()
{
    for (const auto &participant : m_event.participants) {
        auto *row = static_cast<ParticipantRow *>(m_participants->addRow());
        row->role->setCurrentIndex(int(participant.role));
        row->actor->setActor(participant.actor);
        row->extra = participant.extra;
    }
    for (const auto &figure : m_event.figures) {
        auto *row = static_cast<FigureRow *>(m_figures->addRow());
        row->bound->setCurrentIndex(int(figure.bound));
        row->value->setText(QString::number(figure.value, 'g', 15));
        row->unit->setText(text(figure.unit));
        row->what->setText(text(figure.what));
        row->before = figure;
    }
}

/// Other events, by which this one becomes a rival telling of the same happening.
void EventForm::fillVersions()
{
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_version->addItem(tr("nothing else"), QString());
    for (const auto &other : map().events()) {
        if (other.id == m_event.id)
            continue;
        m_version->addItem(text(other.title), text(other.id.text()));
        if (!m_event.versionOf.empty() && other.versionOf == m_event.versionOf &&
            m_version->currentIndex() == 0)
            m_version->setCurrentIndex(m_version->count() - 1);
    }
}

std::vector<Participant> EventForm::participantsIn(PatchChain &chain) const
{
    std::vector<Participant> participants;
    for (auto *widget : m_participants->rows()) {
        const auto *row = static_cast<const ParticipantRow *>(widget);
        if (!row->actor->isEmpty())
            participants.push_back(
                {row->actor->actorIn(chain), Role(row->role->currentIndex()), row->extra});
    }
    return participants;
}

std::vector<Figure> EventForm::figures() const
{
    std::vector<Figure> all;
    for (auto *widget : m_figures->rows()) {
        const auto *row = static_cast<const FigureRow *>(widget);
        auto figure = row->before;
        if (!readNumber(row->value->text(), figure.value))
            continue;
        const auto bound = Bound(row->bound->currentIndex());
        figure.boundGiven |= bound != figure.bound;
        figure.bound = bound;
        figure.what = typedText(row->what->text());
        figure.unit = typedText(row->unit->text());
        all.push_back(std::move(figure));
    }
    return all;
}

QString EventForm::problem() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("An event needs a title.");
    for (const auto &[label, box] :
         {std::pair(tr("Date"), m_date), std::pair(tr("Not before"), m_notBefore),
          std::pair(tr("Not after"), m_notAfter)})
        if (!box->problem().isEmpty())
            return label + QStringLiteral(": ") + box->problem();
    if (m_notBefore->date() && m_notAfter->date() &&
        m_notAfter->date()->latest() < m_notBefore->date()->earliest())
        return tr("“Not after” lies before “not before”. Correct one of the dates.");
    for (int i = 0; i < m_figures->rows().size(); ++i) {
        const auto *row = static_cast<const FigureRow *>(m_figures->rows()[i]);
        double value = 0;
        if (!readNumber(row->value->text(), value))
            return tr("Figure %1: “%2” is no number. Write it in digits, or remove the row.")
                .arg(i + 1)
                .arg(row->value->text());
        if (row->what->text().trimmed().isEmpty())
            return tr("Figure %1 does not say what is counted.").arg(i + 1);
    }
    return m_evidence->problem();
}

void EventForm::fill(PatchChain &chain) const
{
    auto event = m_event;
    event.title = typedText(m_title->text());
    event.type = EventType(m_type->currentIndex());
    event.status = EventStatus(m_status->currentIndex());
    event.date = m_date->date();
    event.notBefore = m_notBefore->date();
    event.notAfter = m_notAfter->date();
    event.participants = participantsIn(chain);
    event.figures = figures();
    event.place = typedText(m_place->text());
    event.note = typedText(m_note->toPlainText());
    event.evidence = m_evidence->evidenceIn(chain);
    if (event.id.empty())
        event.id = EventId(freeId(chain.map(), event.title));
    MapPatch patch;
    const auto *other =
        map().events().find(EventId(m_version->currentData().toString().toStdString()));
    if (!other) {
        event.versionOf.clear();
    } else if (event.versionOf.empty() || other->versionOf != event.versionOf) {
        event.versionOf =
            other->versionOf.empty() ? other->id.text() + "-versions" : other->versionOf.str();
        if (other->versionOf.empty()) {
            auto rival = *other;
            rival.versionOf = event.versionOf;
            patch.put(std::move(rival));
        }
    }
    patch.put(std::move(event));
    chain.add(patch);
}

Item EventForm::item() const
{
    if (!isNew())
        return m_event.id;
    const auto made = patch();
    return made.events.empty() ? Item() : Item(made.events.back().id);
}

QString EventForm::stepName() const
{
    return (isNew() ? tr("Add event “%1”") : tr("Edit event “%1”")).arg(m_title->text().trimmed());
}

} // namespace entente
