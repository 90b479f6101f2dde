// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/import/condition.h"

namespace entente::fuzzing {

/// A condition is read from its own text as the same one, and answers.
void fuzz(std::string_view input)
{
    Condition::Problem problem;
    const auto condition = Condition::parse(input, &problem);
    if (!condition) {
        require(!problem.message.empty(), "what is wrong is said");
        return;
    }
    const auto again = Condition::parse(condition->text());
    require(again && again->columns() == condition->columns(), "it is read as the same");
    const auto cells = [](std::size_t column) {
        return column % 2 ? std::string_view("Libya") : std::string_view("2011");
    };
    require(condition->holds(cells) == again->holds(cells), "and answers the same");
}

} // namespace entente::fuzzing
