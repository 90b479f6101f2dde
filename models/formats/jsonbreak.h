// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonstream.h"
#include "problems.h"

namespace entente {

/// Says in plain words where and why the text stops being JSON, and how to mend it.
void sayBroken(Problems &problems, const JsonFailure &failure);

} // namespace entente
