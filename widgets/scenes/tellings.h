// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/figure.h"

#include <QWidget>

#include <optional>

namespace entente {

/// Who tells most of what a snapshot shows, up to four: speakers by their words' attribution, else
/// sources; each by the name that recordsHeldBy() takes.
std::vector<std::string> voicesIn(const Snapshot &snapshot);

/// The same day as several tell it, side by side over all of the presentation, in one layout; ties
/// that not all of them tell are marked.
class Tellings : public QWidget
{
    Q_OBJECT
public:
    explicit Tellings(QWidget *parent);

    void setTheme(const Theme &theme);
    /// False, and nothing shown, where fewer than two tell of it.
    bool showTellings(const Snapshot &snapshot, const Arrangement &arrangement);
    const std::optional<FigurePage> &figure() const { return m_figure; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    std::optional<FigurePage> m_figure;
};

} // namespace entente
