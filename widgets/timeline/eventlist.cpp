// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "eventlist.h"

#include "eventwords.h"

#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int eventRole = Qt::UserRole;
constexpr int tieRole = Qt::UserRole + 1;
constexpr int listWidth = 440;
constexpr int greatestHeight = 470;
constexpr int rowHeight = 40;

/// A row of two lines: what it is, and muted what is known of its date.
class TwoLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = !(index.flags() & Qt::ItemIsSelectable);
        return {option.rect.width(), heading ? rowHeight * 2 / 3 : rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto lines = index.data().toString().split(QLatin1Char('\n'));
        if (lines.size() < 2) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        auto ground = option;
        ground.text.clear();
        const auto *widget = option.widget;
        widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, widget);
        const bool selected = option.state & QStyle::State_Selected;
        const auto group = selected ? QPalette::HighlightedText : QPalette::Text;
        painter->save();
        auto font = option.font;
        font.setWeight(QFont::DemiBold);
        drawLine(*painter, option, font, option.palette.color(group), 0, lines[0]);
        drawLine(*painter, option, option.font,
                 option.palette.color(selected ? group : QPalette::PlaceholderText), 1, lines[1]);
        painter->restore();
    }

private:
    static void drawLine(QPainter &painter, const QStyleOptionViewItem &option, const QFont &font,
                         const QColor &colour, int line, const QString &text)
    {
        const int half = option.rect.height() / 2;
        const QRect box = option.rect.adjusted(8, 2 + line * (half - 2), -8, line ? -2 : -half);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    }
};

} // namespace

EventList::EventList(MapIndexPointer index, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_index(std::move(index))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(1);
    m_list->setAccessibleName(tr("Events"));
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void EventList::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    auto font = m_list->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setFlags(Qt::NoItemFlags);
    item->setForeground(palette().placeholderText());
}

void EventList::addEvents(const std::vector<int> &events)
{
    for (const int event : events) {
        const auto &record = m_index->map().events().at(std::size_t(event));
        addRow(shown(record.title), eventDetail(m_index->map(), record), eventRole, event);
        ++m_events;
    }
}

void EventList::addTies(const std::vector<int> &ties)
{
    for (const int tieIndex : ties) {
        const auto &record = m_index->map().ties().at(std::size_t(tieIndex));
        addRow(QString::fromStdString(tieWords(m_index->map(), record)),
               QString::fromStdString(tieDatesWords(m_index->map(), record)), tieRole, tieIndex);
        ++m_ties;
    }
}

void EventList::addRow(const QString &title, const QString &detail, int role, int at)
{
    auto *item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(title, detail), m_list);
    item->setData(role, at);
    item->setToolTip(
        QStringLiteral("<b>%1</b><br>%2").arg(title.toHtmlEscaped(), detail.toHtmlEscaped()));
}

void EventList::choose(int row)
{
    const auto *item = m_list->item(row);
    const auto event = item->data(eventRole), tie = item->data(tieRole);
    if (!event.isValid() && !tie.isValid())
        return;
    close();
    if (event.isValid())
        Q_EMIT eventChosen(event.toInt());
    else
        Q_EMIT tieChosen(tie.toInt());
}

void EventList::openAt(const QRect &anchor)
{
    int height = 12 + 2 * frameWidth();
    m_list->setFixedWidth(listWidth);
    m_list->doItemsLayout();
    for (int row = 0; row < m_list->count() && height < greatestHeight; ++row)
        height += m_list->visualItemRect(m_list->item(row)).height() + 2;
    resize(listWidth + 8, std::min(height, greatestHeight));
    const auto screen = parentWidget()->screen()->availableGeometry();
    const int y = anchor.top() - this->height() - 4 < screen.top()
                      ? anchor.bottom() + 4
                      : anchor.top() - this->height() - 4;
    move(
        std::clamp(anchor.left(), screen.left(), std::max(screen.left(), screen.right() - width())),
        y);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentRow(row);
            break;
        }
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

} // namespace entente
