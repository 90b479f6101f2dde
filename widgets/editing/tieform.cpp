// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tieform.h"

#include "actorbox.h"
#include "datebox.h"
#include "evidenceeditor.h"
#include "fieldwords.h"

#include "models/picture/textfont.h"
#include "models/picture/theme.h"
#include "models/words/narration.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace entente {

TieForm::TieForm(const AllianceMap &map, const Tie &tie, QWidget *parent)
    : RecordForm(map, tie.id.empty() ? tr("New Tie") : tr("Tie"), parent)
    , m_tie(tie)
    , m_from(new ActorBox(map, this))
    , m_kind(new QComboBox(this))
    , m_to(new ActorBox(map, this))
    , m_mutual(new QCheckBox(tr("&Both ways (a pact, a feud)"), this))
    , m_since(new DateBox(DateBox::Takes::Start, this))
    , m_until(new DateBox(DateBox::Takes::End, this))
    , m_begunBy(new QComboBox(this))
    , m_endedBy(new QComboBox(this))
    , m_strength(new QComboBox(this))
    , m_note(new QPlainTextEdit(text(tie.note), this))
    , m_evidence(new EvidenceEditor(map, this))
    , m_sentence(new QLabel(this))
{
    setNew(tie.id.empty());
    m_from->setActor(tie.from);
    m_to->setActor(tie.to);
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i)
        m_kind->addItem(text(kindVerb(TieKind(i), false, false)));
    m_kind->setCurrentIndex(int(tie.kind));
    m_mutual->setChecked(tie.mutual);
    m_since->setBound(tie.since);
    m_until->setBound(tie.until);
    fillEvents(m_begunBy, tie.begunBy);
    fillEvents(m_endedBy, tie.endedBy);
    m_strength->addItems({tr("not said"), tr("1 · some"), tr("2 · much"), tr("3 · all-out")});
    m_strength->setCurrentIndex(tie.strength.value_or(0));
    m_note->setMaximumHeight(56);
    m_note->setTabChangesFocus(true);
    m_evidence->setEvidence(tie.evidence);
    m_sentence->setWordWrap(true);
    m_sentence->setFont(textFont(14, QFont::DemiBold));
    m_sentence->setMinimumHeight(3 * m_sentence->fontMetrics().lineSpacing()); // else rows move

    addRow(QString(), m_sentence);
    addRow(tr("&Who"), m_from);
    addRow(tr("&does"), m_kind);
    addRow(tr("&to whom"), m_to);
    addRow(QString(), m_mutual);
    addRow(tr("By which means"), meansGrid());
    addRow(tr("&Since"), m_since);
    addRow(tr("&Until"), m_until);
    addRow(tr("B&egun by"), m_begunBy);
    addRow(tr("E&nded by"), m_endedBy);
    addRow(tr("E&xtent"), m_strength);
    addRow(tr("N&ote"), m_note);
    addWide(tr("Evidence"), m_evidence);

    for (auto *box : {m_from, m_to})
        connect(box, &ActorBox::changed, this, &TieForm::tell);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TieForm::tell);
    connect(m_mutual, &QCheckBox::toggled, this, &TieForm::tell);
    for (auto *date : {m_since, m_until})
        connect(date, &DateBox::changed, this, &TieForm::tell);
    connect(m_begunBy, &QComboBox::activated, this, [this] { takeDateOf(m_begunBy, m_since); });
    connect(m_endedBy, &QComboBox::activated, this, [this] { takeDateOf(m_endedBy, m_until); });
    connect(m_evidence, &EvidenceEditor::fieldsShown, this,
            [this] { reveal(m_evidence->fields()); });
    connect(m_evidence, &EvidenceEditor::changed, this, &TieForm::tell);
    tell();
    if (m_from->isEmpty())
        m_from->setFocus();
    else if (m_to->isEmpty())
        m_to->setFocus();
    else
        m_kind->setFocus();
}

QWidget *TieForm::meansGrid()
{
    auto *grid = new QWidget(this);
    auto *layout = new QGridLayout(grid);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(2);
    for (std::size_t i = 0; i < allWords<Means>().size(); ++i) {
        auto *box = new QCheckBox(text(meansLabel(Means(i))), grid);
        box->setChecked(std::find(m_tie.means.begin(), m_tie.means.end(), Means(i)) !=
                        m_tie.means.end());
        connect(box, &QCheckBox::toggled, this, &TieForm::tell);
        layout->addWidget(box, int(i) / 4, int(i) % 4);
        setTabOrder(m_means.isEmpty() ? m_mutual : m_means.last(), box);
        m_means << box;
    }
    return grid;
}

