// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QToolButton>

namespace entente {

/// A button with the sign of a player, drawn as a path in the theme's colour, so that it is crisp
/// at every scale.
class TransportButton : public QToolButton
{
    Q_OBJECT
public:
    enum class Sign { Previous, Play, Pause, Next };
    explicit TransportButton(Sign sign, QWidget *parent = nullptr);

    Sign sign() const { return m_sign; }
    /// Which sign is drawn; name and tooltip are the owner's.
    void setSign(Sign sign);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
