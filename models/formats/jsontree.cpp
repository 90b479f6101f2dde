// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsontree.h"

#include "models/map/text.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr int deepest = 200;
constexpr std::size_t mostMembers = 2000;

/// Looks at what is being read, and stops it where a limit is passed.
class Limits
{
public:
    bool watch(int depth, Json::parse_event_t event)
    {
        m_tooDeep = m_tooDeep || depth > deepest;
        if (event == Json::parse_event_t::object_start)
            m_members.push_back(0);
        else if (event == Json::parse_event_t::object_end)
            m_members.pop_back();
        else if (event == Json::parse_event_t::key)
            m_tooMany = m_tooMany || ++m_members.back() > mostMembers;
        // nlohmann goes on reading what it is told to leave out, so that only a throw ends it.
        if (m_tooDeep || m_tooMany)
            throw Passed();
        return true;
    }

    struct Passed
    {};

    JsonRefusal refusal() const
    {
        return {"too-large",
                m_tooDeep
                    ? translate("Formats", "The file is nested more than 200 deep.")
                    : translate("Formats", "An object of the file has more than 2,000 members."),
                translate("Formats",
                          "No network and no list of sources needs this; take another file.")};
    }

private:
    std::vector<std::size_t> m_members; // of the open objects
    bool m_tooDeep = false;
    bool m_tooMany = false;
};

} // namespace

std::optional<JsonRefusal> readTree(std::string_view text, nlohmann::ordered_json &tree)
{
    if (text.find('\0') != std::string_view::npos)
        return JsonRefusal{"not-json",
                           translate("Formats", "The file is no JSON: there is a null byte in it."),
                           translate("Formats", "Save it again from the program that made it.")};
    Limits limits;
    try {
        tree = Json::parse(text, [&](int depth, Json::parse_event_t event, Json &) {
            return limits.watch(depth, event);
        });
    } catch (const Limits::Passed &) {
        tree = nullptr;
        return limits.refusal();
    } catch (const Json::exception &broken) {
        tree = nullptr;
        return JsonRefusal{
            "not-json",
            phrase(translate("Formats", "The file is no JSON: %1."), {displayText(broken.what())}),
            translate("Formats", "Save it again from the program that made it.")};
    }
    return std::nullopt;
}

} // namespace entente
