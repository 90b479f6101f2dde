// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signedmaps.h"

#include "models/formats/mapfile.h"

#include <algorithm>

namespace entente {

Snapshot snapshotOf(const std::vector<TieLine> &ties, const std::string &kindOfA)
{
    std::string text = "{'format':'entente-map','version':1,'actors':[";
    for (const std::string id : {"a", "b", "c", "d", "e"})
        text += (id == "a" ? "{'id':'" : ",{'id':'") + id + "','name':'" + id + "','kind':'" +
                (id == "a" ? kindOfA : "state") + "'}";
    text += "],'relations':[";
    for (std::size_t i = 0; i < ties.size(); ++i)
        text += (i ? ",{'id':'r" : "{'id':'r") + std::to_string(i) + "','from':'" + ties[i].from +
                "','to':'" + ties[i].to + "','kind':'" + ties[i].kind +
                "','since':'1900','until':'2100'" + ties[i].more + "}";
    text += "]}";
    std::replace(text.begin(), text.end(), '\'', '"');
    auto read = readMap(text);
    SnapshotQuery query;
    query.date = Edtf::parse("1950-01-01");
    return snapshotAt(std::make_shared<const MapIndex>(std::move(read.map)), query);
}

} // namespace entente
