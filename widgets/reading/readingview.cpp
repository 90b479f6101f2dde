// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "readingview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace entente {

namespace {

constexpr qreal margin = 14;

QColor mixed(const QColor &over, const QColor &ground, qreal share)
{
    return QColor::fromRgbF(float(over.redF() * share + ground.redF() * (1 - share)),
                            float(over.greenF() * share + ground.greenF() * (1 - share)),
                            float(over.blueF() * share + ground.blueF() * (1 - share)));
}

QTextCharFormat::UnderlineStyle underline(Item::Kind kind)
{
    return kind == Item::Kind::Tie     ? QTextCharFormat::SingleUnderline
           : kind == Item::Kind::Event ? QTextCharFormat::DashUnderline
                                       : QTextCharFormat::DotLine;
}

} // namespace

QColor codingColour(Item::Kind kind, const Theme &theme)
{
    return kind == Item::Kind::Tie     ? theme.tie(TieKind::Backs)
           : kind == Item::Kind::Event ? theme.lane(2)
                                       : theme.lane(1);
}

ReadingView::ReadingView(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Text to code"));
    setFont(uiFont(14));
    document()->setDocumentMargin(margin);
}

void ReadingView::setTheme(const Theme &theme)
{
    m_theme = theme;
    auto colours = theme.palette();
    colours.setColor(QPalette::Base, theme.card);
    setPalette(colours);
    tint();
}

void ReadingView::setReadingText(ReadingText text)
{
    m_text = std::move(text);
    m_coding = {};
    m_sentence = m_text.sentences().empty() ? -1 : 0;
    setPlainText(m_text.text());
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat spaced;
    spaced.setBottomMargin(9);
    spaced.setLineHeight(128, QTextBlockFormat::ProportionalHeight);
    all.mergeBlockFormat(spaced);
    tint();
    Q_EMIT chosenChanged();
}

void ReadingView::setCoding(Coding coding)
{
    m_coding = std::move(coding);
    tint();
}

TextRange ReadingView::chosen() const
{
    const auto cursor = textCursor();
    if (cursor.hasSelection()) {
        TextRange range{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
        while (!range.isEmpty() && m_text.text()[range.start].isSpace())
            ++range.start, --range.length;
        while (!range.isEmpty() && m_text.text()[range.end() - 1].isSpace())
            --range.length;
        if (!range.isEmpty())
            return range;
    }
    return m_sentence < 0 ? TextRange() : m_text.sentences()[std::size_t(m_sentence)];
}

void ReadingView::chooseSentence(int sentence)
{
    const int last = int(m_text.sentences().size()) - 1;
    if (last < 0)
        return;
    m_sentence = std::clamp(sentence, 0, last);
    const auto range = m_text.sentences()[std::size_t(m_sentence)];
    auto cursor = textCursor();
    cursor.setPosition(range.end());
    setTextCursor(cursor); // the whole sentence into view: its end, then its beginning
    cursor.setPosition(range.start);
    setTextCursor(cursor);
    tint();
    Q_EMIT chosenChanged();
}

void ReadingView::chooseNextUncoded()
{
    const auto &sentences = m_text.sentences();
    for (int i = m_sentence + 1; i < int(sentences.size()); ++i)
        if (std::none_of(m_coding.passages.begin(), m_coding.passages.end(), [&](const auto &p) {
                return p.range.overlaps(sentences[std::size_t(i)]);
            }))
            return chooseSentence(i);
}

void ReadingView::setLit(std::vector<Item> items)
{
    m_lit = std::move(items);
    tint();
}

bool ReadingView::showItem(const Item &item)
{
    const auto *passage = m_coding.of(item);
    if (passage)
        chooseSentence(m_text.sentenceAt(passage->range.start));
    return passage;
}

QRect ReadingView::placeOf(int position) const
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    return cursorRect(cursor);
}

QTextEdit::ExtraSelection ReadingView::selection(const TextRange &range) const
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(range.start);
    selection.cursor.setPosition(std::min(range.end(), int(m_text.text().size())),
                                 QTextCursor::KeepAnchor);
    return selection;
}

/// Later tints lie over earlier ones: the current sentence, what is coded, what of that is selected
/// in the map.
void ReadingView::tint()
{
    QList<QTextEdit::ExtraSelection> tints;
    if (m_sentence >= 0) {
        auto current = selection(m_text.sentences()[std::size_t(m_sentence)]);
        current.format.setBackground(mixed(m_theme.accent, m_theme.card, 0.16));
        tints << current;
    }
    for (const auto &passage : m_coding.passages) {
        const bool lit = std::find(m_lit.begin(), m_lit.end(), passage.item) != m_lit.end();
        const auto colour = codingColour(passage.item.kind(), m_theme);
        auto coded = selection(passage.range);
        coded.format.setBackground(mixed(colour, m_theme.card, lit ? 0.42 : 0.2));
        coded.format.setUnderlineColor(colour);
        coded.format.setUnderlineStyle(underline(passage.item.kind()));
        tints << coded;
    }
    setExtraSelections(tints);
}

bool ReadingView::codesKey(int key)
{
    const auto kind = key == Qt::Key_A   ? Item::Kind::Actor
                      : key == Qt::Key_T ? Item::Kind::Tie
                      : key == Qt::Key_E ? Item::Kind::Event
                                         : Item::Kind::None;
    if (kind != Item::Kind::None && !chosen().isEmpty())
        Q_EMIT codeRequested(kind);
    return kind != Item::Kind::None;
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    const bool bare = !(event->modifiers() & ~Qt::KeypadModifier);
    if (bare && codesKey(event->key()))
        return;
    if (bare && (event->key() == Qt::Key_Down || event->key() == Qt::Key_J))
        return chooseSentence(m_sentence + 1);
    if (bare && (event->key() == Qt::Key_Up || event->key() == Qt::Key_K))
        return chooseSentence(m_sentence - 1);
    if (bare && event->key() == Qt::Key_N)
        return chooseNextUncoded();
    if (bare && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (const auto there = m_coding.at(chosen().start); !there.empty())
            Q_EMIT passageClicked(there.front()->item);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ReadingView::clicked(int position)
{
    chooseSentence(m_text.sentenceAt(position));
    const auto there = m_coding.at(position);
    if (there.empty())
        return;
    std::size_t next = 0;
    for (std::size_t i = 0; i < there.size(); ++i)
        if (m_lit.size() == 1 && m_lit.front() == there[i]->item)
            next = (i + 1) % there.size();
    Q_EMIT passageClicked(there[next]->item);
}

void ReadingView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    if (textCursor().hasSelection()) {
        m_sentence = m_text.sentenceAt(textCursor().selectionStart());
        tint();
        Q_EMIT chosenChanged();
    } else {
        clicked(cursorForPosition(event->position().toPoint()).position());
    }
}

void ReadingView::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const bool coded =
        !m_coding.at(cursorForPosition(event->position().toPoint()).position()).empty();
    viewport()->setCursor(coded ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

/// A bar in the margin marks the current sentence, whatever tints it.
void ReadingView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (m_sentence < 0)
        return;
    const auto range = m_text.sentences()[std::size_t(m_sentence)];
    const auto top = placeOf(range.start), bottom = placeOf(range.end());
    QPainter painter(viewport());
    painter.fillRect(QRect(3, top.top(), 3, bottom.bottom() - top.top() + 1),
                     hasFocus() ? m_theme.accent : m_theme.mutedText);
}

} // namespace entente
