// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QStringList>

namespace entente {

/// A line that completes what is typed to a known name; the completed part is marked, so that
/// typing on or Delete drops it. Up and Down go through the other names that fit. Completes the
/// last of several where the line takes a list.
class NameField : public QLineEdit
{
    Q_OBJECT
public:
    enum class Takes { OneName, List };

    NameField(Takes takes, const QString &label, QWidget *parent = nullptr);

    void setNames(QStringList names) { m_names = std::move(names); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void complete();
    void cycle(int step);
    int lastStart() const;
    QStringList fitting(const QString &typed) const;
    void offer(const QString &name, int typedEnd);

    QStringList m_names;
    QString m_typed; // before completion
    Takes m_takes;
    bool m_deleting = false;
};

} // namespace entente
