// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "htmltext.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTextDocument>
#include <QUrl>

#include <map>

namespace entente {

namespace {

/// A document that never fetches anything.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(""); }
};

/// The words of a stretch without tags, its entities read.
QString unescaped(QString words)
{
    if (!words.contains(QLatin1Char('&')))
        return words;
    ClosedDocument document;
    document.setHtml(words.replace(QLatin1Char('<'), QLatin1String("&lt;")));
    return document.toPlainText();
}

struct Tag
{
    qsizetype end = -1; // one past it; -1 where it does not end
    QString name;       // in small letters
    bool closing = false;
};

/// The tag at a <; without a name where it begins none.
Tag tagAt(const QString &html, qsizetype at)
{
    constexpr qsizetype longestName = 20;
    Tag tag;
    auto from = at + 1;
    tag.closing = html.mid(from, 1) == QLatin1String("/");
    from += tag.closing ? 1 : 0;
    auto to = from;
    while (to < html.size() && to - from < longestName && html[to].isLetterOrNumber())
        ++to;
    tag.name = html.mid(from, to - from).toLower();
    tag.end = tag.name.isEmpty() ? -1 : html.indexOf(QLatin1Char('>'), to) + 1;
    tag.end = tag.end == 0 ? -1 : tag.end;
    return tag;
}

/// Where elements end; each closing tag is looked for once, however often it is asked for.
class Closings
{
public:
    explicit Closings(const QString &html) : m_html(html) {}

    /// The closing tag of that name at or after the place: where it begins; -1 where there is none.
    qsizetype after(qsizetype at, const QString &name)
    {
        auto &known = m_next.try_emplace(name, 0).first->second;
        while (known >= 0 && known < at)
            known = next(at, name);
        return known;
    }

private:
    qsizetype next(qsizetype at, const QString &name) const
    {
        const auto wanted = QLatin1String("</") + name;
        for (;; ++at) {
            at = m_html.indexOf(wanted, at, Qt::CaseInsensitive);
            if (at < 0)
                return -1;
            const auto behind = m_html.mid(at + wanted.size(), 1);
            if (behind.isEmpty() || !behind.front().isLetterOrNumber())
                return at;
        }
    }

    const QString &m_html;
    std::map<QString, qsizetype> m_next;
};

bool isBlock(const QString &name)
{
    static const QSet<QString> names = [] {
        const auto list = QStringLiteral(
            "address article aside blockquote body br caption center dd details div dl dt fieldset "
            "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol option p "
            "pre "
            "section select summary table tbody td tfoot th thead title tr ul");
        const auto words = list.split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    return names.contains(name);
}

/// Elements whose content is no text of the article.
bool isMachinery(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("script"),   QStringLiteral("style"),
                                     QStringLiteral("noscript"), QStringLiteral("template"),
                                     QStringLiteral("svg"),      QStringLiteral("nav"),
                                     QStringLiteral("iframe"),   QStringLiteral("title")};
    return names.contains(name);
}

/// Goes through a page from its beginning to its end.
class Flattener
{
public:
    explicit Flattener(const QString &html) : m_html(html), m_closings(html) {}

    QString text()
    {
        qsizetype from = 0;
        for (auto at = m_html.indexOf(QLatin1Char('<')); at >= 0;
             at = m_html.indexOf(QLatin1Char('<'), from)) {
            m_line += QStringView(m_html).mid(from, at - from);
            from = takeTag(at);
        }
        m_line += QStringView(m_html).mid(from);
        endLine();
        return m_lines.join(QLatin1Char('\n')).trimmed();
    }

