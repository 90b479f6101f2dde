// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapfile.h"

#include "jsontext.h"
#include "mapbuilder.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isUtf16(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    return text.size() >= 4 &&
           ((text[0] == '{' && text[1] == '\0') || (text[0] == '\0' && text[1] == '{'));
}

/// The bytes that are read already, then the others.
ByteSource continued(std::string head, ByteSource rest)
{
    return [head = std::move(head), rest = std::move(rest)](char *to, std::size_t most) mutable {
        if (head.empty())
            return rest(to, most);
        const auto count = head.copy(to, most);
        head.erase(0, count);
        return count;
    };
}

std::string firstBytes(const ByteSource &source)
{
    std::string head(4, '\0');
    std::size_t filled = 0;
    while (filled < head.size()) {
        const auto count = source(head.data() + filled, head.size() - filled);
        if (count == 0)
            break;
        filled += count;
    }
    head.resize(filled);
    return head;
}

/// Where the text has its first character that is no blank; its end where it has none.
std::size_t beginning(TextWindow &text)
{
    std::size_t from = 0;
    text.grow(0);
    if (text.view().starts_with(byteOrderMark))
        from = byteOrderMark.size();
    for (;;) {
        const auto at = text.view().find_first_not_of(" \t\r\n", from - text.offset());
        if (at != std::string_view::npos)
            return text.offset() + at;
        from = text.length();
        if (!text.grow(from))
            return from;
    }
}

void sayEnd(Problems &problems, const TextWindow &text)
{
    if (text.end() == TextWindow::End::NotUtf8)
        problems.mainError(
            "not-utf-8", {text.length(), {}},
            phrase("The file is no UTF-8 text from here on. What follows was not read."),
            phrase("Save it again as UTF-8 (in a text editor: Save as, encoding UTF-8)."));
    else if (text.end() == TextWindow::End::NullByte)
        problems.mainError(
            "not-text", {text.length(), {}},
            phrase("There is a null byte here, so this is no text. What follows was not read."),
            phrase("Open an .entente.json file; where this is one, it was damaged: take it from a "
                   "backup."));
}

ReadMap readText(TextWindow &text, const std::function<ByteSource()> &open, Problems &problems)
{
    const auto from = beginning(text);
    if (from == text.length() && text.end() == TextWindow::End::Source) {
        problems.error("empty-file", {}, phrase("The file is empty."),
                       phrase("Take it from a backup, or begin a new map."));
        return {};
    }
    MapBuilder builder(problems, [&](JsonSink &sink) {
        TextWindow again(open());
        const auto beginsAt = beginning(again);
        streamJson(again, beginsAt, sink);
    });
    streamJson(text, from, builder);
    text.readToEnd();
    sayEnd(problems, text);
    return builder.finish(text.end() != TextWindow::End::Source);
}

} // namespace

int ReadMap::errors() const
{
    return int(std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &d) {
        return d.severity == Diagnostic::Severity::Error;
    }));
}

int ReadMap::warnings() const
{
    return int(diagnostics.size()) - errors();
}

ReadMap readMap(std::string_view text)
{
    return readMap([text] { return bytesOf(text); });
}

ReadMap readMap(const std::function<ByteSource()> &open)
{
    Problems problems;
    ReadMap result;
    auto source = open();
    auto head = firstBytes(source);
    if (isUtf16(head)) {
        problems.error(
            "not-utf-8", {}, phrase("The file is UTF-16 text; a map is UTF-8."),
            phrase("Save it again as UTF-8 (in a text editor: Save as, encoding UTF-8)."));
    } else {
        TextWindow text(continued(std::move(head), std::move(source)));
        result = readText(text, open, problems);
    }
    result.diagnostics = problems.diagnostics(open);
    return result;
}

} // namespace entente
