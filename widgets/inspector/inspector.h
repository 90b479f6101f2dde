// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/picture/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace entente {

class PageBrowser;
class SnapshotFeed;
struct SnapshotDiff;

/// Shows what is selected and what is known of it, or the event that was stepped to while nothing
/// is selected: a page of text whose links lead on through the selection, with its own way back and
/// forward. Follows snapshot and selection; changes nothing of the map.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    Inspector(SnapshotFeed *feed, Selection *selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// What the page says, as plain text.
    QString plainText() const;
    PageBrowser *browser() const { return m_browser; }

    QSize sizeHint() const override { return {320, 600}; }

public Q_SLOTS:
    /// To what was shown before, or after: it is selected again. Nothing at the ends.
    void back();
    void forward();

Q_SIGNALS:
    /// A web address (http or https) was followed; the owner opens it.
    void linkActivated(const QUrl &address);

protected:
    bool event(QEvent *event) override;

private:
    using Items = std::vector<Item>;

    QToolButton *makeButton(const QString &name, void (Inspector::*slot)());
    void follow(const QUrl &link);
    void goTo(std::size_t place);
    void takeSelection();
    Item steppedTo() const;
    void followStep(const SnapshotDiff &diff);
    void refresh(bool fromTop);
    void tellWhereLinkLeads(const QUrl &link);

    SnapshotFeed *m_feed;
    Selection *m_selection;
    PageBrowser *m_browser;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_date;
    Theme m_theme = Theme::of(Theme::Name::Light);
    std::vector<Items> m_history{Items()};
    std::size_t m_place = 0;
};

} // namespace entente
