// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"

#include <vector>

class QWidget;

namespace entente {

/// A table of what is wrong with a file: kind, place, what, and what to do about it. Returns once
/// it is closed.
void showProblems(const std::vector<Diagnostic> &problems, QWidget *parent);

} // namespace entente
