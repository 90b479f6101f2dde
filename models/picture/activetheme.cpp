// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "activetheme.h"

namespace entente {

ActiveTheme *ActiveTheme::instance()
{
    static ActiveTheme active;
    return &active;
}

void ActiveTheme::set(Theme::Name name)
{
    if (name == m_theme->name)
        return;
    m_theme = &Theme::of(name);
    Q_EMIT changed(*m_theme);
}

QPalette panelPalette(const Theme &theme)
{
    auto colours = theme.palette();
    colours.setColor(QPalette::Base, theme.panel);
    return colours;
}

} // namespace entente
