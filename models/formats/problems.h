// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapfile.h"

#include <cstddef>

namespace entente {

/// Where in the file something is wrong. Line and column are counted once, at the end.
struct Place
{
    std::size_t offset = 0;
    std::string pointer;
};

/// What is wrong with a file, collected while it is read. A thousand errors and a thousand warnings
/// are kept; then it says that there are more.
class Problems
{
public:
    /// Complains of a place in the file: what is wrong, and what to do. Beyond the limit they are
    /// only counted.
    void error(std::string code, Place place, std::string message, std::string hint);
    void warning(std::string code, Place place, std::string message, std::string hint);
    /// One that is kept however many there are.
    void mainError(std::string code, Place place, std::string message, std::string hint);
    void clear();

    /// In the order of the file, with lines and columns.
    std::vector<Diagnostic> diagnostics(const std::function<ByteSource()> &open) const;

private:
    struct Found
    {
        std::size_t offset;
        Diagnostic diagnostic;
    };

    void add(Diagnostic::Severity severity, std::string code, Place place, std::string message,
             std::string hint);

    std::vector<Found> m_found;
    std::size_t m_counts[2] = {0, 0};
};

/// A value from the file as a message shows it: quoted, shortened, and without characters that do
/// something.
std::string quotedValue(std::string_view value);

/// The word nearest to `text`, where one is near enough to have been meant; else empty.
std::string nearestWord(std::string_view text, const std::vector<std::string_view> &words);

} // namespace entente
