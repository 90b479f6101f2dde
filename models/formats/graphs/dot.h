// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// DOT, drawn by sign: solid arrows for backing, dashed bars for opposition. Parallel ties stay
/// apart.
std::string writeDot(const GraphData &graph);

/// The graph in the answer of the helper program, which parses DOT with cgraph; a text that is no
/// answer becomes an error.
ReadGraph readDotAnswer(std::string_view answer);

/// The helper's language: a request with a DOT text in it, and the answer.
std::string writeDotRequest(std::string_view dot);
bool readDotRequest(std::string_view request, std::string_view &dot);
std::string writeDotAnswer(const ReadGraph &read);

/// Parses DOT in this process: for the helper only, as cgraph may crash or exit on hostile texts.
/// Nothing that the text refers to (images, HTML) is opened.
ReadGraph parseDot(std::string_view dot);

} // namespace entente
