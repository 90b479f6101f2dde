// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "xmltext.h"

#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <expat.h>

#include <algorithm>
#include <climits>

namespace entente {

namespace {

constexpr int deepest = 500;

std::string_view withoutPrefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// What expat's callbacks share.
struct Parse
{
    XML_Parser parser;
    XmlSink &sink;
    ReadGraph &read;
    XmlAttributes attributes;
    int depth = 0;
    bool stopped = false;

    int line() const { return int(XML_GetCurrentLineNumber(parser)); }
    int column() const { return int(XML_GetCurrentColumnNumber(parser)) + 1; }

    void stop(std::string code, std::string message, std::string hint)
    {
        if (!stopped)
            read.error(std::move(code), std::move(message), std::move(hint), line(), column());
        stopped = true;
        XML_StopParser(parser, XML_FALSE);
    }
    void place()
    {
        sink.line = line();
        sink.column = column();
    }
};

void XMLCALL opened(void *data, const XML_Char *name, const XML_Char **attributes)
{
    auto &parse = *static_cast<Parse *>(data);
    if (parse.stopped)
        return;
    if (++parse.depth > deepest) {
        parse.stop("too-deep", translate("Formats", "The elements are nested too deeply."),
                   translate("Formats", "No graph file needs this; take another one."));
        return;
    }
    parse.attributes.clear();
    for (; *attributes; attributes += 2)
        parse.attributes.emplace_back(withoutPrefix(attributes[0]), attributes[1]);
    parse.place();
    parse.sink.opened(withoutPrefix(name), parse.attributes);
}

void XMLCALL closed(void *data, const XML_Char *name)
{
    auto &parse = *static_cast<Parse *>(data);
    --parse.depth;
    parse.place();
    if (!parse.stopped)
        parse.sink.closed(withoutPrefix(name));
}

void XMLCALL text(void *data, const XML_Char *letters, int count)
{
    auto &parse = *static_cast<Parse *>(data);
    if (!parse.stopped)
        parse.sink.text({letters, std::size_t(count)});
}

void XMLCALL entityDeclared(void *data, const XML_Char *, int, const XML_Char *, int,
                            const XML_Char *, const XML_Char *, const XML_Char *, const XML_Char *)
{
    static_cast<Parse *>(data)->stop(
        "entities",
        translate(
            "Formats",
            "The file declares entities, which can grow without end or point to other files; it "
            "was not read."),
        translate(
            "Formats",
            "Save it from its program without them, or replace them by what they stand for."));
}

int XMLCALL unknownEncoding(void *, const XML_Char *name, XML_Encoding *encoding)
{
    std::string word(name);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    if (word != "windows-1252" && word != "cp1252" && word != "iso-8859-15")
        return XML_STATUS_ERROR;
    for (int i = 0; i < 256; ++i)
        encoding->map[i] = int(windows1252(static_cast<unsigned char>(i)));
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace

std::string_view xmlValue(const XmlAttributes &attributes, std::string_view name)
{
    const auto it = std::find_if(attributes.begin(), attributes.end(),
                                 [&](const auto &one) { return one.first == name; });
    return it == attributes.end() ? std::string_view() : it->second;
}

bool readXml(std::string_view content, XmlSink &sink, ReadGraph &read)
{
    Parse parse{XML_ParserCreate(nullptr), sink, read, {}};
    XML_SetUserData(parse.parser, &parse);
    XML_SetElementHandler(parse.parser, opened, closed);
    XML_SetCharacterDataHandler(parse.parser, text);
    XML_SetEntityDeclHandler(parse.parser, entityDeclared);
    XML_SetUnknownEncodingHandler(parse.parser, unknownEncoding, nullptr);
    XML_SetParamEntityParsing(parse.parser, XML_PARAM_ENTITY_PARSING_NEVER);
    auto status = XML_STATUS_OK;
    constexpr std::size_t step = std::size_t(1) << 24;
    do {
        const auto part = content.substr(0, step);
        content.remove_prefix(part.size());
        status = XML_Parse(parse.parser, part.data(), int(part.size()), content.empty());
    } while (status == XML_STATUS_OK && !content.empty());
    if (status != XML_STATUS_OK && !parse.stopped)
        parse.stop("not-xml",
                   phrase(translate("Formats", "The file is no well-formed XML: %1."),
                          {XML_ErrorString(XML_GetErrorCode(parse.parser))}),
                   translate("Formats", "Save it again from the program that made it."));
    XML_ParserFree(parse.parser);
    return status == XML_STATUS_OK && !parse.stopped;
}

void appendXml(std::string &out, std::string_view content)
{
    for (const char c : content) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n' || c == '\r' || c == '\t')
            out += "&#" + std::to_string(int(byte)) + ";";
        else if (byte >= 0x20)
            out += c;
    }
}

std::string xmlText(std::string_view content)
{
    std::string out;
    appendXml(out, content);
    return out;
}

} // namespace entente