void TieForm::fillEvents(QComboBox *box, const std::optional<EventId> &chosen)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(tr("no event"), QString());
    for (const auto &event : map().events())
        box->addItem(text(event.title) + QStringLiteral(" · ") + text(eventDateWords(event)),
                     text(event.id.text()));
    if (chosen)
        box->setCurrentIndex(std::max(0, box->findData(text(chosen->text()))));
}

std::optional<EventId> TieForm::eventIn(const QComboBox *box) const
{
    const auto id = box->currentData().toString();
    return id.isEmpty() ? std::nullopt : std::optional(EventId(id.toStdString()));
}

/// An event that begins or ends the tie lends it its date, where the line is empty.
void TieForm::takeDateOf(const QComboBox *box, DateBox *date)
{
    const auto id = eventIn(box);
    const auto *event = id ? map().events().find(*id) : nullptr;
    if (event && event->date && !event->date->isInterval() && date->text().isEmpty())
        date->setDate(event->date);
    tell();
}

Tie TieForm::tieWithoutEnds() const
{
    auto tie = m_tie;
    tie.kind = TieKind(m_kind->currentIndex());
    tie.mutual = m_mutual->isChecked();
    std::erase_if(tie.means, [this](Means means) { return !m_means[int(means)]->isChecked(); });
    for (int i = 0; i < m_means.size(); ++i)
        if (m_means[i]->isChecked() &&
            std::find(tie.means.begin(), tie.means.end(), Means(i)) == tie.means.end())
            tie.means.push_back(Means(i));
    tie.since = m_since->bound();
    tie.until = m_until->bound();
    tie.begunBy = eventIn(m_begunBy);
    tie.endedBy = eventIn(m_endedBy);
    tie.strength =
        m_strength->currentIndex() > 0 ? std::optional(m_strength->currentIndex()) : std::nullopt;
    tie.note = typedText(m_note->toPlainText());
    return tie;
}

/// Reads the form back as a sentence.
void TieForm::tell()
{
    PatchChain chain(map());
    auto tie = tieWithoutEnds();
    tie.from = m_from->actorIn(chain);
    tie.to = m_to->actorIn(chain);
    const bool whole = !tie.from.empty() && !tie.to.empty();
    const auto dates = whole ? text(tieDatesWords(chain.map(), tie)) : QString();
    m_sentence->setText(whole ? text(tieWords(chain.map(), tie)) +
                                    (dates.isEmpty() ? QString() : QStringLiteral(", ") + dates) +
                                    QLatin1Char('.')
                              : tr("Who does what to whom, and who says so?"));
    check();
}

QString TieForm::problem() const
{
    if (m_from->isEmpty() || m_to->isEmpty())
        return tr("A tie needs two actors. Type a name on both lines.");
    PatchChain chain(map());
    if (m_from->actorIn(chain) == m_to->actorIn(chain))
        return tr("A tie joins two different actors.");
    for (const auto &[label, box] :
         {std::pair(tr("Since"), m_since), std::pair(tr("Until"), m_until)})
        if (!box->problem().isEmpty())
            return label + QStringLiteral(": ") + box->problem();
    const auto since = m_since->bound(), until = m_until->bound();
    if (since.isDated() && until.isDated() && until.date.latest() < since.date.earliest())
        return tr("The tie ends before it begins. Correct one of the dates.");
    return m_evidence->problem();
}

void TieForm::fill(PatchChain &chain) const
{
    auto tie = tieWithoutEnds();
    tie.from = m_from->actorIn(chain);
    tie.to = m_to->actorIn(chain);
    tie.evidence = m_evidence->evidenceIn(chain);
    if (tie.id.empty())
        tie.id = freeTieId(chain.map(), tie);
    MapPatch patch;
    patch.put(std::move(tie));
    chain.add(patch);
}

Item TieForm::item() const
{
    if (!isNew())
        return m_tie.id;
    const auto made = patch();
    return made.ties.empty() ? Item() : Item(made.ties.back().id);
}

QString TieForm::stepName() const
{
    const auto words = tr("%1 %2 %3").arg(m_from->name(), m_kind->currentText(), m_to->name());
    return isNew() ? tr("Add “%1”").arg(words) : tr("Edit “%1”").arg(words);
}

} // namespace entente
