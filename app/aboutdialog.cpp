// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "aboutdialog.h"

#include "libraries.h"
#include "samples.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QImage>
#include <QListWidget>
#include <QMessageBox>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QtMath>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

/// A page of help, its pictures no wider than the page.
class HelpPage : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    void showFile(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        m_folder = QFileInfo(path).absoluteDir();
        m_pictures.clear();
        setSearchPaths({m_folder.path()});
        setMarkdown(QString::fromUtf8(file.readAll()));
        setMargins();
        m_heading.clear();
        fitPictures();
    }
    /// Stands at the heading that is called so, in small letters with hyphens for blanks.
    void showHeading(const QString &anchor)
    {
        m_heading = anchor;
        scrollToHeading();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        fitPictures();
        scrollToHeading();
    }

private:
    /// Air above headings and below paragraphs, but none between lines of code.
    void setMargins()
    {
        constexpr qreal aboveHeading = 16, below = 6;
        for (auto block = document()->begin(); block.isValid(); block = block.next()) {
            QTextCursor cursor(block);
            auto format = block.blockFormat();
            if (format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines() ||
                cursor.currentTable())
                continue;
            format.setTopMargin(format.headingLevel() > 1 ? aboveHeading : 0);
            format.setBottomMargin(below);
            cursor.setBlockFormat(format);
        }
    }

    const QImage &picture(const QString &name)
    {
        const auto known = m_pictures.constFind(name);
        return known != m_pictures.cend()
                   ? *known
                   : *m_pictures.insert(name, QImage(m_folder.filePath(name)));
    }

    void fitPictures()
    {
        const int most = viewport()->width() - 2 * qCeil(document()->documentMargin());
        QTextCursor cursor(document());
        for (auto block = document()->begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                auto format = it.fragment().charFormat().toImageFormat();
                const auto &whole = format.isValid() ? picture(format.name()) : QImage();
                const int width = std::min(most, whole.width());
                if (whole.isNull() || qRound(format.width()) == width)
                    continue;
                auto shown = whole.scaledToWidth(qRound(width * devicePixelRatioF()),
                                                 Qt::SmoothTransformation);
                shown.setDevicePixelRatio(devicePixelRatioF());
                document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), shown);
                format.setWidth(width);
                format.setHeight(shown.height() / devicePixelRatioF());
                cursor.setPosition(it.fragment().position());
                cursor.setPosition(it.fragment().position() + it.fragment().length(),
                                   QTextCursor::KeepAnchor);
                cursor.setCharFormat(format);
                it = block.begin(); // its fragments are others now
            }
    }

    void scrollToHeading()
    {
        const auto isIt = [&](const QTextBlock &block) {
            return block.blockFormat().headingLevel() > 0 &&
                   block.text().toLower().replace(QLatin1Char(' '), QLatin1Char('-')) == m_heading;
        };
        auto block = document()->begin();
        while (block.isValid() && !isIt(block))
            block = block.next();
        if (!block.isValid() || m_heading.isEmpty())
            return;
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(
            int(document()->documentLayout()->blockBoundingRect(block).top()));
    }

    QDir m_folder;
    QHash<QString, QImage> m_pictures; // by their names in the page
    QString m_heading;
};

class HelpDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(entente::HelpDialog)
public:
    HelpDialog(QWidget *parent, const QString &topic)
        : QDialog(parent)
        , m_pages(new QListWidget(this))
        , m_text(new HelpPage(this))
    {
        setWindowTitle(tr("Help"));
        resize(880, 620);
        const std::pair<const char *, QString> pages[] = {
            {"README.md", tr("What it does")},
            {"editing.md", tr("Editing")},
            {"find.md", tr("Find")},
            {"mapping.md", tr("Tables")},
            {"formats.md", tr("Other programs’ files")},
            {"file-format.md", tr("The file")},
            {"analysis.md", tr("Camps and balance")},
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
        connect(m_pages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
            m_text->showFile(item->data(Qt::UserRole).toString());
        });
        if (m_pages->count() > 0)
            open(topic);
        else
            m_text->setPlainText(tr("The pages of help are not installed here."));
    }

private:
    void open(const QString &topic)
    {
        const auto parts = topic.split(QLatin1Char('#'));
        int page = 0;
        for (int i = 0; i < m_pages->count(); ++i)
            if (QFileInfo(m_pages->item(i)->data(Qt::UserRole).toString()).fileName() == parts[0])
                page = i;
        m_pages->setCurrentRow(page);
        m_text->showHeading(parts.value(1));
    }

    QListWidget *m_pages;
    HelpPage *m_text;
};

struct AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(entente::AboutWords)
public:
    static QString title() { return tr("About Entente"); }
    static QString text()
    {
        return tr("<h3>Entente %1</h3><p>Maps of who stood with whom, on which day, and who says "
                  "so.</p><p>Published under the MIT licence. It stands on:</p>")
                   .arg(QCoreApplication::applicationVersion()) +
               table(libraries) + tr("<p>Where they are installed, it also uses:</p>") +
               table(optionalParts);
    }

private:
    template <std::size_t count>
    static QString table(const Library (&parts)[count])
    {
        QString rows;
        for (const auto &[name, version, licence] : parts)
            rows += QStringLiteral("<tr><td>%1</td><td>&nbsp;%2&nbsp;</td><td>%3</td></tr>")
                        .arg(QLatin1String(name), QLatin1String(version), QLatin1String(licence));
        return QStringLiteral("<table>%1</table>").arg(rows);
    }
};

} // namespace

QString aboutText()
{
    return AboutWords::text();
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(parent, AboutWords::title(), aboutText());
}

void showHelp(QWidget *parent, const QString &topic)
{
    HelpDialog(parent, topic).exec();
}

QString helpTopicAt(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const auto topic = widget->property("helpTopic").toString(); !topic.isEmpty())
            return topic;
    return {};
}

} // namespace entente
