// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonstream.h"
#include "problems.h"

namespace entente {

/// Says in plain words where and why the text that `open` gives stops being JSON, or text at all,
/// and how to mend it. Reads it once more. False where nothing of it can be a map.
bool sayBroken(Problems &problems, const JsonFailure &failure,
               const std::function<ByteSource()> &open);

} // namespace entente
