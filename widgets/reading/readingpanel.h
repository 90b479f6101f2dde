// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/picture/theme.h"
#include "models/reading/drafts.h"
#include "models/reading/readingtext.h"
#include "textfile.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace entente {

class CodingLine;
class ReadingView;
class TextSourceForm;

/// A text beside the map: its sentences become actors, ties and events with their quotes, and lead
/// back and forth between text and map. Texts are there until the window takes another map; those
/// that the user wants kept are stored with their source.
class ReadingPanel : public QWidget
{
    Q_OBJECT
public:
    ReadingPanel(AllianceDocument *document, Selection *selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Asks for the source of the text, then shows it. A text that cannot be read is told in the
    /// panel.
    void open(const OpenedText &opened);
    /// Opens the file that people choose, or what they copied.
    void askForFile();
    void paste();
    /// Shows the source's text; false where there is none.
    bool showText(const SourceId &source);

    ReadingView *view() const { return m_view; }
    TextSourceForm *sourceForm() const { return m_form; }
    /// The line for records of that kind; it codes what is chosen in the text.
    CodingLine *line(Item::Kind kind) const;
    QCheckBox *keepBox() const { return m_keep; }
    /// "12 of 31 sentences coded".
    QString coverage() const;
    QString message() const;
    const SourceId &source() const { return m_source; }

    QSize sizeHint() const override { return {460, 600}; }

Q_SIGNALS:
    /// A record was coded, or coded words were clicked: it is selected already.
    void activated(const entente::Item &item);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    QWidget *buildReading();
    void connectParts();
    void takeSource(const Source &source, bool keep);
    void keepText(bool keep);
    void code(Item::Kind kind);
    void take(const CodingResult &coded, bool another);
    void leaveLine();
    void followMap();
    bool concerns(const AllianceMap &map) const;
    void followSelection();
    void fillTexts();
    void refresh();
    std::optional<QString> textOf(const SourceId &source) const;
    Evidence evidenceOf(const TextRange &range) const;

    AllianceDocument *m_document;
    Selection *m_selection;
    SourceId m_source;
    AllianceMap m_seen;                    // as the panel shows it
    QString m_asked;                       // the text whose source is being asked for
    std::map<SourceId, QString> m_session; // texts of this session
    QComboBox *m_texts;
    QCheckBox *m_keep;
    QStackedWidget *m_pages;
    QWidget *m_empty;
    QWidget *m_reading;
    ReadingView *m_view;
    TextSourceForm *m_form;
    QLabel *m_coverage;
    QLabel *m_legend;
    QLabel *m_message;
    QLabel *m_quote;
    QWidget *m_buttons;
    QStackedWidget *m_lines;
    QWidget *m_lineBox;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
