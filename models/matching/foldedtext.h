// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A text as it is compared: without case, accents and points, in any script, blanks single
/// ("Erdoğan" -> "erdogan", "Türkiye" -> "turkiye", "ΑΘΉΝΑ" -> "αθηνα"). Marks that are letters of
/// their own (Japanese, the scripts of India) stay.
QString foldedText(const QString &text);

/// A name as people compare names: folded, words without punctuation ("al-Qa'ida" -> "al qaida").
std::string foldedName(std::string_view name);

/// Only without case, in any script: what is written the same.
std::string caseFolded(std::string_view text);

/// All names of an actor, the label first, each once.
std::vector<std::string> allNames(const Actor &actor);

} // namespace entente
