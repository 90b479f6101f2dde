// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "countrycodes.h"

#include "condition.h"
#include "embedded.h"
#include "models/formats/tables/tablereader.h"
#include "models/map/text.h"
#include "models/matching/foldedtext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

/// Where Gleditsch and Ward (1999, "Interstate System Membership", International Interactions 25)
/// number a state otherwise than COW.
struct OtherNumber
{
    std::string_view cow, gw;
    int since; // year
};
constexpr OtherNumber otherNumbers[] = {
    {"255", "260", 1990}, // Germany, united
    {"679", "678", 1990}, // Yemen, united
    {"345", "340", 2006}, // Serbia
};

/// What UCDP's and Gleditsch and Ward's lists call a state otherwise than COW's.
struct OtherName
{
    std::string_view name, cow;
};
constexpr OtherName otherNames[] = {{"DR Congo (Zaire)", "490"},
                                    {"DR Congo", "490"},
                                    {"Congo, Democratic Republic of (Zaire)", "490"},
                                    {"Bosnia-Herzegovina", "346"},
                                    {"Serbia (Yugoslavia)", "345"},
                                    {"Macedonia, FYR", "343"},
                                    {"North Macedonia", "343"},
                                    {"Yemen (North Yemen)", "679"},
                                    {"South Yemen", "680"},
                                    {"Vietnam (North Vietnam)", "816"},
                                    {"South Vietnam", "817"},
                                    {"Kingdom of eSwatini (Swaziland)", "572"},
                                    {"Eswatini", "572"},
                                    {"Czechia", "316"},
                                    {"Myanmar (Burma)", "775"},
                                    {"Cambodia (Kampuchea)", "811"},
                                    {"Turkey/Ottoman Empire", "640"},
                                    {"Turkiye", "640"},
                                    {"Türkiye", "640"},
                                    {"Iran (Persia)", "630"},
                                    {"United States", "2"},
                                    {"Russia (Soviet Union)", "365"},
                                    {"Zimbabwe (Rhodesia)", "552"},
                                    {"Sri Lanka (Ceylon)", "780"},
                                    {"Madagascar (Malagasy)", "580"},
                                    {"Ivory Coast", "437"},
                                    {"Cote D'Ivoire", "437"},
                                    {"Burkina Faso (Upper Volta)", "439"},
                                    {"Tanzania (Tanganyika)", "510"},
                                    {"Germany", "255"},
                                    {"Kyrgyz Republic", "703"},
                                    {"Belarus (Byelorussia)", "370"},
                                    {"Rumania", "360"},
                                    {"Italy/Sardinia", "325"}};

int number(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

CountryCodes::CountryCodes()
{
    TableReader reader(bytesOf(embeddedStates()), ',');
    reader.next();
    while (reader.next()) {
        const auto &cells = reader.cells();
        if (cells.size() < 9)
            continue;
        const std::string key(cells[1]);
        const auto [it, added] = m_stateByNumber.try_emplace(key, m_states.size());
        if (added)
            m_states.push_back({key, std::string(cells[0]), std::string(cells[2]), {}});
        const auto until = Day::of(number(cells[6]), number(cells[7]), number(cells[8]));
        // Who is a member on the last day of the list has not ceased to be one.
        m_states[it->second].member.push_back(
            {Day::of(number(cells[3]), number(cells[4]), number(cells[5])),
             until < Day::of(2016, 12, 31) ? until : Day::last()});
        m_stateByName.try_emplace(foldedName(cells[2]), it->second);
    }
}

bool CountryCodes::addIso3166(std::string_view json)
{
    const auto root = nlohmann::json::parse(json, nullptr, false);
    if (!root.is_object() || !root.contains("3166-1") || !root["3166-1"].is_array())
        return false;
    for (const auto &item : root["3166-1"]) {
        const auto text = [&](const char *key) {
            return item.is_object() && item.contains(key) && item[key].is_string()
                       ? item[key].get<std::string>()
                       : std::string();
        };
        const auto place = m_iso.size();
        m_iso.push_back({text("alpha_2"), text("alpha_3"), text("name")});
        for (const auto *key : {"name", "common_name", "official_name"})
            if (const auto name = foldedName(text(key)); !name.empty())
                m_isoByName.try_emplace(name, place);
        m_isoByCode.try_emplace(text("alpha_2"), place);
        m_isoByCode.try_emplace(text("alpha_3"), place);
    }
    return !m_iso.empty();
}

const SystemState *CountryCodes::stateOf(std::string_view system, std::string_view code) const
{
    if (system == "gw")
        for (const auto &other : otherNumbers)
            if (other.gw == code && other.gw != "260" && other.gw != "678")
                code = other.cow;
    const auto it = m_stateByNumber.find(std::string(code));
    return it == m_stateByNumber.end() ? nullptr : &m_states[it->second];
}

std::string CountryCodes::nameOf(std::string_view system, std::string_view code) const
{
    if (system == "iso3166") {
        const auto it = m_isoByCode.find(std::string(code));
        return it == m_isoByCode.end() ? std::string() : m_iso[it->second].name;
    }
    if (system != "cow" && system != "gw")
        return {};
    if (system == "gw" && code == "340")
        return "Serbia";
    const auto *state = stateOf(system, code);
    return state ? state->name : std::string();
}

bool CountryCodes::wasState(std::string_view system, std::string_view code, Day day) const
{
    const auto *state = stateOf(system, code);
    if (!state ||
        (system == "gw" && std::any_of(std::begin(otherNumbers), std::end(otherNumbers),
                                       [&](const auto &other) { return other.gw == code; })))
        return true;
    return std::any_of(state->member.begin(), state->member.end(),
                       [&](const auto &days) { return days.contains(day); });
}

std::string CountryCodes::iso3166OfName(std::string_view name) const
{
    const auto it = m_isoByName.find(foldedName(name));
    return it == m_isoByName.end() ? std::string() : m_iso[it->second].alpha2;
}

std::string CountryCodes::iso3166OfCode(std::string_view code) const
{
    const auto it = m_isoByCode.find(std::string(code));
    return it == m_isoByCode.end() ? std::string() : m_iso[it->second].alpha2;
}

std::string CountryCodes::cow(std::string_view name) const
{
    const auto it = m_stateByName.find(foldedName(name));
    return it == m_stateByName.end() ? std::string() : m_states[it->second].number;
}

std::string CountryCodes::stateNamed(std::string_view name) const
{
    for (const auto &other : otherNames)
        if (sameWord(other.name, name))
            if (const auto *state = stateOf("cow", other.cow))
                return state->name;
    for (const auto text : {name, name.substr(0, name.find(" ("))})
        if (const auto it = m_stateByName.find(foldedName(text)); it != m_stateByName.end())
            return m_states[it->second].name;
    return std::string(name.substr(0, name.find(" (")));
}

std::string CountryCodes::gwOfCow(std::string_view code, Day day) const
{
    for (const auto &other : otherNumbers)
        if (other.cow == code && day.isFinite() && day.year() >= other.since)
            return std::string(other.gw);
    return std::string(code);
}

} // namespace entente
