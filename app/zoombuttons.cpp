// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "zoombuttons.h"

#include "actions/actionregistry.h"

#include "models/picture/activetheme.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int edge = 12; // pixels from the corner
constexpr int side = 28; // of a button

} // namespace

ZoomButtons::ZoomButtons(const ActionRegistry &registry, QWidget *place) : QFrame(place)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    const std::pair<const char *, QString> commands[] = {{"view.zoomIn", QStringLiteral("+")},
                                                         {"view.zoomOut", QString(QChar(0x2212))},
                                                         {"view.fitAll", QString(QChar(0x2922))}};
    for (const auto &[id, sign] : commands) {
        auto *action = registry.action(QLatin1String(id));
        const auto name = ActionRegistry::plainName(action);
        auto *button = new QToolButton(this);
        button->setText(sign);
        button->setAutoRaise(true);
        button->setMinimumSize(side, side);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
        button->setFocusPolicy(Qt::NoFocus); // the map keeps the keyboard
        button->setAccessibleName(name);
        const auto tell = [button, action, name] {
            button->setToolTip(ActionRegistry::withKeys(name, action));
        };
        connect(action, &QAction::changed, button, tell);
        tell();
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        column->addWidget(button);
    }
    place->installEventFilter(this);
    followTheme(this);
    stand();
}

void ZoomButtons::setTheme(const Theme &theme)
{
    auto colours = theme.palette();
    colours.setColor(QPalette::Window, theme.card);
    setPalette(colours);
}

void ZoomButtons::stand()
{
    const auto size = sizeHint();
    setGeometry(parentWidget()->width() - size.width() - edge, edge, size.width(), size.height());
}

bool ZoomButtons::event(QEvent *event)
{
    const bool taken = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) // text of another size
        stand();
    return taken;
}

bool ZoomButtons::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        stand();
    return QFrame::eventFilter(watched, event);
}

} // namespace entente
