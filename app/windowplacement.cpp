// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "windowplacement.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace entente {

namespace {

constexpr QMargins frame(4, 34, 4, 4); // a window manager's, which is not known before it is shown
constexpr QSize comfortable(1440, 860);
constexpr QSize largest(1800, 1120);
constexpr QSize smallest(320, 240);
constexpr int step = 28; // of the cascade, in pixels

/// Qt itself gives a dialog two thirds of the screen at most.
class DialogKeeper : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Show)
            return false;
        auto *dialog = qobject_cast<QDialog *>(watched);
        if (dialog && dialog->isWindow()) { // Qt puts it over its parent then, within the screen
            const auto room = dialog->screen()->availableGeometry().marginsRemoved(frame).size();
            dialog->resize(dialog->size().expandedTo(dialog->sizeHint()).boundedTo(room));
        }
        return false;
    }
};

} // namespace

WindowPlace firstPlace(const QRect &available)
{
    const auto room = available.marginsRemoved(frame);
    const bool little = room.width() < comfortable.width() || room.height() < comfortable.height();
    const auto size = (little ? room.size() * 9 / 10 : room.size() * 17 / 20)
                          .boundedTo(largest)
                          .expandedTo(little ? smallest : comfortable)
                          .boundedTo(room.size());
    QRect rect(QPoint(), size);
    rect.moveCenter(room.center());
    return {rect, little};
}

QRect fittedInto(const QRect &window, const QRect &available)
{
    const auto room = available.marginsRemoved(frame);
    QRect fitted(window.topLeft(), window.size().boundedTo(room.size()));
    fitted.moveLeft(std::clamp(fitted.left(), room.left(), room.right() - fitted.width() + 1));
    fitted.moveTop(std::clamp(fitted.top(), room.top(), room.bottom() - fitted.height() + 1));
    return fitted;
}

QRect cascadedFrom(const QRect &window, const QRect &available)
{
    auto next = window.translated(step, step);
    const auto room = available.marginsRemoved(frame);
    if (!room.contains(next))
        next.moveTopLeft(room.topLeft());
    if (next.topLeft() == window.topLeft())
        next.translate(step, step); // it fills the screen: the one below is to be seen
    return fittedInto(next, available);
}

void keepOnScreen(QWidget &window)
{
    const auto bringIn = [target = &window] {
        const bool fills = target->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
        if (target->isVisible() && !fills)
            target->setGeometry(
                fittedInto(target->geometry(), target->screen()->availableGeometry()));
    };
    const auto watch = [target = &window, bringIn](const QScreen *screen) {
        QObject::connect(screen, &QScreen::availableGeometryChanged, target, bringIn,
                         Qt::QueuedConnection);
    };
    for (const auto *screen : QGuiApplication::screens())
        watch(screen);
    QObject::connect(qGuiApp, &QGuiApplication::screenAdded, &window, watch);
    QObject::connect(qGuiApp, &QGuiApplication::screenRemoved, &window, bringIn,
                     Qt::QueuedConnection);
}

void keepDialogsOnScreen()
{
    qApp->installEventFilter(new DialogKeeper(qApp));
}

void place(QWidget &window, const WindowPlace &place)
{
    window.setGeometry(place.rect);
    window.setWindowState(place.maximised ? window.windowState() | Qt::WindowMaximized
                                          : window.windowState() & ~Qt::WindowMaximized);
}

} // namespace entente
