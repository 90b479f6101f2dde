// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "shortcutsheet.h"

#include "actionregistry.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace entente {

namespace {

/// Words of the sheet of shortcuts.
struct ShortcutSheet
{
    Q_DECLARE_TR_FUNCTIONS(entente::ShortcutSheet)
public:
    /// What the mouse does, and keys that are no commands.
    static QList<std::pair<QString, QString>> byHand();
    static QString rows(const QList<std::pair<QString, QString>> &rows);
    static void show(const QString &html, QWidget *parent);
    static QString title() { return tr("Commands"); }
    static QString handTitle() { return tr("Mouse, and keys on the map"); }
};

QList<std::pair<QString, QString>> ShortcutSheet::byHand()
{
    return {
        {tr("Wheel"), tr("zoom at the cursor; on the timeline, zoom the days")},
        {tr("Drag the background"), tr("pan; Shift+drag selects what the frame touches")},
        {tr("Double-click"), tr("edit the actor, tie or event; on the background, fit all")},
        {tr("Click, Ctrl+click"), tr("select, add to the selection; two actors are a pair")},
        {tr("Hover"), tr("lights the neighbours")},
        {tr("Drag a card"), tr("moves and pins it")},
        {tr("Drag from a card’s handle"),
         tr("draw a tie to another card; Alt+drag does it from anywhere on the card")},
        {tr("Tab, arrows, Enter"),
         tr("walk from card to card; Enter selects, again goes into its ties")},
        {tr("Shift+Enter"), tr("into the lines of a card or group; arrows walk them, Enter follows "
                               "one that stands for many ties")},
        {tr("Ctrl+arrows"), tr("move the selection a step, with Shift ten")},
        {tr("1, 2, 3"), tr("steps of the focus; Esc clears it")},
        {tr("Esc"), tr("one step back: cancel, clear the focus, deselect, leave full screen")},
        {tr("Timeline"), tr("drag the handle, click to jump, Shift+drag for a window")},
        {tr("Dates"), tr("typed as 14 Jan 2020, 2019-04~, 1904")},
        {tr("Presenting"), tr("PageDown and PageUp step, B blanks, Esc leaves")},
        {tr("Forms"), tr("Ctrl+Enter is done")},
        {tr("Tables"), tr("type to edit; Ctrl+C and Ctrl+V exchange cells with a spreadsheet; "
                          "Delete takes rows away")},
        {tr("A, T, E in a text"), tr("code the sentence as actor, tie or event; arrows walk, N "
                                     "goes to the next that is not coded")},
    };
}

QString ShortcutSheet::rows(const QList<std::pair<QString, QString>> &rows)
{
    QString html = QStringLiteral("<table cellpadding='4'>");
    for (const auto &[keys, what] : rows)
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

void ShortcutSheet::show(const QString &html, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(tr("Keyboard and Mouse"));
    dialog.resize(640, 620);
    auto *column = new QVBoxLayout(&dialog);
    auto *text = new QTextBrowser(&dialog);
    text->setHtml(html);
    column->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.exec();
}

} // namespace

QString shortcutSheet(const ActionRegistry &registry)
{
    QList<std::pair<QString, QString>> commands;
    for (const auto *action : registry.actions())
        if (!action->shortcuts().isEmpty())
            commands.append(
                {QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                     .replace(QStringLiteral("; "), QStringLiteral("  ")),
                 ActionRegistry::plainName(action)});
    const auto heading = QStringLiteral("<h3>%1</h3>");
    return heading.arg(ShortcutSheet::handTitle()) + ShortcutSheet::rows(ShortcutSheet::byHand()) +
           heading.arg(ShortcutSheet::title()) + ShortcutSheet::rows(commands);
}

void showShortcutSheet(const ActionRegistry &registry, QWidget *parent)
{
    ShortcutSheet::show(shortcutSheet(registry), parent);
}

} // namespace entente
