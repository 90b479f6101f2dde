// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "searchfield.h"

#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/textfont.h"
#include "recorddelegate.h"
#include "resultsmodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace entente {

namespace {

constexpr int popupWidth = 340;

/// Where in the text that many characters end: some are two units long.
int placeOf(const QString &text, int characters)
{
    int place = 0;
    for (; characters > 0 && place < text.size(); --characters)
        place += text[place].isHighSurrogate() ? 2 : 1;
    return place;
}

} // namespace

SearchField::SearchField(SnapshotFeed *feed, ViewState *view, QAbstractItemView *results,
                         QWidget *parent)
    : QLineEdit(parent)
    , m_feed(feed)
    , m_view(view)
    , m_results(new ResultsModel(this))
    , m_delegate(new RecordDelegate(true, this))
    , m_list(results)
{
    setPlaceholderText(tr("Find an actor, event or source…"));
    setAccessibleName(tr("Find an actor, event or source"));
    setClearButtonEnabled(true);
    setFont(textFont(13));
    setMaxLength(200);
    setToolTip(tr("Names, or a question: <b>backs:lna kind:state on:2019</b>.<br>"
                  "Type <b>?</b> for all that can be asked."));
    if (!m_list) {
        m_popup = new QCompleter(this);
        m_popup->setModel(m_results);
        m_popup->setWidget(this);
        m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_popup->setMaxVisibleItems(8);
        m_list = m_popup->popup();
        connect(m_popup, qOverload<const QModelIndex &>(&QCompleter::activated), this,
                [this](const QModelIndex &index) { activateRow(index.row()); });
    } else {
        m_list->setModel(m_results);
        connect(m_list, &QAbstractItemView::clicked, this,
                [this](const QModelIndex &index) { activateRow(index.row()); });
    }
    m_list->setItemDelegate(m_delegate);
    connect(this, &QLineEdit::textChanged, this, &SearchField::search);
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, [this](const SnapshotDiff &diff) {
        if (diff.mapChanged && !text().isEmpty())
            search();
    });
}

void SearchField::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    m_delegate->setTheme(theme);
    m_results->setTheme(theme);
    m_list->setPalette(theme.palette());
    m_list->viewport()->update();
}

QSize SearchField::sizeHint() const
{
    return {240, std::max(30, QLineEdit::sizeHint().height())};
}

void SearchField::search()
{
    const auto &index = m_feed->snapshot().index;
    if (!index)
        return;
    if (m_searched != index) {
        m_search = RecordSearch(index->map());
        m_searched = index;
    }
    m_answer.reset();
    m_problem.clear();
    m_asking = isQuery(text());
    if (m_asking)
        ask(*index);
    else
        m_results->setHits(m_search.find(text()), index->map());
    if (!m_asking)
        underline(nullptr);
    m_view->setSearch(m_asking ? QString() : text().trimmed());
    Q_EMIT searched(!text().trimmed().isEmpty());
    if (m_popup)
        showPopup();
}

void SearchField::ask(const MapIndex &index)
{
    auto hits = queryCompletions(index.map(), text(), cursorPosition());
    if (text().trimmed() != QLatin1String("?")) {
        auto answer = answerTo(index, text());
        underline(answer.problem ? &*answer.problem : nullptr);
        hits.insert(hits.end(), answer.hits.begin(), answer.hits.end());
        if (answer.problem)
            m_problem = QString::fromStdString(answer.problem->message);
        else
            m_answer = std::move(answer);
    }
    m_results->setHits(std::move(hits), index.map());
}

/// A wave below what is wrong: an input method's way to show formats, which a line edit takes.
void SearchField::underline(const Query::Problem *problem)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (problem) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Qt::red);
        const int start = placeOf(text(), problem->column - 1);
        const int length = placeOf(text(), problem->column - 1 + problem->length) - start;
        attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                   start - cursorPosition(), length, format);
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void SearchField::showPopup()
{
    if (m_results->rowCount() == 0 || !hasFocus())
        m_list->hide();
    else
        m_popup->complete(QRect(0, 0, std::max(width(), popupWidth), height()));
}

void SearchField::step(int rows)
{
    const int count = m_results->rowCount();
    if (count == 0)
        return;
    if (m_popup && !m_list->isVisible())
        showPopup();
    const auto current = m_list->currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + rows, 0, count - 1)
                    : rows > 0        ? 0
                                      : count - 1;
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
}

void SearchField::activateRow(int row)
{
    if (const auto whole = m_results->completionAt(row); !whole.isEmpty())
        return setText(whole);
    const Item item = m_results->itemAt(row);
    if (item.isNull())
        return;
    if (m_popup)
        m_list->hide();
    selectAll();
    m_view->setSearch({});
    Q_EMIT activated(item);
}

void SearchField::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    if (m_view && !event->spontaneous() && !text().isEmpty())
        m_view->setSearch({});
}

void SearchField::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    if (!event->spontaneous() && !text().isEmpty())
        search();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: return step(1);
    case Qt::Key_Up: return step(-1);
    case Qt::Key_PageDown: return step(8);
    case Qt::Key_PageUp: return step(-8);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_asking && !m_list->currentIndex().isValid()) {
            if (m_answer)
                Q_EMIT allAsked();
            return;
        }
        return activateRow(std::max(0, m_list->currentIndex().row()));
    case Qt::Key_Escape:
        if (text().isEmpty())
            break; // somebody else's step back
        return clear();
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace entente
