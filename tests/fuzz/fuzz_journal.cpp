// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/journal.h"
#include "models/formats/mapfile.h"
#include "models/formats/patchtext.h"

namespace entente::fuzzing {

namespace {

/// The input as the payload of a step, so that the fuzzer need not find out checksums.
std::string journalOf(std::string_view input)
{
    JournalWriter writer;
    auto text = writer.head({"map", "base", "title", "begun", "host", "user"});
    if (auto patch = readPatch(input))
        text += writer.step({"step", "time", "key", std::move(*patch)});
    return text;
}

} // namespace

/// Of a journal never more is believed than stands before the first damaged byte; what is believed
/// is believed again of that beginning alone. A patch is written and read as the same, and undone.
void fuzz(std::string_view input)
{
    if (const auto journal = readJournal(input)) {
        require(journal->wholeLength <= input.size(), "no more is whole than there is");
        const auto again = readJournal(input.substr(0, journal->wholeLength));
        require(again && !again->damaged && again->steps.size() == journal->steps.size(),
                "the whole part is whole");
    }
    const auto text = journalOf(input);
    const auto journal = readJournal(text);
    require(journal && !journal->damaged, "what the writer writes is read");
    const auto patch = readPatch(input);
    if (!patch)
        return;
    const auto written = writePatch(*patch);
    const auto read = readPatch(written);
    require(read && writePatch(*read) == written, "a patch is read as it was written");
    static const auto base =
        readMap(R"({"format": "entente-map", "version": 1, "actors": [{"id": "a", "name": "A", )"
                R"("kind": "state"}, {"id": "b", "name": "B", "kind": "state"}], "relations": )"
                R"([{"id": "r", "from": "a", "to": "b", "kind": "backs"}]})")
            .map;
    auto map = base;
    const auto inverse = map.apply(*patch);
    map.apply(inverse);
    require(map == base, "undone it is as it was");
}

} // namespace entente::fuzzing
