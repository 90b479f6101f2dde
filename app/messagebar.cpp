// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "messagebar.h"

#include "notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace entente {

MessageBar::MessageBar(QWidget *place)
    : QFrame(place)
    , m_notice(new Notice(place))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_row(new QHBoxLayout(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    m_row->setContentsMargins(16, 8, 12, 8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row->addWidget(m_text, 1);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 8);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_row->addWidget(m_progress);
    m_row->addSpacing(8);
    m_close->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    m_row->addWidget(m_close);
    setAutoFillBackground(true);
    setAccessibleName(tr("Message"));
    setFrameShape(QFrame::StyledPanel);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    place->installEventFilter(this);
    hide();
}

void MessageBar::stand()
{
    const int width = parentWidget()->width();
    setGeometry(0, 0, width,
                layout()->hasHeightForWidth() ? layout()->heightForWidth(width)
                                              : sizeHint().height());
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        stand();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::note(const QString &text, const QString &action, std::function<void()> run)
{
    m_notice->tell(text, action, std::move(run));
}

void MessageBar::setTheme(const Theme &theme)
{
    auto colours = palette();
    colours.setColor(QPalette::Window,
                     theme.isDark() ? QColor(0x3d, 0x33, 0x16) : QColor(0xff, 0xf4, 0xd6));
    colours.setColor(QPalette::WindowText, theme.text);
    setPalette(colours);
}

void MessageBar::tell(const QString &message, const QString &action, std::function<void()> run)
{
    tell(message, action.isEmpty() ? QList<Action>() : QList<Action>{{action, std::move(run)}});
}

void MessageBar::tell(const QString &message, const QList<Action> &actions)
{
    dismiss();
    m_text->setText(message);
    for (const auto &action : actions) {
        m_actions.append(button(action));
        m_row->insertWidget(m_row->count() - 1, m_actions.last());
    }
    setAccessibleDescription(message);
    stand();
    show();
    raise();
}

void MessageBar::beginProgress(const QObject *job, const QString &message,
                               std::function<void()> cancel)
{
    tell(message, tr("Cancel"), std::move(cancel));
    m_job = job;
    m_close->hide();
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    m_progress->show();
    stand();
}

void MessageBar::setProgress(const QObject *job, int percent, const QString &message)
{
    if (job != m_job)
        return;
    m_text->setText(message);
    setAccessibleDescription(message);
    m_progress->setRange(0, percent == unknown ? 0 : 100);
    m_progress->setValue(percent);
}

void MessageBar::endProgress(const QObject *job)
{
    if (job == m_job)
        dismiss();
}

QPushButton *MessageBar::button(const Action &action)
{
    auto *made = new QPushButton(action.text, this);
    made->setFocusPolicy(Qt::TabFocus);
    connect(made, &QPushButton::clicked, this, [this, run = action.run] {
        dismiss();
        if (run)
            run();
    });
    return made;
}

QString MessageBar::message() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::dismiss()
{
    hide();
    m_job = nullptr;
    m_progress->hide();
    m_close->show();
    for (auto *action : std::exchange(m_actions, {})) {
        action->hide();
        action->deleteLater(); // it may be the one that was clicked
    }
}

} // namespace entente
