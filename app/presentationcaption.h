// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QWidget>

namespace entente {

struct SnapshotDiff;
class SnapshotFeed;

/// What is told under the drawing while presenting, in type for the back of the room: the date, the
/// event, who takes part.
class PresentationCaption : public QWidget
{
    Q_OBJECT
public:
    explicit PresentationCaption(SnapshotFeed *feed, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    QString date() const { return m_date; }
    QString title() const { return m_title; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();
    qreal unit() const;

    SnapshotFeed *m_feed;
    const Theme *m_theme;
    QString m_date;
    QString m_title;
    QString m_detail;
};

} // namespace entente
