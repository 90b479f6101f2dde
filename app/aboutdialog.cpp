// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "aboutdialog.h"

#include "samples.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QMessageBox>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace entente {

namespace {

class HelpDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(entente::HelpDialog)
public:
    explicit HelpDialog(QWidget *parent)
        : QDialog(parent)
        , m_pages(new QListWidget(this))
        , m_text(new QTextBrowser(this))
    {
        setWindowTitle(tr("Help"));
        resize(880, 620);
        const std::pair<const char *, QString> pages[] = {
            {"README.md", tr("What it does")},
            {"editing.md", tr("Editing")},
            {"formats.md", tr("Other programs’ files")},
            {"file-format.md", tr("The file")},
            {"reliability.md", tr("Nothing is lost")}};
        for (const auto &[name, title] : pages)
            if (const auto path = helpPage(QLatin1String(name)); !path.isEmpty()) {
                auto *item = new QListWidgetItem(title, m_pages);
                item->setData(Qt::UserRole, path);
            }
        m_pages->setAccessibleName(tr("Pages"));
        m_text->setOpenExternalLinks(true);
        auto *split = new QSplitter(this);
        split->addWidget(m_pages);
        split->addWidget(m_text);
        split->setSizes({200, 680});
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
        auto *column = new QVBoxLayout(this);
        column->addWidget(split, 1);
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(m_pages, &QListWidget::currentItemChanged, this,
                [this](QListWidgetItem *item) { show(item); });
        if (m_pages->count() > 0)
            m_pages->setCurrentRow(0);
        else
            m_text->setPlainText(tr("The pages of help are not installed here."));
    }

private:
    void show(const QListWidgetItem *item)
    {
        const auto path = item->data(Qt::UserRole).toString();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        m_text->setSearchPaths({QFileInfo(path).absolutePath()});
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    }

    QListWidget *m_pages;
    QTextBrowser *m_text;
};

struct AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(entente::AboutWords)
public:
    static QString title() { return tr("About Entente"); }
    static QString text()
    {
        return tr("<h3>Entente %1</h3><p>Maps of who stood with whom, on which day, and who says "
                  "so.</p><p>Published under the MIT licence.</p>"
                  "<p>It stands on Qt %2 (LGPL 3), Graphviz (EPL 1.0; a program of its own), "
                  "nlohmann/json (MIT) and Expat (MIT). Flags are those of iso-flags, type is "
                  "Inter "
                  "(OFL), where they are installed.</p>")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
    }
};

} // namespace

void showAbout(QWidget *parent)
{
    QMessageBox::about(parent, AboutWords::title(), AboutWords::text());
}

void showHelp(QWidget *parent)
{
    HelpDialog(parent).exec();
}

} // namespace entente
