// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/navigator.h"
#include "models/picture/picture.h"

#include <QString>

namespace entente {

// What a Picture says of the things in it, to a reader and to a screen reader.

/// The record, group or line under the pointer, as rich text that carries nothing from the file as
/// markup. Empty where nothing is there.
QString toolTipOf(const Picture &picture, const Hit &hit);
/// Where the keyboard is, as a sentence; empty where it is nowhere.
QString keyboardWords(const Picture &picture, const KeyboardPosition &at);

} // namespace entente
