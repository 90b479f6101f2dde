// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filetext.h"
#include "schemacheck.h"

#include "models/map/recordfields.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QTest>

#include <set>

using namespace entente;
using namespace entente::test;
using Json = nlohmann::ordered_json;

namespace {

/// The every-key file with one value put in at a pointer.
std::string changed(const char *pointer, const char *value)
{
    auto file = Json::parse(everyKey());
    file[Json::json_pointer(pointer)] = Json::parse(value);
    return file.dump();
}

std::string without(const char *parent, const char *key)
{
    auto file = Json::parse(everyKey());
    file[Json::json_pointer(parent)].erase(key);
    return file.dump();
}

} // namespace

/// The schema says of a file's structure what the program says.
class TestMapFileSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamplesPass()
    {
        for (const auto *name : {"libya-2020", "europe-1879-1918", "yemen-2011-2022"})
            QCOMPARE(QByteArray::fromStdString(
                         schemaComplaints(sample(std::string(name) + ".entente.json"))),
                     QByteArray());
    }

    void aFileWithEveryKeyPasses()
    {
        QCOMPARE(QByteArray::fromStdString(schemaComplaints(everyKey())), QByteArray());
    }

    void anEmptyMapPasses()
    {
        QCOMPARE(QByteArray::fromStdString(schemaComplaints(writeMap(AllianceMap()))),
                 QByteArray());
    }

    void brokenFilesFail_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto set = [](const char *pointer, const char *value) {
            QTest::newRow((std::string(pointer) + " = " + value).c_str())
                << QByteArray::fromStdString(changed(pointer, value));
        };
        const auto cut = [](const char *parent, const char *key) {
            QTest::newRow((std::string(parent) + " without " + key).c_str())
                << QByteArray::fromStdString(without(parent, key));
        };
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("foreign") << QByteArray(R"({"type": "FeatureCollection", "features": []})");
        cut("", "format");
        cut("", "version");
        set("/format", "\"other\"");
        set("/version", "\"1\"");
        set("/version", "2");
        set("/title", "5");
        set("/as-of", "\"yesterday\"");
        set("/as-of", "\"2019/2020\"");
        set("/reach", "\"a year\"");
        set("/reach", "-1");
        for (const auto *table : {"/actors", "/relations", "/events", "/sources", "/scenes"}) {
            set(table, "{}");
            set((std::string(table) + "/0").c_str(), "\"text\"");
            cut((std::string(table) + "/0").c_str(), "id");
            set((std::string(table) + "/0/id").c_str(), "\"\"");
            set((std::string(table) + "/0/id").c_str(), "\"a\\u0001b\"");
        }
        cut("/actors/0", "name");
        cut("/actors/0", "kind");
        set("/actors/0/kind", "\"kingdom\"");
        set("/actors/0/aliases", "\"x\"");
        set("/actors/0/names", "{\"fr\": 1}");
        set("/actors/0/colour", "\"red\"");
        set("/actors/0/since", "2015");
        set("/actors/0/evidence", "{}");
        set("/actors/0/evidence/0/says", "\"hints\"");
        set("/actors/0/evidence/0/grade", "\"G7\"");
        set("/actors/0/evidence/0/attests", "\"14.1.2020\"");
        cut("/actors/0/evidence/0", "source");
        cut("/relations/0", "from");
        cut("/relations/0", "to");
        cut("/relations/0", "kind");
        set("/relations/0/kind", "\"adores\"");
        set("/relations/0/mutual", "\"yes\"");
        set("/relations/0/means/0", "\"spears\"");
        set("/relations/0/since", "2019");
        set("/relations/0/since", "\"soon\"");
        set("/relations/0/strength", "4");
        cut("/events/0", "type");
        cut("/events/0", "title");
        set("/events/0/type", "\"party\"");
        set("/events/0/status", "\"postponed\"");
        set("/events/0/participants/0/role", "\"guest\"");
        cut("/events/0/participants/0", "actor");
        set("/events/0/figures/0/value", "\"280\"");
        set("/events/0/figures/0/bound", "\"over\"");
        cut("/sources/0", "type");
        cut("/scenes/0", "title");
        set("/scenes/0/focus", "\"gna\"");
        set("/layout", "[]");
        set("/layout/positions/gna", "[1, 2, 3]");
        set("/layout/seed", "-1");
    }

    void brokenFilesFail()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!schemaComplaints(text.toStdString()).empty());
        QVERIFY(!readMap(text.toStdString()).diagnostics.empty());
    }

    void thePresetsAreMappings()
    {
        const QDir presets(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/presets"));
        const auto files = presets.entryList({QStringLiteral("*.json")});
        QVERIFY(files.size() > 10);
        constexpr auto schema = "entente-mapping-1.schema.json";
        for (const auto &file : files) {
            const auto complaints =
                schemaComplaints(fileText(presets.filePath(file).toStdString()), schema);
            QVERIFY2(complaints.empty(), (file.toStdString() + ": " + complaints).c_str());
        }
        QVERIFY(!schemaComplaints(R"({"colour": "red"})", schema).empty());
        QVERIFY(
            !schemaComplaints(R"({"ties": [{"from": "a", "to": "b", "kind": "loves"}]})", schema)
                 .empty());
    }

    void everyKeyThatTheProgramKnowsIsDescribed()
    {
        const auto schema = nlohmann::json::parse(
            fileText(ENTENTE_SOURCE_DIR "/resources/schema/entente-map-1.schema.json"));
        const auto file = nlohmann::json::parse(everyKey());
        const auto described = [&](const nlohmann::json &record, const nlohmann::json &definition) {
            for (const auto &[key, value] : record.items()) {
                const auto there = definition.at("properties").find(key);
                QVERIFY2(key.starts_with("x-") || key == "page" ||
                             there != definition.at("properties").end(),
                         key.c_str());
                if (there != definition.at("properties").end())
                    QVERIFY2(there->contains("description") || there->contains("$ref"),
                             key.c_str());
            }
        };
        described(file, schema);
        described(file["actors"][0], schema["definitions"]["actor"]);
        described(file["actors"][0]["evidence"][0], schema["definitions"]["evidence"]);
        described(file["relations"][0], schema["definitions"]["relation"]);
        described(file["events"][0], schema["definitions"]["event"]);
        described(file["events"][1], schema["definitions"]["event"]);
        described(file["events"][0]["figures"][2], schema["definitions"]["figure"]);
        described(file["sources"][0], schema["definitions"]["source"]);
        described(file["scenes"][0], schema["definitions"]["scene"]);
        described(file["layout"], schema["definitions"]["layout"]);
    }

    void itHasTheFieldsThatTheProgramReads()
    {
        const auto schema = nlohmann::ordered_json::parse(
            fileText(ENTENTE_SOURCE_DIR "/resources/schema/entente-map-1.schema.json"));
        compareFields<Actor>(schema, "actor", {"id"});
        compareFields<Tie>(schema, "relation", {"id"});
        compareFields<Event>(schema, "event", {"id"});
        compareFields<Source>(schema, "source", {"id", "author", "issued"});
        compareFields<Scene>(schema, "scene",
                             {"id", "date", "event", "focus", "steps", "filter", "view"});
        compareFields<Evidence>(schema, "evidence", {});
        compareFields<Participant>(schema, "participant", {});
        compareFields<Figure>(schema, "figure", {});
    }

private:
    /// In the order of the file; `apart`: what is read in another way.
    template <class Record>
    static void compareFields(const nlohmann::ordered_json &schema, const char *name,
                              const std::set<std::string> &apart)
    {
        const auto &definition = schema["definitions"][name];
        std::vector<std::string> described, read;
        std::set<std::string> required, needed;
        for (const auto &[key, value] : definition["properties"].items())
            if (!apart.contains(key))
                described.push_back(key);
        for (const auto &key : definition["required"])
            if (key != "id")
                required.insert(key);
        forEachField<Record>([&](const auto &field) {
            const std::string key(field.key);
            if (!key.empty() && !apart.contains(key))
                read.push_back(key);
            if (field.isRequired())
                needed.insert(key);
        });
        QVERIFY2(read == described, name);
        QVERIFY2(needed == required, name);
    }
};

QTEST_APPLESS_MAIN(TestMapFileSchema)
#include "tst_mapfile_schema.moc"
