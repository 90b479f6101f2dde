// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string>

namespace entente {

/// Appends the record as a JSON object, its keys in the order of the file: a key a line, `indent`
/// spaces in, or all on one line where `indent` is negative. What says nothing is left out.
void writeRecord(std::string &out, const Actor &actor, int indent);
void writeRecord(std::string &out, const Tie &tie, int indent);
void writeRecord(std::string &out, const Event &event, int indent);
void writeRecord(std::string &out, const Source &source, int indent);
void writeRecord(std::string &out, const Scene &scene, int indent);

} // namespace entente
