// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fields.h"

namespace entente {

/// What a record says that is well-formed and yet wrong or worth a look.
void checkActor(const Fields &fields, const Actor &actor);
/// False where the tie has not two ends and cannot be represented.
bool checkTie(const Fields &fields, const Tie &tie);
void checkEvent(const Fields &fields, const Event &event);
void checkSource(const Fields &fields, const Source &source);
void checkGrade(const Fields &evidence, const std::string &grade);
void checkCode(const Fields &record, const JsonNode &codes, const JsonNode &code);

} // namespace entente
