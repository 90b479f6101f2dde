// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fields.h"
#include "references.h"

#include <unordered_map>

namespace entente {

/// Turns the JSON of one record into the record, and says all that is wrong with it. Nothing comes
/// back where the record cannot be represented.
class RecordReader
{
public:
    RecordReader(Problems &problems, References &references)
        : m_problems(problems)
        , m_references(references)
    {
    }

    /// The Actor, Tie, Event, Source or Scene at that place of its table; nothing where it cannot
    /// be used. Complains of what is wrong.
    template <class Record>
    std::optional<Record> read(const JsonNode &node, std::size_t index);

private:
    class FieldReader;

    Problems &m_problems;
    References &m_references;
    std::unordered_map<std::string, SharedText> m_shared;
};

} // namespace entente
