// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/countrycodes.h"

namespace entente {

/// Countries, with ISO 3166 from the iso-codes package where the system has it.
const CountryCodes &countryCodes();

} // namespace entente
