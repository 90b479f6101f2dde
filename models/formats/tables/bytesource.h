// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace entente {

/// Where bytes come from: fills at most `most` bytes and returns how many; 0 is the end.
using ByteSource = std::function<std::size_t(char *to, std::size_t most)>;

/// The bytes of a text, which must outlive the source.
ByteSource bytesOf(std::string_view text);
/// Fills `most` bytes, fewer only at the end; returns how many.
std::size_t readFully(const ByteSource &source, char *to, std::size_t most);

} // namespace entente
