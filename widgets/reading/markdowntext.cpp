// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "markdowntext.h"

#include "htmltext.h"

#include <md4c.h>

namespace entente {

namespace {

int nothing(MD_BLOCKTYPE, void *, void *)
{
    return 0;
}

int nothing(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int endBlock(MD_BLOCKTYPE, void *, void *text)
{
    auto &out = *static_cast<QString *>(text);
    if (!out.isEmpty() && !out.endsWith(QLatin1Char('\n')))
        out += QLatin1Char('\n');
    return 0;
}

int takeText(MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE size, void *text)
{
    auto &out = *static_cast<QString *>(text);
    const auto read = QString::fromUtf8(words, qsizetype(size));
    switch (type) {
    case MD_TEXT_BR: out += QLatin1Char('\n'); break;
    case MD_TEXT_SOFTBR: out += QLatin1Char(' '); break;
    case MD_TEXT_ENTITY: out += readHtml(read).text; break;
    case MD_TEXT_HTML: break;
    default: out += read;
    }
    return 0;
}

} // namespace

QString textOfMarkdownBlocks(const QString &markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = nothing;
    parser.leave_block = endBlock;
    parser.enter_span = nothing;
    parser.leave_span = nothing;
    parser.text = takeText;
    const auto bytes = markdown.toUtf8();
    QString text;
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &text) != 0)
        return markdown; // it gives up only where memory does
    return text;
}

} // namespace entente
