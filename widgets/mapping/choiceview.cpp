// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "choiceview.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace entente {

namespace {

QStringList choicesOf(const QModelIndex &index)
{
    return index.data(ChoiceView::ChoicesRole).toStringList();
}

/// A box that knows whether its list was open: a choice in the list is made, one by a letter or an
/// arrow may still change.
class ChoiceBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

    bool wasChosenInList() const { return m_listClosed; }
    void hidePopup() override
    {
        m_listClosed = true;
        QComboBox::hidePopup();
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        m_listClosed = false;
        QComboBox::keyPressEvent(event);
    }

private:
    bool m_listClosed = false;
};

/// Draws such a cell as a box that can be opened, and opens it.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        auto quiet = option; // the style's focus frame would veil the text
        quiet.state &= ~QStyle::State_HasFocus;
        QStyledItemDelegate::paint(painter, quiet, index);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(option.palette.color(QPalette::HighlightedText), 1, Qt::DotLine));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        if (choicesOf(index).size() < 2)
            return;
        constexpr double half = 4, margin = 14;
        const QPointF middle(option.rect.right() - margin, option.rect.center().y() + 1);
        const QPointF arrow[] = {middle + QPointF(-half, -half / 2),
                                 middle + QPointF(half, -half / 2), middle + QPointF(0, half / 2)};
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawPolygon(arrow, 3);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto size = QStyledItemDelegate::sizeHint(option, index);
        constexpr int arrow = 24;
        return choicesOf(index).size() < 2 ? size : size + QSize(arrow, 0);
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *box = new ChoiceBox(parent);
        box->addItems(choicesOf(index));
        box->setMaxVisibleItems(30);
        box->setFocusPolicy(Qt::StrongFocus);
        auto *self = const_cast<ChoiceDelegate *>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            if (!box->wasChosenInList())
                return;
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box, NoHint);
        });
        return box;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        const int chosen = static_cast<QComboBox *>(editor)->currentIndex();
        if (chosen != index.data(Qt::EditRole).toInt())
            model->setData(index, chosen, Qt::EditRole);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *box = qobject_cast<QComboBox *>(watched);
        if (!box || event->type() != QEvent::KeyPress)
            return QStyledItemDelegate::eventFilter(watched, event);
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            Q_EMIT commitData(box);
            Q_EMIT closeEditor(box, NoHint);
            return true;
        default: return QStyledItemDelegate::eventFilter(watched, event);
        }
    }
};

} // namespace

ChoiceView::ChoiceView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new ChoiceDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

bool ChoiceView::open(const QModelIndex &index, bool list)
{
    if (!index.isValid() || choicesOf(index).size() < 2 || !(index.flags() & Qt::ItemIsEditable))
        return false;
    edit(index);
    auto *box = qobject_cast<QComboBox *>(indexWidget(index));
    if (list && box)
        box->showPopup();
    return true;
}

void ChoiceView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F2:
        if (plain && open(currentIndex(), false))
            return event->accept();
        break;
    default:
        if (plain && !event->text().isEmpty() && event->text().front().isLetter() &&
            open(currentIndex(), false)) {
            if (auto *box = indexWidget(currentIndex()))
                QApplication::sendEvent(box, event);
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void ChoiceView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()) == currentIndex())
        open(currentIndex(), true);
}

} // namespace entente
