// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>

namespace entente {

/// The SHA-256 of a file's bytes in hexadecimal; empty where it cannot be read.
std::string fingerprint(const QString &path);

} // namespace entente
