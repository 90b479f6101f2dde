// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The text in small ASCII letters, as ids and file names are made of it: "Türkei" -> "turkei",
/// "Россия" -> "rossiya", "Κύπρος" -> "kypros". Latin, Greek and Cyrillic letters; of other scripts
/// nothing is left.
std::string transliterated(std::string_view text);

} // namespace entente
