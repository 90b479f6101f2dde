// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace entente::test {

/// What the schema says against a file, or nothing where the file passes. "no JSON" where it is
/// none.
std::string schemaComplaints(const std::string &fileText);

} // namespace entente::test
