// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/figure.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Who tells most of what a snapshot shows: speakers by their words' attribution, else sources;
/// each by the name that recordsHeldBy() takes.
std::vector<std::string> voicesIn(const Snapshot &snapshot, std::size_t most);

/// The same day as several tell it, side by side in place of the presentation's picture, in one
/// layout; ties that not all of them tell are marked.
class Tellings : public QWidget
{
    Q_OBJECT
public:
    explicit Tellings(QWidget *parent);

    void setTheme(const Theme &theme);
    static constexpr std::size_t mostTellers = 4;

    /// As these tell it, in that room of the parent. False, and nothing shown, where the map has
    /// none of them.
    bool showTellings(const Snapshot &snapshot, const Arrangement &arrangement,
                      std::vector<std::string> tellers, const QRect &room);
    const std::optional<FigurePage> &figure() const { return m_figure; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    std::optional<FigurePage> m_figure;
};

} // namespace entente