    QString title() const { return m_title; }

private:
    /// Takes what begins with a <, and answers where it goes on.
    qsizetype takeTag(qsizetype at)
    {
        if (QStringView(m_html).mid(at, 4) == QLatin1String("<!--")) {
            const auto end = m_html.indexOf(QLatin1String("-->"), at + 4);
            return end < 0 ? m_html.size() : end + 3;
        }
        const auto mark = m_html.size() > at + 1 ? m_html[at + 1] : QChar();
        if (mark == QLatin1Char('!') || mark == QLatin1Char('?')) {
            const auto end = m_html.indexOf(QLatin1Char('>'), at);
            return end < 0 ? m_html.size() : end + 1;
        }
        const auto tag = tagAt(m_html, at);
        if (tag.name.isEmpty()) {
            m_line += QLatin1Char('<');
            return at + 1;
        }
        if (tag.end < 0) // it was cut off there
            return m_html.size();
        if (isBlock(tag.name))
            endLine();
        if (tag.name == QLatin1String("pre"))
            m_asWritten = !tag.closing;
        return !tag.closing && isMachinery(tag.name) ? behindMachinery(tag) : tag.end;
    }

    qsizetype behindMachinery(const Tag &tag)
    {
        const auto end = m_closings.after(tag.end, tag.name);
        if (tag.name == QLatin1String("title") && m_title.isEmpty() && end >= 0)
            m_title = unescaped(m_html.mid(tag.end, end - tag.end)).simplified();
        if (end >= 0)
            return end;
        // What is no text for a browser either goes on to the end of the page.
        const bool raw = tag.name == QLatin1String("script") || tag.name == QLatin1String("style");
        return raw ? m_html.size() : tag.end;
    }

    void endLine()
    {
        const auto line = unescaped(m_asWritten ? m_line : m_line.simplified());
        if (!line.trimmed().isEmpty())
            m_lines << line;
        m_line.clear();
    }

    const QString &m_html;
    Closings m_closings;
    QStringList m_lines;
    QString m_line;
    QString m_title;
    bool m_asWritten = false;
};

/// The article itself, where the page says which part that is.
QString articleOf(const QString &html)
{
    for (const auto *name : {"article", "main"}) {
        const auto opening = QLatin1Char('<') + QLatin1String(name),
                   closing = QLatin1String("</") + QLatin1String(name);
        const auto at = html.indexOf(opening, 0, Qt::CaseInsensitive);
        const auto end = html.lastIndexOf(closing, -1, Qt::CaseInsensitive);
        if (at >= 0 && end > at && tagAt(html, at).name == QLatin1String(name))
            return html.mid(at, end - at);
    }
    return html;
}

/// The content of the first <meta> of one of these names.
QString metaContent(const QString &html, const char *names)
{
    constexpr qsizetype longestTag = 20000;
    static const QRegularExpression content(
        QStringLiteral("\\bcontent\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression name(
        QStringLiteral("\\b(?:name|property|itemprop)\\s*=\\s*[\"']?(?:%1)[\"'\\s/>]")
            .arg(QString::fromLatin1(names)),
        QRegularExpression::CaseInsensitiveOption);
    const auto meta = QStringLiteral("<meta");
    for (auto at = html.indexOf(meta, 0, Qt::CaseInsensitive); at >= 0;
         at = html.indexOf(meta, at + 1, Qt::CaseInsensitive)) {
        const auto tag = tagAt(html, at);
        if (tag.end < 0)
            break;
        if (tag.end - at > longestTag)
            continue;
        const auto text = html.mid(at, tag.end - at);
        const auto value = content.match(text);
        if (value.hasMatch() && name.match(text).hasMatch())
            return unescaped(value.captured(1) + value.captured(2)).simplified();
    }
    return {};
}

QString firstOf(const QString &one, const QString &other)
{
    return one.isEmpty() ? other : one;
}

} // namespace

HtmlPage readHtml(const QString &html)
{
    HtmlPage page;
    Flattener whole(html);
    const auto all = whole.text();
    const auto article = articleOf(html);
    page.text = article.size() == html.size() ? all : Flattener(article).text();
    page.title = firstOf(metaContent(html, "og:title|dc\\.title"), whole.title());
    page.author = metaContent(html, "author|article:author|dc\\.creator");
    page.date =
        metaContent(html, "article:published_time|datePublished|date|dc\\.date|pubdate").left(10);
    page.site = metaContent(html, "og:site_name|application-name");
    page.url = metaContent(html, "og:url");
    return page;
}

} // namespace entente
