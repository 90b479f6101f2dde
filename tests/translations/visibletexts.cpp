// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTextDocument>
#include <QTextEdit>

namespace {

void addCells(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    constexpr int enough = 60;
    for (int row = 0; row < std::min(model.rowCount(parent), enough); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const auto cell = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                texts << model.data(cell, role).toString();
            if (column == 0)
                addCells(model, cell, texts);
        }
}

void addView(const QAbstractItemView &view, QStringList &texts)
{
    const auto *model = view.model();
    if (!model)
        return;
    const auto *source = model;
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(source))
        source = proxy->sourceModel();
    if (source && !source->inherits("entente::RecordTableModel")) // whose cells the file words
        addCells(*model, view.rootIndex(), texts);
    for (const auto *header : view.findChildren<QHeaderView *>())
        for (int i = 0; header->isVisible() && i < header->count(); ++i)
            texts << model->headerData(i, header->orientation()).toString()
                  << model->headerData(i, header->orientation(), Qt::ToolTipRole).toString();
}

bool isQtsOwn(const QAbstractButton &button)
{
    for (const auto *parent = button.parentWidget(); parent; parent = parent->parentWidget())
        if (const auto *box = qobject_cast<const QDialogButtonBox *>(parent))
            return box->standardButton(const_cast<QAbstractButton *>(&button)) !=
                   QDialogButtonBox::NoButton;
    return button.objectName().startsWith(QLatin1String("qt_"));
}

void addOwn(const QWidget &widget, QStringList &texts)
{
    if (qobject_cast<const QKeySequenceEdit *>(&widget) ||
        qobject_cast<const QKeySequenceEdit *>(widget.parent()) ||
        widget.objectName().startsWith(QLatin1String("qt_dockwidget")) ||
        qobject_cast<const QTabBar *>(widget.parent()))
        return; // Qt's own
    texts << widget.toolTip() << widget.statusTip() << widget.whatsThis() << widget.accessibleName()
          << widget.accessibleDescription();
    if (widget.isWindow() || qobject_cast<const QDockWidget *>(&widget))
        texts << widget.windowTitle();
    for (const auto *action : widget.actions())
        texts << action->text() << action->toolTip() << action->statusTip();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
             button && !isQtsOwn(*button))
        texts << button->text();
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts << line->placeholderText();
    else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts << group->title();
    else if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        texts << menu->title();
    else if (const auto *spin = qobject_cast<const QSpinBox *>(&widget))
        texts << spin->prefix() << spin->suffix() << spin->specialValueText();
    else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(&widget))
        texts << plain->placeholderText();
    else if (const auto *rich = qobject_cast<const QTextEdit *>(&widget))
        texts << rich->placeholderText() << rich->toPlainText();
    else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        addView(*view, texts);
}

} // namespace

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    addOwn(widget, texts);
    for (const auto *child : widget.findChildren<QWidget *>())
        addOwn(*child, texts);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

QStringList plainWords(const QString &text)
{
    static const QRegularExpression notWords(QStringLiteral(
        "<style.*?</style>|<[^>]*>|&[a-z]+;|&|" // markup and mnemonics
        "(Ctrl|Shift|Alt|Meta)\\+\\S+|\\b(Ctrl|Shift|Alt|Esc|Home|End|Del|Ins|Tab|Return|Enter|"
        "Space|Backspace|Back|Forward|Left|Right|Up|Down|PgUp|PgDown|F\\d+)\\b|"
        "\\b[a-z0-9]+: ?\\w+|\\*?\\.[a-z0-9.]+\\b|#[0-9a-f]{6}|https?:\\S+|\\S*/\\S+|" // files,
                                                                                       // colours,
                                                                                       // addresses
        "\\b(Entente|Graphviz|dot|neato|sfdp|fdp|circo|twopi|Qt|Noto|Pajek|MIT|MB|GB|px|dpi|BC)"
        "\\b"));
    static const QRegularExpression word(
        QStringLiteral("(?<![\\p{L}\\p{M}])[A-Za-z]{3,}(?![\\p{L}\\p{M}])"));
    auto rest = text;
    rest.remove(notWords);
    QStringList words;
    for (auto it = word.globalMatch(rest); it.hasNext();)
        words << it.next().captured();
    return words;
}

QString withoutWordsOfFiles(QString text)
{
    static const QRegularExpression typed(QStringLiteral(
        "--[a-z-]+|“[^”]*”|\"[^\"]*\"|\\[[a-z-]+\\]|\\b(UTF-8|UTF-16|Windows-1252|"
        "entente|render|source|target|sign|backs|opposes|recognises|mediates|part-of|leads|tied|"
        "state|government|armed-group|person|organisation|party|company|people)\\b"));
    return text.remove(typed);
}
