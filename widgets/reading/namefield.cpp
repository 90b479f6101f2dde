// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "namefield.h"

#include "models/matching/foldedtext.h"

#include <QKeyEvent>

#include <algorithm>

namespace entente {

NameField::NameField(Takes takes, const QString &label, QWidget *parent)
    : QLineEdit(parent)
    , m_takes(takes)
{
    setPlaceholderText(label);
    setAccessibleName(label);
    setToolTip(label);
    connect(this, &QLineEdit::textEdited, this, &NameField::complete);
}

void NameField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        return cycle(event->key() == Qt::Key_Down ? 1 : -1);
    m_deleting = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    QLineEdit::keyPressEvent(event);
}

/// Where the name begins that is being typed.
int NameField::lastStart() const
{
    if (m_takes == Takes::OneName)
        return 0;
    const auto before = text().left(cursorPosition());
    auto start = int(
        std::max(before.lastIndexOf(QLatin1Char(',')), before.lastIndexOf(QLatin1Char(';'))) + 1);
    while (start < before.size() && before[start].isSpace())
        ++start;
    return start;
}

/// Names that begin so, then those that hold it.
QStringList NameField::fitting(const QString &typed) const
{
    const auto key = foldedText(typed);
    if (key.isEmpty())
        return {};
    QStringList begin, hold;
    for (const auto &name : m_names) {
        const auto at = foldedText(name).indexOf(key);
        if (at == 0)
            begin << name;
        else if (at > 0)
            hold << name;
    }
    return begin + hold;
}

void NameField::complete()
{
    const int start = lastStart();
    m_typed = text().mid(start, cursorPosition() - start);
    if (m_deleting || m_typed.trimmed().isEmpty() || cursorPosition() < text().size())
        return;
    const auto names = fitting(m_typed);
    const bool whole = std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return foldedText(name) == foldedText(m_typed);
    });
    if (!whole && !names.isEmpty() &&
        foldedText(names.first().left(m_typed.size())) == foldedText(m_typed))
        offer(names.first(), start + int(m_typed.size()));
}

void NameField::offer(const QString &name, int typedEnd)
{
    setText(text().left(lastStart()) + name);
    setSelection(int(text().size()), typedEnd - int(text().size()));
}

void NameField::cycle(int step)
{
    const int start = lastStart();
    const auto names = m_typed.isEmpty() ? m_names : fitting(m_typed);
    if (names.isEmpty())
        return;
    const auto now = names.indexOf(text().mid(start));
    const auto next =
        now < 0 ? (step > 0 ? 0 : names.size() - 1) : (now + step + names.size()) % names.size();
    setText(text().left(start) + names[next]);
    setSelection(int(text().size()), start - int(text().size()));
}

} // namespace entente
