// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/loadjob.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace entente {

class DateBox;

/// What is to be compared: two dates, two sources or speakers, or the map with another file.
class CompareChoice : public QWidget
{
    Q_OBJECT
public:
    enum class Of : unsigned char { Dates, Voices, Files };

    explicit CompareChoice(QWidget *parent = nullptr);

    Of of() const;
    void setOf(Of of);
    std::optional<Edtf> firstDate() const;
    /// Nothing where it follows the timeline.
    std::optional<Edtf> secondDate() const;
    bool followsTimeline() const;
    void setDates(const std::optional<Edtf> &first, const std::optional<Edtf> &second);
    /// The second date stays as it is.
    void setFirstDate(const std::optional<Edtf> &date);
    /// What the second date is while it follows the timeline.
    void setTimelineDate(const std::optional<Edtf> &date);
    QString firstVoice() const;
    QString secondVoice() const;
    void setVoices(const QString &first, const QString &second);
    /// Null until one was read.
    const std::shared_ptr<LoadedFile> &file() const { return m_file; }
    void readFile(const QString &path);
    /// Why the file cannot be compared; empty where it can, or none was chosen.
    QString fileProblem() const { return m_problem; }

    /// The sources and speakers of a map, to choose from; the first date starts at its first day.
    void setMap(const MapIndex &index);

Q_SIGNALS:
    void changed();

private:
    QWidget *makeDates();
    QWidget *makeVoices();
    QWidget *makeFile();
    void takeFile(const std::shared_ptr<LoadedFile> &file);

    QComboBox *m_of;
    QStackedWidget *m_pages;
    DateBox *m_first;
    DateBox *m_second;
    QCheckBox *m_follows;
    QComboBox *m_firstVoice;
    QComboBox *m_secondVoice;
    QPushButton *m_choose;
    QLabel *m_fileName;
    LoadJob m_job;
    std::shared_ptr<LoadedFile> m_file;
    QString m_problem;
};

} // namespace entente
