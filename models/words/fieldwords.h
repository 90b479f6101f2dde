// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace entente {

/// "since, means and note": what fields of records are called, by their keys in the file. A key
/// that the program does not know is called as it is written.
std::string fieldsWords(const std::vector<std::string> &keys);

} // namespace entente
