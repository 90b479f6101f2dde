// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "kindchips.h"

#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/displaylist.h"
#include "models/picture/textfont.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <set>

namespace entente {

namespace {

constexpr int chipHeight = 28;
constexpr int sampleWidth = 24;
constexpr int edge = 11;
constexpr int gap = 7;
constexpr int between = 8; // chips

} // namespace

KindChip::KindChip(const QString &name, std::vector<TieKind> kinds, QWidget *parent)
    : QAbstractButton(parent)
    , m_kinds(std::move(kinds))
{
    setText(name);
    setFont(textFont(13));
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Show %1").arg(name.toLower()));
    setToolTip(tr("Show or hide: %1").arg(name.toLower()));
}

void KindChip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void KindChip::setBrief(bool brief)
{
    m_brief = brief;
    updateGeometry();
    update();
}

int KindChip::widthWhen(bool brief) const
{
    return edge * 2 + sampleWidth + (brief ? 0 : gap + fontMetrics().horizontalAdvance(text()));
}

QSize KindChip::sizeHint() const
{
    return {widthWhen(m_brief), qRound(chipHeight * textScale())};
}

bool KindChip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void KindChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool on = isChecked();
    painter.setPen(hasFocus() ? QPen(m_theme.accent, 2)
                              : QPen(underMouse() ? m_theme.mutedText : m_theme.cardBorder, 1,
                                     on ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(on ? QBrush(m_theme.card) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRectF sample(edge, 0, sampleWidth, height());
    paintTie(painter, sampleTie(m_kinds.front(), Standing::Attested, sample), m_theme,
             on ? 1 : 0.4);
    if (m_brief)
        return;
    QFont font = this->font();
    font.setStrikeOut(!on);
    painter.setFont(font);
    painter.setPen(on ? m_theme.text : m_theme.mutedText);
    painter.drawText(QRectF(edge + sampleWidth + gap, 0, width(), height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
}

KindChips::KindChips(SnapshotFeed *feed, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_view(view)
{
    using Kind = TieKind;
    setAccessibleName(tr("Kinds of ties"));
    m_chips = {new KindChip(tr("Backing"), {Kind::Backs}, this),
               new KindChip(tr("Opposition"), {Kind::Opposes}, this),
               new KindChip(tr("Mediation"), {Kind::Mediates}, this),
               new KindChip(tr("Recognition"), {Kind::Recognises}, this),
               new KindChip(tr("Membership"), {Kind::PartOf, Kind::Leads}, this),
               new KindChip(tr("Other ties"), {Kind::Tied}, this)};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(between);
    row->setAlignment(Qt::AlignLeft);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    for (auto *chip : m_chips) {
        row->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this,
                [this, chip](bool shown) { setShown(*chip, shown); });
    }
    connect(m_view, &ViewState::changed, this, &KindChips::showFilter);
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, [this](const SnapshotDiff &diff) {
        if (diff.mapChanged)
            showKindsOfMap();
    });
    showKindsOfMap();
    showFilter();
}

void KindChips::setTheme(const Theme &theme)
{
    for (auto *chip : m_chips)
        chip->setTheme(theme);
}

void KindChips::showFilter()
{
    const auto &hidden = m_view->filter().hiddenKinds;
    for (auto *chip : m_chips)
        chip->setChecked(std::none_of(chip->kinds().begin(), chip->kinds().end(),
                                      [&](TieKind kind) { return hidden.contains(kind); }));
}

void KindChips::showKindsOfMap()
{
    std::set<TieKind> present;
    if (const auto &index = m_feed->snapshot().index)
        for (const auto &tie : index->map().ties())
            present.insert(tie.kind);
    m_present.clear();
    for (auto *chip : m_chips)
        if (std::any_of(chip->kinds().begin(), chip->kinds().end(),
                        [&](TieKind kind) { return present.contains(kind); }))
            m_present.push_back(chip);
        else
            chip->hide();
    updateGeometry();
    fitInto(width());
}

int KindChips::widthWhen(bool brief) const
{
    int width = -between;
    for (const auto *chip : m_present)
        width += between + chip->widthWhen(brief);
    return std::max(width, 0);
}

QSize KindChips::sizeHint() const
{
    return {widthWhen(false), m_chips.front()->sizeHint().height()};
}

void KindChips::fitInto(int width)
{
    const bool brief = width < widthWhen(false);
    for (auto *chip : m_present) {
        chip->setBrief(brief);
        chip->setVisible(width >= widthWhen(brief));
    }
}

void KindChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitInto(event->size().width());
}

void KindChips::setShown(const KindChip &chip, bool shown)
{
    Filter filter = m_view->filter();
    for (const auto kind : chip.kinds())
        if (shown)
            filter.hiddenKinds.erase(kind);
        else
            filter.hiddenKinds.insert(kind);
    m_view->setFilter(std::move(filter));
}

} // namespace entente
