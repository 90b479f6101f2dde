// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonstream.h"
#include "recordreader.h"

#include <functional>
#include <memory>
#include <unordered_set>

namespace entente {

/// Builds the map from the values of the file as they come by, one record at a time.
class MapBuilder : public JsonSink
{
public:
    /// `readAgain` gives the same text to another sink, for what is told where it is wrong only.
    MapBuilder(Problems &problems, std::function<void(JsonSink &)> readAgain);

    Handling entering(const JsonPath &path, const JsonNode &container) override;
    void named(const JsonPath &path, std::size_t keyStart) override;
    void received(const JsonPath &path, JsonNode &node) override;
    void left(const JsonPath &path) override;
    void failed(const JsonFailure &failure) override;

    /// Where the text could not be read to its end.
    const std::optional<JsonFailure> &failure() const { return m_failure; }
    /// After the last value, and after what stopped the reading was told: says what can only be
    /// told of the whole, and hands the map over.
    ReadMap finish();

private:
    Handling enteringMember(const std::string &key, const JsonNode &container);
    void receivedMember(const std::string &key, JsonNode &node);
    void receivedLayoutMember(const std::string &key, JsonNode &node);
    void keepUnknown(JsonNode &node, JsonMembers &extra, std::vector<JsonNode> &unknown) const;
    void receivedRecord(TableName table, const JsonNode &node, std::size_t index);
    void receivedPosition(const std::string &actor, const JsonNode &node);
    void refuseRoot(const JsonNode &node);

    bool isForeign() const;
    void settleWhole();
    void finishHead();
    void readVersion(const Fields &head);
    void readReach(const Fields &head);
    void finishLayout();
    void readPins(const Fields &layout);
    void prune();
    AllianceMap assembled();

    struct Positioned
    {
        Placement placement;
        std::size_t start = 0;
    };

    /// Reads the file once more and says where it refers to what is not there.
    void reportDangling();

    Problems &m_problems;
    std::function<void(JsonSink &)> m_readAgain; // none where this is the second reading
    References m_references;
    RecordReader m_records;
    std::array<bool, tableCount> m_whole{}; // read to the end
    std::array<bool, tableCount> m_half{};  // there twice, of which only the first was read
    std::unordered_set<std::string> m_seen; // pointers of the members of streamed objects
    bool m_twice = false;                   // the member now coming was there before
    std::optional<JsonFailure> m_failure;
    bool m_refused = false; // the file is no map at all
    bool m_newer = false;

    MapInfo m_info;
    JsonNode m_head;
    JsonNode m_layout;
    std::vector<JsonNode> m_unknown; // members of the head and of the layout that the program does
                                     // not know; keys only
    std::vector<JsonNode> m_unknownInLayout;
    template <class Record>
    using List = std::vector<std::shared_ptr<Record>>;
    List<Actor> m_actors;
    List<Tie> m_ties;
    List<Event> m_events;
    List<Source> m_sources;
    List<Scene> m_scenes;
    std::vector<Positioned> m_positions;
};

} // namespace entente
