// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fields.h"
#include "jsonstream.h"

namespace entente {

/// Says in plain words where and why the text stops being JSON, and how to mend it.
void sayBroken(Reading &reading, const JsonFailure &failure);

} // namespace entente
