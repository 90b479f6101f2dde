// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/edtf.h"
#include "models/picture/theme.h"

#include <QStackedWidget>

class QLineEdit;
class QPushButton;

namespace entente {

struct TypedDate;

/// The date in large type. A click, Enter or F2 makes it a line to type into; what cannot be read
/// stays there, with the reason.
class DateField : public QStackedWidget
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

    /// The date in large type; nothing reads "All dates". What is being typed stays.
    void setDate(const std::optional<Edtf> &date);
    /// The days that a typed date must touch; nothing allows every date.
    void setExtent(const std::optional<DayRange> &extent) { m_extent = extent; }
    /// With short months, for narrow windows.
    void setBrief(bool brief);
    void setTheme(const Theme &theme);

    QString title() const;
    bool isEditing() const;
    QLineEdit *edit() { return m_edit; }
    QPushButton *button() { return m_button; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public Q_SLOTS:
    /// Makes the date a line with its text selected, and gives it the focus.
    void beginEditing();
    /// Back to the large type; what was typed is dropped. Nothing where nobody types.
    void cancelEditing();

Q_SIGNALS:
    /// A readable date that touches the extent was entered; nothing for all dates.
    void dateTyped(const std::optional<entente::Edtf> &date);
    /// What is wrong with the typed text; empty when it is not (any more).
    void problemChanged(const QString &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void commit();
    TypedDate typedDate() const;
    void setProblem(const QString &problem);
    void refresh();

    QPushButton *m_button;
    QLineEdit *m_edit;
    std::optional<Edtf> m_date;
    std::optional<DayRange> m_extent;
    Theme m_theme = Theme::of(Theme::Name::Light);
    QString m_problem;
    bool m_brief = false;
};

} // namespace entente
