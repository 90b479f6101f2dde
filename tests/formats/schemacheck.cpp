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

#include <map>
#include <memory>

namespace entente::test {

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

const valijson::Schema &schemaNamed(const std::string &name)
{
    static std::map<std::string, std::unique_ptr<valijson::Schema>> known;
    auto &schema = known[name];
    if (!schema) {
        const auto text =
            nlohmann::json::parse(fileText(ENTENTE_SOURCE_DIR "/resources/schema/" + name));
        schema = std::make_unique<valijson::Schema>();
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(Adapter(text), *schema);
    }
    return *schema;
}

} // namespace

std::string schemaComplaints(const std::string &text, const std::string &schema)
{
    const auto file = nlohmann::json::parse(text, nullptr, false);
    if (file.is_discarded())
        return "no JSON";
    valijson::ValidationResults results;
    if (valijson::Validator().validate(schemaNamed(schema), Adapter(file), &results))
        return {};
    std::string complaints;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const auto &step : error.context)
            complaints += step;
        complaints += ": " + error.description + "\n";
    }
    return complaints.empty() ? "refused" : complaints;
}

} // namespace entente::test
