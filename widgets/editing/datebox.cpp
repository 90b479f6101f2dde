// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "datebox.h"

#include "fieldwords.h"

#include "models/matching/typeddate.h"
#include "models/picture/textfont.h"
#include "models/picture/theme.h"
#include "models/words/narration.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace entente {

namespace {

bool isUnknown(const QString &text)
{
    return text.isEmpty() || text == QLatin1String("unknown") || text == QLatin1String("?") ||
           text == DateBox::tr("unknown");
}

bool isOpen(const QString &text)
{
    return text == QLatin1String("..") || text == QLatin1String("open") ||
           text == QLatin1String("always") || text == QLatin1String("ongoing") ||
           text == DateBox::tr("open");
}

} // namespace

DateBox::DateBox(Takes takes, QWidget *parent)
    : QWidget(parent)
    , m_takes(takes)
    , m_line(new QLineEdit(this))
    , m_words(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_line);
    column->addWidget(m_words);
    m_line->setPlaceholderText(takesBound() ? tr("unknown · or: 5 May 1950, about May 1950, open")
                               : takes == Takes::DateOrInterval
                                   ? tr("undated · or: 5 May 1950, May 1950, 5–9 May 1950")
                                   : tr("none · or: 5 May 1950, May 1950, 1950"));
    m_words->setFont(textFont(11));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        tell();
        Q_EMIT changed();
    });
    tell();
}

void DateBox::setDate(const std::optional<Edtf> &date)
{
    m_line->setText(date ? QString::fromStdString(date->text()) : QString());
}

void DateBox::setBound(const TieBound &bound)
{
    m_line->setText(QString::fromStdString(bound.text()));
}

void DateBox::setText(const QString &text)
{
    m_line->setText(text);
}

QString DateBox::text() const
{
    return m_line->text().trimmed();
}

std::optional<Edtf> DateBox::date() const
{
    const auto typed = parseTypedDate(withoutSince(text()));
    return isUnknown(text().toLower()) || !problem().isEmpty() ? std::nullopt : typed.date;
}

TieBound DateBox::bound() const
{
    if (isOpen(text().toLower()))
        return TieBound::open();
    const auto typed = date();
    return typed ? TieBound::dated(*typed) : TieBound::unknown();
}

QString DateBox::problem() const
{
    const auto lower = text().toLower();
    if (isUnknown(lower) || (takesBound() && isOpen(lower)))
        return {};
    const auto typed = parseTypedDate(withoutSince(text()));
    if (!typed.ok())
        return typed.problem;
    if (!typed.date)
        return tr("This is no date.");
    if (m_takes != Takes::DateOrInterval && typed.date->isInterval())
        return tr("One date is needed here, not a span.");
    return {};
}

QString DateBox::unknownWords() const
{
    auto words = QString::fromStdString(unknownBoundWords(m_takes == Takes::Start));
    words[0] = words[0].toUpper();
    return words;
}

QString DateBox::understood() const
{
    const auto lower = text().toLower();
    if (isUnknown(lower))
        return takesBound() ? unknownWords() : tr("No date.");
    if (takesBound() && isOpen(lower))
        return m_takes == Takes::Start ? tr("It has always been.") : tr("It goes on.");
    const auto typed = date();
    auto words = QString::fromStdString(typed->words());
    if (!typed->isSingleDay() && typed->earliest().isFinite() && typed->latest().isFinite())
        words = tr("%1 · %2 to %3", "a date, its first and last day")
                    .arg(words, QString::fromStdString(dayWordsShort(typed->earliest())),
                         QString::fromStdString(dayWordsShort(typed->latest())));
    return words + QStringLiteral(" · ") + QString::fromStdString(typed->text());
}

void DateBox::tell()
{
    const auto wrong = problem();
    const auto words = wrong.isEmpty() ? understood() : wrong;
    m_words->setText(words);
    m_words->setForegroundRole(wrong.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
    m_line->setAccessibleDescription(words);
}

} // namespace entente
