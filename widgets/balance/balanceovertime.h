// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "balancestrip.h"

#include "models/jobs/threadwork.h"
#include "models/map/filter.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace entente {

class AllianceDocument;
class DateCursor;
class SeenWork;
class SignRuleChoice;
class SnapshotFeed;

/// The strip with its measure and what ties weigh to choose, worked out on a thread while it is
/// seen; its numbers are copied as a table, and saved as table or picture.
class BalanceOverTime : public QWidget
{
    Q_OBJECT
public:
    BalanceOverTime(AllianceDocument *document, SnapshotFeed *feed, DateCursor *cursor,
                    QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    BalanceStrip *strip() const { return m_strip; }
    void copyTable() const;
    /// As .csv, .svg or .png by the name's ending; false where it cannot be written.
    bool saveTo(const QString &path) const;

    QSize sizeHint() const override { return {700, 240}; }

private:
    void build();
    void showMeasure(BalanceMeasure measure);
    void tellChanges(const BalanceSeries &series);
    void compute();
    void askForFile();

    SnapshotFeed *m_feed;
    DateCursor *m_cursor;
    ThreadWork<double, std::shared_ptr<const BalanceSeries>> m_work;
    Filter m_filter; // that the numbers are of
    QComboBox *m_measure;
    SignRuleChoice *m_weights;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_save;
    BalanceStrip *m_strip;
    SeenWork *m_due;
};

} // namespace entente
