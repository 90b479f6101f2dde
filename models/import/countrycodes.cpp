// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "countrycodes.h"

#include "condition.h"
#include "embedded.h"
#include "models/formats/tables/tablereader.h"
#include "models/map/edtf.h"
#include "models/map/text.h"
#include "models/matching/foldedtext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

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

constexpr std::string_view systems[] = {"cow", "gw", "iso3166", "ucdp"};

int number(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

CountryCodes::CountryCodes()
{
    readStates();
    readNumbers();
}

void CountryCodes::readStates()
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

void CountryCodes::readNumbers()
{
    TableReader reader(bytesOf(embeddedStateNumbers()), ',');
    reader.next();
    while (reader.next()) {
        const auto &cells = reader.cells();
        if (cells.size() < 6)
            continue;
        const auto since = Edtf::parse(cells[4]), until = Edtf::parse(cells[5]);
        const Numbers row{
            std::string(cells[0]),
            std::string(cells[1]),
            std::string(cells[2]),
            std::string(cells[3]),
            {since ? since->earliest() : Day::first(), until ? until->latest() : Day::last()}};
        for (const auto system : systems)
            if (const auto &number = *row.in(system); !number.empty())
                m_numbersOf[std::string(system) + ":" + number].push_back(m_numbers.size());
        m_numbers.push_back(row);
    }
}

const std::string *CountryCodes::Numbers::in(std::string_view system) const
{
    return system == "cow"       ? &cow
           : system == "gw"      ? &gw
           : system == "iso3166" ? &iso3166
           : system == "ucdp"    ? &ucdp
                                 : nullptr;
}

/// Null where no row has the number, or several have and none of them on that day.
const CountryCodes::Numbers *CountryCodes::numbersOf(std::string_view system,
                                                     std::string_view number, Day day) const
{
    const auto it = m_numbersOf.find(std::string(system) + ":" + std::string(number));
    if (it == m_numbersOf.end())
        return nullptr;
    if (it->second.size() == 1)
        return &m_numbers[it->second.front()];
    for (const auto place : it->second)
        if (day.isFinite() && m_numbers[place].days.contains(day))
            return &m_numbers[place];
    return nullptr;
}

std::string CountryCodes::numberIn(std::string_view wanted, std::string_view system,
                                   std::string_view number, Day day) const
{
    const auto *numbers = numbersOf(system, number, day);
    const auto *found = numbers ? numbers->in(wanted) : nullptr;
    return found ? *found : std::string();
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
    std::string number(code);
    if (system == "gw")
        if (auto cow = numberIn("cow", "gw", code); !cow.empty())
            number = std::move(cow);
    const auto it = m_stateByNumber.find(number);
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
    const auto *state =
        system == "gw" ? stateOf("cow", numberIn("cow", "gw", code, day)) : stateOf(system, code);
    return !state || std::any_of(state->member.begin(), state->member.end(),
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

std::string CountryCodes::stateNamed(std::string_view name, Day day) const
{
    const auto plain = name.substr(0, name.find(" ("));
    const SystemState *state = nullptr;
    for (const auto &other : otherNames)
        if (!state && sameWord(other.name, name))
            state = stateOf("cow", other.cow);
    for (const auto text : {name, plain})
        if (const auto it = m_stateByName.find(foldedName(text));
            !state && it != m_stateByName.end())
            state = &m_states[it->second];
    if (!state)
        return std::string(plain);
    // UCDP has one government where COW has a state before another one, as of Yemen.
    std::string government;
    if (const auto it = m_numbersOf.find("cow:" + state->number); it != m_numbersOf.end())
        for (const auto place : it->second)
            if (government.empty())
                government = m_numbers[place].ucdp;
    const auto then = numberIn("cow", "ucdp", government, day);
    const auto *stateThen = then.empty() ? nullptr : stateOf("cow", then);
    return stateThen ? stateThen->name : state->name;
}

} // namespace entente
