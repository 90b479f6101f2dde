// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// LaTeX as BibTeX files use it for letters, as plain text: {\"u} becomes ü, \& becomes &, braces
/// go.
std::string fromLatex(std::string_view text);
/// A text that LaTeX does not misread: its special characters are escaped; letters stay UTF-8.
std::string toLatex(std::string_view text);

} // namespace entente
