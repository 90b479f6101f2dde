// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/import/rowdate.h"
#include "models/map/edtf.h"

#include <string>

namespace entente::fuzzing {

/// A date keeps its text and means the same again; a cell's date is a date of the calendar.
void fuzz(std::string_view input)
{
    if (const auto date = Edtf::parse(input)) {
        require(date->text() == input, "a date keeps its text");
        require(date->earliest() <= date->latest(), "it begins before it ends");
        require(Edtf::parse(date->text()) == date, "it is read as the same");
    }
    for (const auto order : {DateColumns::Order::Unknown, DateColumns::Order::DayFirst,
                             DateColumns::Order::MonthFirst}) {
        const auto answer = dateInCell(input, order);
        if (answer.kind == DateAnswer::Kind::Read)
            require(answer.date.edtf() == ".." || Edtf::parse(answer.date.edtf()).has_value(),
                    "a cell's date is EDTF, or an open end");
    }
}

} // namespace entente::fuzzing
