// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapfile.h"

#include "jsonbreak.h"
#include "mapbuilder.h"

#include <algorithm>

namespace entente {

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
    MapBuilder builder(problems, [&](JsonSink &sink) { streamJson(open(), sink); });
    streamJson(open(), builder);
    const auto &failure = builder.failure();
    const bool readable = !failure || sayBroken(problems, *failure, open);
    auto result = readable ? builder.finish() : ReadMap();
    result.diagnostics = problems.diagnostics(open);
    return result;
}

} // namespace entente
