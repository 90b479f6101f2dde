// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace entente {

class Notice;

/// A line that floats over the top of the map, says what happened and offers what to do about it.
/// Stays until it is closed or replaced; what needs no answer is noted instead.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    /// Floats over `place`.
    explicit MessageBar(QWidget *place);

    void setTheme(const Theme &theme);
    struct Action
    {
        QString text;
        std::function<void()> run;
    };
    void tell(const QString &message, const QList<Action> &actions);
    void tell(const QString &message, const QString &action = {}, std::function<void()> run = {});
    /// Tells of a job that goes on, with how far it is. A message that comes in its place stays:
    /// what the job says later is not shown then.
    void beginProgress(const QObject *job, const QString &message, std::function<void()> cancel);
    static constexpr int unknown = -1; // how far a job is that does not tell
    void setProgress(const QObject *job, int percent, const QString &message);
    void endProgress(const QObject *job);
    QString message() const;
    void dismiss();
    /// Says at the foot of the map, for some seconds, what was done; see Notice.
    void note(const QString &text, const QString &action = {}, std::function<void()> run = {});
    Notice *notice() const { return m_notice; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stand();
    QPushButton *button(const Action &action);

    Notice *m_notice;
    QLabel *m_text;
    QProgressBar *m_progress;
    const QObject *m_job = nullptr; // that the message is about
    QHBoxLayout *m_row;
    QPushButton *m_close;
    QList<QPushButton *> m_actions;
};

} // namespace entente
