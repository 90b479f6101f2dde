// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "console.h"

#include "models/map/text.h"

#include <algorithm>
#include <ostream>

namespace entente {

void Console::complain(const std::string &message) const
{
    err << "entente: " << displayText(message) << '\n';
}

std::string shownPath(const QString &path)
{
    return path == QStringLiteral("-") ? translate("CommandLine", "standard input")
                                       : displayText(path.toStdString());
}

std::string placedWords(const QString &path, const Diagnostic &diagnostic)
{
    std::string place = shownPath(path);
    if (diagnostic.line > 0)
        place += ":" + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
    const bool isError = diagnostic.severity == Diagnostic::Severity::Error;
    return place + ": " +
           (isError ? translate("CommandLine", "error") : translate("CommandLine", "warning")) +
           ": " + displayText(diagnostic.message) + " [" + diagnostic.code + "]";
}

std::string padded(const std::string &text, std::size_t width)
{
    const auto length = characters(text);
    return length < width ? text + std::string(width - length, ' ') : text;
}

std::size_t characters(const std::string &text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

} // namespace entente
