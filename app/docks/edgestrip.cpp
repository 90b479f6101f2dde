// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "edgestrip.h"

#include <QAbstractButton>
#include <QStyleOptionFocusRect>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace entente {

namespace {

/// A button whose name reads upwards.
class UprightButton : public QAbstractButton
{
public:
    UprightButton(const QString &name, QWidget *parent) : QAbstractButton(parent)
    {
        setText(name);
        setToolTip(name);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const auto size = fontMetrics().size(Qt::TextSingleLine, text());
        return {size.height() + 12, size.width() + 24};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        option.initFrom(this);
        option.subControls = QStyle::SC_ToolButton;
        option.state |= QStyle::State_AutoRaise;
        if (underMouse())
            option.state |= QStyle::State_Raised;
        if (isDown())
            option.state |= QStyle::State_Sunken;
        if (underMouse() || isDown() || hasFocus())
            painter.drawPrimitive(QStyle::PE_PanelButtonTool, option);
        if (hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = rect().adjusted(2, 2, -2, -2);
            painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
        }
        painter.translate(0, height());
        painter.rotate(-90);
        painter.drawText(QRect(0, 0, height(), width()), Qt::AlignCenter, text());
    }
};

} // namespace

EdgeStrip::EdgeStrip(const QString &title, QWidget *parent) : QToolBar(title, parent)
{
    setMovable(false);
    setAllowedAreas(Qt::LeftToolBarArea | Qt::RightToolBarArea);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false); // it comes and goes with the panels
}

void EdgeStrip::setPanels(const QList<std::pair<QString, QString>> &panels)
{
    if (panels == m_panels)
        return;
    m_panels = panels;
    clear();
    for (const auto &[id, title] : panels) {
        auto *button = new UprightButton(title, this);
        connect(button, &QAbstractButton::clicked, this, [this, name = id] { Q_EMIT asked(name); });
        addWidget(button);
    }
}

} // namespace entente
