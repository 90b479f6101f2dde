// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include "models/formats/mapfile.h"

#include <QDir>
#include <QFile>

namespace entente {

QString sampleFile(const QString &name)
{
    const QDir folder(QStringLiteral(ENTENTE_SAMPLES));
    return folder.filePath(folder.entryList({name + QStringLiteral("*.entente.json")}).value(0));
}

Scenery fromJson(const QByteArray &json, const QString &date, const Filter &filter)
{
    const auto read = readMap(json.toStdString());
    Scenery scenery;
    scenery.index = std::make_shared<const MapIndex>(read.map);
    scenery.arrangement = measure(*scenery.index);
    placeMissing(*scenery.index, scenery.arrangement);
    SnapshotQuery query;
    query.date = date.isEmpty() ? defaultDate(read.map) : Edtf::parse(date.toStdString());
    query.filter = filter;
    scenery.snapshot = snapshotAt(scenery.index, query);
    return scenery;
}

Scenery sample(const QString &name, const QString &date)
{
    QFile file(sampleFile(name));
    return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll(), date) : Scenery();
}

QByteArray smallMap(const QByteArray &ties, const QByteArray &more)
{
    return R"json({"format": "entente-map", "version": 1, "title": "Small", "as-of": "2020-01-14",
        "actors": [{"id": "a", "name": "Aland", "kind": "state"}, {"id": "b", "name": "Band", "kind": "armed-group"}],
        "relations": [)json" +
           ties + R"json(], "events": [], "sources": [
        {"id": "s", "type": "article-newspaper", "title": "First", "URL": "https://example.org/first", "issued": {"date-parts": [[2020, 1, 14]]}},
        {"id": "t", "type": "book", "title": "Second", "URL": "javascript:alert(1)"}])json" +
           more + "}";
}

QByteArray hostileMap()
{
    return R"json({"format": "entente-map", "version": 1, "title": "<b>t</b>", "actors": [
            {"id": "a b", "name": "<img src=x onerror=alert(1)>", "kind": "state", "colour": "url(http://example.org)", "emblem": "<&>"},
            {"id": "a_x0020_b", "name": "x\", shape=none\uFFFE\u0007", "kind": "person"}], "relations": [{"id": "r\"><script>", "from": "a b", "to": "a_x0020_b", "kind": "backs",
            "evidence": [{"source": "s", "quote": "]]></text><script>x</script>"}]}], "events": [], "sources": [
            {"id": "s", "type": "webpage", "title": "]]>&amp;<a>", "URL": "javascript:alert(1)"}]})json";
}

} // namespace entente
