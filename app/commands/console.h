// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"

#include <QString>

#include <iosfwd>
#include <string>

namespace entente {

/// The three streams of a command: what it reads, what it answers, what it complains of.
struct Console
{
    std::istream &in;
    std::ostream &out;
    std::ostream &err;

    /// A line "entente: …" on the stream of errors, without characters that a terminal would obey.
    void complain(const std::string &message) const;
};

/// A file's name as a message shows it.
std::string shownPath(const QString &path);
/// "map.entente.json:12:9: error: There is no actor “ghost”. [dangling-id]"
std::string placedWords(const QString &path, const Diagnostic &diagnostic);
/// The text, and blanks up to `width` characters.
std::string padded(const std::string &text, std::size_t width);
/// How many characters the text has.
std::size_t characters(const std::string &text);

} // namespace entente
