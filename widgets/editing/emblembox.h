// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace entente {

/// Chooses an actor's sign: by itself (the flag of its country's code, or initials), a flag from
/// the list of countries, or letters. Beside it stands the sign as it will be drawn.
class EmblemBox : public QWidget
{
    Q_OBJECT
public:
    explicit EmblemBox(QWidget *parent = nullptr);

    /// Shows what the file says; a text that can be drawn neither as flag nor as letters is kept
    /// until something else is chosen.
    void setEmblem(const QString &emblem);
    /// As the file keeps it: empty, "flag:tr" or letters.
    QString emblem() const;
    /// Why it cannot be kept; empty where it can.
    QString problem() const;
    /// Whose sign it is: name and codes decide what is drawn by itself.
    void setActor(const Actor &actor);

    QComboBox *kindBox() const { return m_kind; }
    QComboBox *flagBox() const { return m_flag; }
    QLineEdit *letters() const { return m_letters; }

Q_SIGNALS:
    /// Another sign.
    void changed();

private:
    enum Kind : int { ByItself, Flag, Letters, AsInFile };

    void follow();
    void listCountries();
    void updatePicture();
    void changeEvent(QEvent *event) override;

    Actor m_actor;
    QString m_given; // a text that is no sign
    QComboBox *m_kind;
    QComboBox *m_flag;
    QLineEdit *m_letters;
    QLabel *m_picture;
};

} // namespace entente
