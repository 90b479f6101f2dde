// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/map/text.h"
#include "models/words/narration.h"
#include "pagewriter.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int rows = 80; // the rest is counted

/// A CSL type in words: "article-newspaper" is a newspaper article.
QString typeWords(const std::string &type)
{
    static const std::pair<std::string_view, const char *> words[] = {
        {"article-newspaper", QT_TRANSLATE_NOOP("entente::Inspector", "Newspaper article")},
        {"article-magazine", QT_TRANSLATE_NOOP("entente::Inspector", "Magazine article")},
        {"article-journal", QT_TRANSLATE_NOOP("entente::Inspector", "Journal article")},
        {"webpage", QT_TRANSLATE_NOOP("entente::Inspector", "Web page")},
        {"legal_case", QT_TRANSLATE_NOOP("entente::Inspector", "Legal case")},
        {"post", QT_TRANSLATE_NOOP("entente::Inspector", "Post")},
    };
    for (const auto &[csl, plain] : words)
        if (csl == type)
            return PageWriter::tr(plain);
    auto text = PageWriter::text(type).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

bool cites(const std::vector<Evidence> &evidence, const SourceId &source)
{
    return std::any_of(evidence.begin(), evidence.end(),
                       [&](const Evidence &item) { return item.source == source; });
}

void writeCiting(PageWriter &page, const SourceId &source, const QString &heading,
                 const auto &table)
{
    int count = 0;
    for (const auto &record : table) {
        if (!cites(record.evidence, source))
            continue;
        if (++count == 1)
            page.section(heading);
        if (count > rows)
            continue;
        const auto item = Item(record.id);
        page.paragraph(page.link(item, labelOf(page.map(), item).toHtmlEscaped()), "item");
        for (const auto &evidence : record.evidence)
            if (evidence.source == source && !evidence.quote.empty())
                page.paragraph(QStringLiteral("“%1”").arg(PageWriter::text(evidence.quote)),
                               "quote");
    }
    if (count > rows)
        page.paragraph(PageWriter::tr("and %n more", nullptr, int(count - rows)), "note");
}

} // namespace

QString sourcePage(const PageContext &context, const SourceId &id)
{
    PageWriter page(context);
    const auto &source = *page.map().sources().find(id);
    page.title(PageWriter::text(source.title.empty() ? id.text() : source.title),
               typeWords(source.type));
    page.fact(PageWriter::tr("By"), PageWriter::text(listWords(source.authors)));
    page.fact(PageWriter::tr("In"), PageWriter::text(source.containerTitle));
    page.fact(PageWriter::tr("Publisher"), PageWriter::text(source.publisher));
    page.fact(PageWriter::tr("Issued"),
              source.issued ? PageWriter::text(source.issued->words()) : QString());
    page.fact(PageWriter::tr("Address"), PageWriter::address(source.url));
    page.fact(PageWriter::tr("Cite as"), PageWriter::text(citation(source)));
    writeCiting(page, id, PageWriter::tr("Ties it speaks of"), page.map().ties());
    writeCiting(page, id, PageWriter::tr("Events it speaks of"), page.map().events());
    writeCiting(page, id, PageWriter::tr("Actors it speaks of"), page.map().actors());
    return page.html();
}

} // namespace entente
