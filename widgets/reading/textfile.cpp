// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "textfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTextDocument>
#include <QUrl>

namespace entente {

namespace {

constexpr qint64 longestFile = 20 * 1024 * 1024;

QString words(const char *english)
{
    return QCoreApplication::translate("TextFile", english);
}

/// A document that never fetches anything.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(""); }
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

QString unescaped(const QString &html)
{
    ClosedDocument document;
    document.setHtml(html);
    return document.toPlainText().simplified();
}

/// The content of the first <meta> of one of these names.
QString metaContent(const QString &html, const char *names)
{
    static const QRegularExpression tag(QStringLiteral("<meta\\s[^>]*>"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression content(
        QStringLiteral("\\bcontent\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression name(
        QStringLiteral("\\b(?:name|property|itemprop)\\s*=\\s*[\"']?(?:%1)[\"'\\s/>]")
            .arg(QString::fromLatin1(names)),
        QRegularExpression::CaseInsensitiveOption);
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const auto meta = it.next().captured();
        const auto value = content.match(meta);
        if (value.hasMatch() && name.match(meta).hasMatch())
            return unescaped(value.captured(1) + value.captured(2));
    }
    return {};
}

QString withoutMachinery(QString html)
{
    static const QRegularExpression machinery(
        QStringLiteral(
            "<(script|style|noscript|template|svg|nav|iframe)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return html.remove(machinery);
}

/// The article itself, where the page says which part that is.
QString articleOf(const QString &html)
{
    static const QRegularExpression article(QStringLiteral("<(article|main)\\b[^>]*>.*</\\1\\s*>"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    const auto match = article.match(html);
    return match.hasMatch() ? match.captured() : html;
}

QString plainText(const QTextDocument &document)
{
    auto text = document.toPlainText();
    text.remove(QChar::ObjectReplacementCharacter);
    return text.trimmed();
}

QString firstLine(const QString &text)
{
    const auto line = text.trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
    return line.size() <= 160 ? line : QString();
}

OpenedText checked(OpenedText opened)
{
    if (opened.text.trimmed().isEmpty() && opened.problem.isEmpty())
        opened.problem = words("There is no text in it.");
    return opened;
}

OpenedText plain(const QString &text)
{
    OpenedText opened;
    opened.text = text;
    opened.title = firstLine(text);
    return checked(opened);
}

} // namespace

OpenedText textOfHtml(const QString &html)
{
    const auto page = withoutMachinery(html);
    ClosedDocument whole;
    whole.setHtml(page);
    ClosedDocument article;
    article.setHtml(articleOf(page));
    OpenedText opened;
    opened.text = plainText(article);
    opened.title = metaContent(html, "og:title|dc\\.title");
    if (opened.title.isEmpty())
        opened.title = whole.metaInformation(QTextDocument::DocumentTitle).simplified();
    if (opened.title.isEmpty())
        opened.title = firstLine(opened.text);
    opened.author = metaContent(html, "author|article:author|dc\\.creator");
    opened.date =
        metaContent(html, "article:published_time|datePublished|date|dc\\.date|pubdate").left(10);
    opened.site = metaContent(html, "og:site_name|application-name");
    opened.url = metaContent(html, "og:url");
    return checked(opened);
}

OpenedText textOfMarkdown(const QString &markdown)
{
    ClosedDocument document;
    document.setMarkdown(markdown);
    return plain(plainText(document));
}

OpenedText readTextFile(const QString &path)
{
    OpenedText opened;
    QFile file(path);
    if (file.size() > longestFile)
        opened.problem = words("%1 is larger than 20 MB, which no article is.").arg(path);
    else if (!file.open(QIODevice::ReadOnly))
        opened.problem = words("%1 cannot be opened: %2.").arg(path, file.errorString());
    if (!opened.ok())
        return opened;
    const auto suffix = QFileInfo(path).suffix().toLower();
    const bool html = suffix.startsWith(QLatin1String("htm")) || suffix == QLatin1String("xhtml");
    const auto text = decoded(file.readAll(), html);
    if (text.contains(QChar(0)))
        opened.problem = words("%1 is no text. Open a .txt, .md or .html file.").arg(path);
    else
        opened = html ? textOfHtml(text)
                 : suffix == QLatin1String("md") || suffix == QLatin1String("markdown")
                     ? textOfMarkdown(text)
                     : plain(text);
    return opened;
}

OpenedText textOfMimeData(const QMimeData &data)
{
    if (data.hasUrls() && data.urls().first().isLocalFile())
        return readTextFile(data.urls().first().toLocalFile());
    return data.hasHtml() ? textOfHtml(data.html()) : plain(data.text());
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
