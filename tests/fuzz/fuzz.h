// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

// A fuzz target is one function over bytes: fuzz(). What it promises of them is checked by
// require(); the time and the memory of one input are bounded by libFuzzer (tests/fuzz/run).

namespace entente::fuzzing {

void fuzz(std::string_view input);

inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace entente::fuzzing
