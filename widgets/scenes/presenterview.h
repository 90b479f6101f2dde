// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QTextBrowser;

namespace entente {

class ShowWindow;
struct Theme;

/// What the speaker sees on a screen of their own while a map is presented: this step as it is on
/// the other screen, the next scene, notes, the clock and the time that has passed. Its keys are
/// the presentation's.
class PresenterView : public QWidget
{
    Q_OBJECT
public:
    explicit PresenterView(ShowWindow *show);

    void setTheme(const Theme &theme);
    QString notes() const;
    QString nextTitle() const;
    QString elapsed() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void tell();
    void tellTime();
    void showNow();

    ShowWindow *m_show;
    const Theme *m_theme;
    QTimer m_second;
    QTimer m_soon; // until what is on the other screen rests
    QLabel *m_now;
    QLabel *m_next;
    QLabel *m_title;
    QLabel *m_nextTitle;
    QLabel *m_clock;
    QLabel *m_elapsed;
    QTextBrowser *m_notes;
};

} // namespace entente
