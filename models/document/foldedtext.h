// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace entente {

/// A text as it is compared: without case, accents and other marks ("Erdoğan" -> "erdogan",
/// "Türkiye" -> "turkiye").
QString foldedText(const QString &text);

} // namespace entente
