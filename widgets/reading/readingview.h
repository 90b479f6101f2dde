// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"
#include "models/reading/coding.h"

#include <QTextEdit>

namespace entente {

/// The text, to be read and not to be changed: what is coded is tinted, one sentence is the current
/// one. Arrows walk from sentence to sentence, a click chooses one, a drag any words; A, T and E
/// ask to code them.
class ReadingView : public QTextEdit
{
    Q_OBJECT
public:
    explicit ReadingView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Shows that text from its beginning.
    void setReadingText(ReadingText text);
    /// Tints what is coded; the text stays where it is.
    void setCoding(Coding coding);
    const ReadingText &readingText() const { return m_text; }

    /// What would be coded: the words that are marked, else the current sentence. Empty where there
    /// is neither.
    TextRange chosen() const;
    /// Makes that sentence the current one and brings it into view; clamps.
    void chooseSentence(int sentence);
    /// The next sentence that nothing was coded of; stays where there is none.
    void chooseNextUncoded();
    /// Marks the passages of these records more strongly.
    void setLit(std::vector<Item> items);
    /// Brings the first passage of the record into view; false where it has none here.
    bool showItem(const Item &item);
    /// Where on the screen that character stands, for clicks.
    QRect placeOf(int position) const;

Q_SIGNALS:
    /// A, T or E, for what is chosen.
    void codeRequested(entente::Item::Kind kind);
    /// A click on coded words; another click on the same goes on to the next record that they are
    /// evidence of.
    void passageClicked(const entente::Item &item);
    /// Another sentence is current, or other words are marked.
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *) const override { return false; }

private:
    void tint();
    QTextEdit::ExtraSelection selection(const TextRange &range) const;
    bool codesKey(int key);
    void clicked(int position);

    ReadingText m_text;
    Coding m_coding;
    std::vector<Item> m_lit;
    Theme m_theme = Theme::of(Theme::Name::Light);
    int m_sentence = -1;
};

/// The colour in which records of a kind tint their words.
QColor codingColour(Item::Kind kind, const Theme &theme);

} // namespace entente
