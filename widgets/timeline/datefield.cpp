// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "datefield.h"

#include "datewords.h"
#include "models/matching/typeddate.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace entente {

namespace {

constexpr int editWidth = 210;

QString colourName(const QColor &colour)
{
    return colour.name(QColor::HexRgb);
}

} // namespace

DateField::DateField(QWidget *parent)
    : QStackedWidget(parent)
    , m_button(new QPushButton(this))
    , m_edit(new QLineEdit(this))
{
    addWidget(m_button);
    addWidget(m_edit);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_button->setFlat(true);
    m_button->setCursor(Qt::IBeamCursor);
    m_button->setFont(textFont(20, QFont::DemiBold));
    m_button->setToolTip(tr(
        "The date shown. Click to type another: 5 May 1950, 5 May (of the year shown), May 1950 to "
        "Jan 1951, all"));
    m_edit->setFont(textFont(15));
    m_edit->setPlaceholderText(tr("5 May 1950, 5 May, May 1950, all"));
    m_edit->setAccessibleName(tr("Date to show"));
    m_button->installEventFilter(this);
    m_edit->installEventFilter(this);
    connect(m_button, &QPushButton::clicked, this, &DateField::beginEditing);
    connect(m_edit, &QLineEdit::returnPressed, this, &DateField::commit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    setTheme(m_theme);
    refresh();
}

void DateField::setDate(const std::optional<Edtf> &date)
{
    m_date = date;
    refresh();
}

void DateField::setBrief(bool brief)
{
    if (m_brief == brief)
        return;
    m_brief = brief;
    refresh();
}

QString DateField::title() const
{
    return dateTitle(m_date, m_brief);
}

bool DateField::isEditing() const
{
    return currentWidget() == m_edit;
}

/// Wide enough for any day, so that what stands beside it does not jump while the date moves.
QSize DateField::sizeHint() const
{
    const QFontMetrics metrics(m_button->font());
    const auto usual =
        m_brief ? QStringLiteral("28 Mar 2000") : QStringLiteral("28 September 2000");
    const int text = std::max(metrics.horizontalAdvance(usual), metrics.horizontalAdvance(title()));
    return {std::max(text + 14, isEditing() ? qRound(editWidth * textScale()) : 0),
            std::max(32, metrics.height() + 6)};
}

void DateField::beginEditing()
{
    m_edit->setText(m_date ? QString::fromStdString(m_date->text()) : tr("all"));
    m_edit->selectAll();
    setCurrentWidget(m_edit);
    m_edit->setFocus();
    updateGeometry();
}

void DateField::cancelEditing()
{
    if (!isEditing())
        return;
    setProblem({});
    const bool focused = m_edit->hasFocus();
    setCurrentWidget(m_button);
    if (focused)
        m_button->setFocus();
    updateGeometry();
}

/// What was typed; where it lacks its year, it is one of the year that is shown.
TypedDate DateField::typedDate() const
{
    const auto text = m_edit->text();
    const auto typed = parseTypedDate(text);
    const auto shown = m_date ? m_date->earliest() : m_extent ? m_extent->last : Day();
    static const QRegularExpression year(QStringLiteral("\\d{3}"));
    if (typed.ok() || !shown.isFinite() || text.contains(year))
        return typed;
    const auto dated = parseTypedDate(
        QStringLiteral("%1 %2").arg(text).arg(shown.year(), 4, 10, QLatin1Char('0')));
    return dated.ok() && dated.date ? dated : typed;
}

void DateField::commit()
{
    const auto typed = typedDate();
    const auto outside =
        typed.ok() && typed.date && m_extent ? outsideProblem(*typed.date, *m_extent) : QString();
    if (!typed.ok() || !outside.isEmpty()) {
        setProblem(typed.ok() ? outside : typed.problem);
        return;
    }
    cancelEditing();
    Q_EMIT dateTyped(typed.date);
}

void DateField::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    m_edit->setToolTip(plainToolTip(problem));
    m_edit->setAccessibleDescription(problem);
    setTheme(m_theme);
    Q_EMIT problemChanged(problem);
}

void DateField::refresh()
{
    m_button->setText(title());
    m_button->setAccessibleName(
        tr("Date shown: %1. Press to type another.").arg(dateTitle(m_date)));
    updateGeometry();
}

void DateField::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_button->setStyleSheet(
        QStringLiteral("QPushButton { border: 2px solid transparent; border-radius: 5px; padding: "
                       "0 4px; text-align: left; color: %1; "
                       "background: transparent; } QPushButton:hover { background: %2; } "
                       "QPushButton:focus { border-color: %3; }")
            .arg(colourName(theme.text), colourName(theme.line), colourName(theme.accent)));
    const auto border = m_problem.isEmpty() ? theme.accent : theme.tie(TieKind::Opposes);
    m_edit->setStyleSheet(
        QStringLiteral("QLineEdit { border: 2px solid %1; border-radius: 5px; padding: 0 5px; "
                       "color: %2; background: %3; }")
            .arg(colourName(border), colourName(theme.text), colourName(theme.card)));
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_edit &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        cancelEditing();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QStackedWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool opens =
        watched == m_button && (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter);
    const bool closes = watched == m_edit && key == Qt::Key_Escape;
    if (!opens && !closes)
        return QStackedWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        opens ? beginEditing() : cancelEditing();
    return true;
}

} // namespace entente
