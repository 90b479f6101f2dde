// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

namespace entente {

/// What is left of a side of the window that is folded: the names of its panels, upright along the
/// edge. A click opens one.
class EdgeStrip : public QToolBar
{
    Q_OBJECT
public:
    EdgeStrip(const QString &title, QWidget *parent);

    /// Names and ids of the panels that stand at this edge.
    void setPanels(const QList<std::pair<QString, QString>> &panels);

Q_SIGNALS:
    void asked(const QString &id);

private:
    QList<std::pair<QString, QString>> m_panels;
};

} // namespace entente
