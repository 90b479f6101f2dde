// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/picture/theme.h"
#include "textfile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace entente {

/// Asks where a text comes from: a source that the map has, or a new one with title, author, date
/// and address as far as they are known; and whether the map is to keep the text.
class TextSourceForm : public QWidget
{
    Q_OBJECT
public:
    TextSourceForm(AllianceDocument *document, QWidget *parent);

    /// What the text says of itself is offered; nothing is made up.
    void begin(const OpenedText &opened);
    void setTheme(const Theme &theme) { m_theme = theme; }
    QString problem() const;

Q_SIGNALS:
    /// The source as it is to be in the map; new where the map has none of its id.
    void accepted(const entente::Source &source, bool keepText);
    /// Nothing is to be read.
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showChoice();
    void showProblem();
    Source made() const;
    void submit();

    AllianceDocument *m_document;
    QComboBox *m_which;
    QWidget *m_fields;
    QLineEdit *m_title;
    QLineEdit *m_authors;
    QLineEdit *m_date;
    QLineEdit *m_container;
    QComboBox *m_type;
    QLineEdit *m_url;
    QCheckBox *m_keep;
    QLabel *m_problem;
    QPushButton *m_read;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
