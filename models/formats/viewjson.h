// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string>
#include <string_view>

namespace entente {

/// What was read of a view, and what was not: the members that are none of a view's, or whose value
/// is none, as a JSON object to be written back (or the whole value where it is no object); empty
/// where all was read.
template <class Value>
struct ReadView
{
    Value value;
    std::string rest;
    Texts misread; // keys of a view's whose value is none
};

/// What a scene keeps under "filter" and under "view". Of a value that says nothing, and no rest,
/// nothing is written: the text is empty.
ReadView<Filter> filterFromJson(std::string_view json);
ReadView<Look> lookFromJson(std::string_view json);
std::string filterJson(const Filter &filter, std::string_view rest = {});
std::string lookJson(const Look &look, std::string_view rest = {});

/// A whole view on one line, its members named as a scene's are. Nothing comes back where the text
/// is no JSON object; a member that cannot be understood is as if it were not there.
std::string viewJson(const View &view);
std::optional<View> viewFromJson(std::string_view json);

} // namespace entente
