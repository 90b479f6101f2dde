// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "theme.h"

#include <QObject>

namespace entente {

/// The theme that all windows of the program have; tells once when it is another one.
class ActiveTheme : public QObject
{
    Q_OBJECT
public:
    static ActiveTheme *instance();

    const Theme &theme() const { return *m_theme; }
    /// changed() follows where it is another one.
    void set(Theme::Name name);

Q_SIGNALS:
    /// Told once, to all that draw.
    void changed(const entente::Theme &theme);

private:
    ActiveTheme() = default;

    const Theme *m_theme = &Theme::of(Theme::Name::Light);
};

/// The theme's palette for a panel beside the map, whose lists stand on the panel's own ground.
QPalette panelPalette(const Theme &theme);

/// Gives the widget the theme, now and whenever it changes.
template <class Widget>
void followTheme(Widget *widget)
{
    QObject::connect(ActiveTheme::instance(), &ActiveTheme::changed, widget, &Widget::setTheme);
    widget->setTheme(ActiveTheme::instance()->theme());
}

} // namespace entente
