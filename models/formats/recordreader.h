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

    /// The record at that place of its table; nothing where it cannot be used. Complains of what is
    /// wrong.
    std::optional<Actor> actor(const JsonNode &node, std::size_t index);
    std::optional<Tie> tie(const JsonNode &node, std::size_t index);
    std::optional<Event> event(const JsonNode &node, std::size_t index);
    std::optional<Source> source(const JsonNode &node, std::size_t index);
    std::optional<Scene> scene(const JsonNode &node, std::size_t index);

private:
    /// The record's own id; empty where it has none that it can keep.
    const IdText *ownId(const Fields &fields);
    template <class Key>
    std::optional<Key> reference(const Fields &fields, const char *key, TableName target,
                                 Fields::Need need);

    std::vector<Evidence> evidence(const Fields &record);
    std::optional<Evidence> evidenceItem(const Fields &item);
    std::vector<Means> means(const Fields &record);
    std::vector<Participant> participants(const Fields &record);
    std::vector<Figure> figures(const Fields &record);
    void readView(const Fields &fields, Scene &scene);
    std::vector<ActorId> focus(const Fields &record);
    JsonMembers codes(const Fields &record);
    std::vector<std::pair<std::string, std::string>> names(const Fields &record);
    void readIssued(const Fields &fields, Source &source);
    void readAuthors(const Fields &fields, Source &source);

    /// The text in one copy with others of its kind, where it is short enough to come again.
    SharedText shared(std::string text);

    Problems &m_problems;
    References &m_references;
    std::unordered_map<std::string, SharedText> m_shared;
};

} // namespace entente
