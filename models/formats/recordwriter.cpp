// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordwriter.h"

#include "memberswriter.h"
#include "viewjson.h"

#include "models/map/recordfields.h"

namespace entente {

namespace {

template <class Record>
void writeFields(MembersWriter &members, const Record &record);

/// Writes one value by its type; `required` where it is written though it is empty.
class ValueWriter
{
public:
    ValueWriter(MembersWriter &members, std::string_view key, bool required)
        : m_members(members)
        , m_key(key)
        , m_required(required)
    {
    }

    void write(std::string_view text) const
    {
        if (m_required || !text.empty())
            m_members.json(m_key, jsonString(text));
    }
    template <class Tag>
    void write(const Id<Tag> &id) const
    {
        write(std::string_view(id.text()));
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void write(Word value) const { m_members.text(m_key, word(value)); }
    void write(bool value) const
    {
        if (value)
            m_members.json(m_key, "true");
    }
    void write(int value) const { m_members.json(m_key, std::to_string(value)); }
    void write(double value) const { m_members.json(m_key, jsonNumber(value)); }
    void write(const Edtf &date) const { m_members.text(m_key, date.text()); }
    void write(const TieBound &bound) const { m_members.text(m_key, bound.text()); }
    template <class Value>
    void write(const std::optional<Value> &value) const
    {
        if (value)
            write(*value);
    }
    template <class Item>
    void write(const std::vector<Item> &items) const
    {
        if constexpr (hasFields<Item>)
            m_members.lines(m_key, items, [](std::string &out, const Item &item) {
                MembersWriter members(out);
                writeFields(members, item);
                members.close();
            });
        else
            m_members.words(m_key, items, [](const Item &item) { return wordOf(item); });
    }
    void write(const JsonMembers &members) const
    {
        if (m_key.empty())
            m_members.extra(members);
        else
            m_members.object(m_key, members);
    }
    void write(const std::vector<std::pair<std::string, std::string>> &names) const
    {
        JsonMembers members;
        for (const auto &[language, name] : names)
            members.items.emplace_back(language, jsonString(name));
        write(members);
    }

private:
    static std::string_view wordOf(const std::string &text) { return text; }
    static std::string_view wordOf(Means means) { return word(means); }

    MembersWriter &m_members;
    std::string_view m_key;
    bool m_required;
};

template <class Record, class Value>
void writeField(MembersWriter &members, const Record &record, const Field<Record, Value> &field)
{
    ValueWriter(members, field.key, field.isRequired()).write(record.*field.member);
}

void writeField(MembersWriter &members, const Figure &figure, const Field<Figure, Bound> &field)
{
    if (figure.boundGiven || figure.bound != Bound::Exactly)
        members.text(field.key, word(figure.bound));
}

void writeField(MembersWriter &members, const Scene &scene, const Field<Scene, View> &)
{
    const auto &query = scene.view.query;
    members.date("date", query.date);
    members.text("event", query.event.text());
    members.words("focus", query.focus,
                  [](const ActorId &id) { return std::string_view(id.text()); });
    if (query.focusSteps != SnapshotQuery().focusSteps)
        members.json("steps", std::to_string(query.focusSteps));
    const auto object = [&](const char *key, const std::string &value) {
        if (!value.empty())
            members.json(key, value);
    };
    object("filter", filterJson(query.filter, scene.extra.json("filter")));
    object("view", lookJson(scene.view.look, scene.extra.json("view")));
}

void writeField(MembersWriter &members, const Scene &scene, const Field<Scene, JsonMembers> &)
{
    for (const auto &[key, value] : scene.extra.items)
        if (key != "filter" && key != "view") // these are in the view's members
            members.json(key, value);
}

template <class Record>
void writeFields(MembersWriter &members, const Record &record)
{
    forEachField<Record>([&](const auto &field) { writeField(members, record, field); });
}

} // namespace

template <class Record>
void writeRecord(std::string &out, const Record &record, int indent)
{
    MembersWriter members(out, indent);
    members.json("id", jsonString(record.id.text()));
    writeFields(members, record);
    members.close();
}

template void writeRecord(std::string &, const Actor &, int);
template void writeRecord(std::string &, const Tie &, int);
template void writeRecord(std::string &, const Event &, int);
template void writeRecord(std::string &, const Source &, int);
template void writeRecord(std::string &, const Scene &, int);

} // namespace entente
