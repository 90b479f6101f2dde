// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace entente {

/// What a helper process may not do, whatever a file makes its libraries do: use more processor
/// time than that, open many files, write a file, reach a network, start a program. The kernel's
/// seccomp refuses the last three; where it has none, this is said on the error channel and the
/// others hold.
void limitHelper(unsigned seconds);

/// Memory beyond which every allocation fails. Not under a sanitizer, which reserves terabytes.
void limitMemory(std::size_t bytes);

/// True where the process holds most of what limitMemory() allows: a null pointer that was followed
/// is want of memory then. May be called by a signal handler.
bool isNearMemoryLimit();

} // namespace entente
