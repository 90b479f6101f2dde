// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace entente::test {

/// What the schema says against a file, or nothing where the file passes. "no JSON" where it is
/// none.
std::string schemaComplaints(const std::string &text,
                             const std::string &schema = "entente-map-1.schema.json");

} // namespace entente::test
