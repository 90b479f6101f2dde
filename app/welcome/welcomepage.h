// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace entente {

class ActionRegistry;
struct Theme;

/// What an empty window offers: samples with their pictures, files opened of late, new maps, tables
/// and texts to begin from, and the tour. Covers the place it floats over.
class WelcomePage : public QScrollArea
{
    Q_OBJECT
public:
    /// Offers commands of the registry.
    WelcomePage(const ActionRegistry *registry, QWidget *place);

    void setTheme(const Theme &theme);
    /// Lists the recent files anew.
    void refresh();

Q_SIGNALS:
    void fileAsked(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *commands(const ActionRegistry &registry);
    QWidget *samples();
    QWidget *recentRow(const QString &path);
    void drawThumbnails();

    QVBoxLayout *m_recent;
    QList<std::pair<QToolButton *, QString>> m_samples; // with their files
    bool m_isDark = false;
};

} // namespace entente
