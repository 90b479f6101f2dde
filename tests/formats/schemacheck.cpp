// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "schemacheck.h"

#include "filetext.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace entente::test {

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

const valijson::Schema &mapSchema()
{
    static const auto text = nlohmann::json::parse(
        fileText(ENTENTE_SOURCE_DIR "/resources/schema/entente-map-1.schema.json"));
    static const auto schema = [] {
        auto made = std::make_unique<valijson::Schema>();
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(Adapter(text), *made);
        return made;
    }();
    return *schema;
}

} // namespace

std::string schemaComplaints(const std::string &fileText)
{
    const auto file = nlohmann::json::parse(fileText, nullptr, false);
    if (file.is_discarded())
        return "no JSON";
    valijson::ValidationResults results;
    if (valijson::Validator().validate(mapSchema(), Adapter(file), &results))
        return {};
    std::string text;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const auto &step : error.context)
            text += step;
        text += ": " + error.description + "\n";
    }
    return text.empty() ? "refused" : text;
}

} // namespace entente::test
