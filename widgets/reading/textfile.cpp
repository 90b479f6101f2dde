// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textfile.h"

#include "htmltext.h"
#include "markdowntext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStringDecoder>
#include <QUrl>

namespace entente {

namespace {

constexpr qint64 longestFile = 20 * 1024 * 1024;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

/// UTF-8, UTF-16 with its mark, else what the page names, else Windows-1252 as browsers do.
QString decoded(const QByteArray &bytes, bool html)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*marked).decode(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    if (html)
        if (const auto named = QStringConverter::encodingForHtml(bytes))
            return QStringDecoder(*named).decode(bytes);
    return QString::fromLatin1(bytes);
}

QString firstLine(const QString &text)
{
    const auto line = text.trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
    return line.size() <= 160 ? line : QString();
}

OpenedText checked(OpenedText opened)
{
    if (opened.text.trimmed().isEmpty() && opened.problem.isEmpty())
        opened.problem = Words::tr("There is no text in it.");
    return opened;
}

OpenedText openedAs(const QString &text)
{
    OpenedText opened;
    opened.text = text;
    opened.title = firstLine(text);
    return checked(opened);
}

} // namespace

OpenedText textOfHtml(const QString &html)
{
    const auto page = readHtml(html);
    OpenedText opened;
    opened.text = page.text;
    opened.title = page.title.isEmpty() ? firstLine(page.text) : page.title;
    opened.author = page.author;
    opened.date = page.date;
    opened.site = page.site;
    opened.url = page.url;
    return checked(opened);
}

OpenedText textOfMarkdown(const QString &markdown)
{
    return openedAs(textOfMarkdownBlocks(markdown).trimmed());
}

OpenedText readTextFile(const QString &path)
{
    OpenedText opened;
    QFile file(path);
    if (file.size() > longestFile)
        opened.problem = Words::tr("%1 is larger than 20 MB, which no article is.").arg(path);
    else if (!file.open(QIODevice::ReadOnly))
        opened.problem = Words::tr("%1 cannot be opened: %2.").arg(path, file.errorString());
    if (!opened.ok())
        return opened;
    const auto suffix = QFileInfo(path).suffix().toLower();
    const bool html = suffix.startsWith(QLatin1String("htm")) || suffix == QLatin1String("xhtml");
    const auto text = decoded(file.readAll(), html);
    if (text.contains(QChar(0)))
        opened.problem = Words::tr("%1 is no text. Open a .txt, .md or .html file.").arg(path);
    else
        opened = html ? textOfHtml(text)
                 : suffix == QLatin1String("md") || suffix == QLatin1String("markdown")
                     ? textOfMarkdown(text)
                     : openedAs(text);
    return opened;
}

OpenedText textOfMimeData(const QMimeData &data)
{
    if (data.hasUrls() && data.urls().first().isLocalFile())
        return readTextFile(data.urls().first().toLocalFile());
    return data.hasHtml() ? textOfHtml(data.html()) : openedAs(data.text());
}

bool isTextFile(const QString &path)
{
    static const QStringList known{QStringLiteral("txt"),  QStringLiteral("text"),
                                   QStringLiteral("md"),   QStringLiteral("markdown"),
                                   QStringLiteral("htm"),  QStringLiteral("html"),
                                   QStringLiteral("xhtml")};
    return known.contains(QFileInfo(path).suffix().toLower());
}

bool isReadableText(const QMimeData &data)
{
    if (data.hasUrls() && data.urls().first().isLocalFile())
        return isTextFile(data.urls().first().toLocalFile());
    return data.hasText() || data.hasHtml();
}

} // namespace entente
