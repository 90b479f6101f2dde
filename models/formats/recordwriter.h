// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string>

namespace entente {

/// Appends the record as a JSON object, its keys in the order of the file: a key a line, `indent`
/// spaces in, or all on one line where `indent` is negative. What says nothing is left out.
template <class Record>
void writeRecord(std::string &out, const Record &record, int indent);

} // namespace entente
