// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "bigmap.h"

#include "generated.h"

#include "models/map/mappatch.h"

#include <QApplication>

namespace entente::bench {

namespace {

Edtf date(int year, const char *rest)
{
    return *Edtf::parse(std::to_string(year) + rest);
}

AllianceMap mapOfYears(int actors, int ties)
{
    auto map = generatedMap(actors, ties);
    MapPatch patch;
    for (std::size_t i = 0; i < map.ties().size(); ++i) {
        auto tie = map.ties().at(i);
        tie.since = TieBound::dated(date(1900 + int(i % 100), "-01-01"));
        tie.until = TieBound::open();
        patch.put(tie);
    }
    map.apply(patch);
    return map;
}

} // namespace

BigMap::BigMap(int actors, int ties)
{
    m_desk.document.setMap(mapOfYears(actors, ties));
    m_desk.graph.resize(1920, 1080);
    m_desk.graph.show();
    setAllDates();
    m_desk.graph.mapCamera().fit();
    paintNow(m_desk.graph);
}

void BigMap::setYear(int year)
{
    m_desk.cursor.setDate(date(year, "-06-15"));
    m_desk.feed.flush();
}

void BigMap::setAllDates()
{
    m_desk.cursor.setDate(std::nullopt);
    m_desk.feed.flush();
}

void paintNow(QWidget &widget)
{
    QApplication::processEvents();
    QEvent due(QEvent::UpdateRequest);
    QApplication::sendEvent(&widget, &due);
}

} // namespace entente::bench
