// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "docktitle.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace entente {

namespace {

QToolButton *button(const QString &name, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setToolTip(name);
    made->setAccessibleName(name);
    return made;
}

} // namespace

DockTitle::DockTitle(QDockWidget *dock, Qt::DockWidgetArea side) : QWidget(dock)
{
    auto *name = new QLabel(dock->windowTitle(), this);
    auto *fold = button(tr("Fold to the edge"), this);
    auto *detach = button(tr("Float, or back into the window"), this);
    detach->setIcon(style()->standardIcon(QStyle::SP_TitleBarNormalButton));
    detach->setIconSize({10, 10});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 4, 2);
    row->setSpacing(2);
    row->addWidget(name, 1);
    row->addWidget(detach);
    row->addWidget(fold);
    const auto point = [dock, fold](Qt::DockWidgetArea area) {
        fold->setArrowType(area == Qt::LeftDockWidgetArea    ? Qt::LeftArrow
                           : area == Qt::RightDockWidgetArea ? Qt::RightArrow
                                                             : Qt::DownArrow);
        fold->setVisible(!dock->isFloating());
    };
    point(side);
    connect(dock, &QDockWidget::dockLocationChanged, this, point);
    connect(dock, &QDockWidget::topLevelChanged, fold,
            [fold](bool floats) { fold->setVisible(!floats); });
    connect(detach, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(fold, &QToolButton::clicked, this, &DockTitle::foldAsked);
}

} // namespace entente
