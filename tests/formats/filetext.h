// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "models/formats/mapfile.h"

namespace entente::test {

inline std::string fileText(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string everyKey()
{
    return fileText(ENTENTE_SOURCE_DIR "/tests/formats/every-key.entente.json");
}

inline std::string sample(const std::string &name)
{
    return fileText(ENTENTE_SAMPLES "/" + name);
}

/// JSON as it is easier to read in a test: with single quotes.
inline std::string q(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

/// What is wrong, one a line: "error dangling-id /ties/0/to 21:13".
inline std::string summary(const ReadMap &read)
{
    std::string text;
    for (const auto &d : read.diagnostics)
        text += std::string(d.severity == Diagnostic::Severity::Error ? "error " : "warning ") +
                d.code + " " + d.pointer + " " + std::to_string(d.line) + ":" +
                std::to_string(d.column) + "\n";
    return text;
}

} // namespace entente::test
