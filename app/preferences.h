// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/day.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace entente {

class ActionRegistry;
class SpanBox;
class ViewState;

/// What holds for all maps: theme, size of text, motion, reach, backups, shortcuts. Each works at
/// once.
class Preferences : public QDialog
{
    Q_OBJECT
public:
    Preferences(ActionRegistry *registry, ViewState *view, QWidget *parent);

    QComboBox *theme() const { return m_theme; }
    QComboBox *textSize() const { return m_textSize; }
    QCheckBox *motion() const { return m_motion; }
    SpanBox *reach() const { return m_reach; }
    QSpinBox *backups() const { return m_backups; }

private:
    QComboBox *m_theme;
    QComboBox *m_textSize;
    QCheckBox *m_motion;
    SpanBox *m_reach;
    QSpinBox *m_backups;
};

/// What the settings say; to be called once the application is there, and again when they changed.
void applyPreferences();
/// The theme is one's own from now on, and no longer that of the system.
void chooseTheme(int name);
/// The reach that maps begun from now on have.
CarryOver wantedReach();
/// True where the user wants less motion.
bool wantsReducedMotion();
/// The user wants this from now on, in this view and in windows to come. Nothing is kept where the
/// view is so already.
void chooseReducedMotion(ViewState *view, bool reduced);

} // namespace entente
