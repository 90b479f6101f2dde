// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace entente {

/// The words of a Markdown text, a line for each of its blocks, in linear time.
QString textOfMarkdownBlocks(const QString &markdown);

} // namespace entente
