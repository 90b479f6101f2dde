// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fieldwords.h"

#include "models/map/text.h"

namespace entente {

namespace {

/// The keys of the file; their words are the English ones.
[[maybe_unused]] constexpr const char *fields[] = {translatable("Fields", "name"),
                                                   translatable("Fields", "short"),
                                                   translatable("Fields", "article"),
                                                   translatable("Fields", "plural"),
                                                   translatable("Fields", "kind"),
                                                   translatable("Fields", "aliases"),
                                                   translatable("Fields", "codes"),
                                                   translatable("Fields", "names"),
                                                   translatable("Fields", "since"),
                                                   translatable("Fields", "until"),
                                                   translatable("Fields", "colour"),
                                                   translatable("Fields", "emblem"),
                                                   translatable("Fields", "note"),
                                                   translatable("Fields", "evidence"),
                                                   translatable("Fields", "from"),
                                                   translatable("Fields", "to"),
                                                   translatable("Fields", "means"),
                                                   translatable("Fields", "mutual"),
                                                   translatable("Fields", "strength"),
                                                   translatable("Fields", "begun-by"),
                                                   translatable("Fields", "ended-by"),
                                                   translatable("Fields", "title"),
                                                   translatable("Fields", "type"),
                                                   translatable("Fields", "date"),
                                                   translatable("Fields", "not-before"),
                                                   translatable("Fields", "not-after"),
                                                   translatable("Fields", "description"),
                                                   translatable("Fields", "participants"),
                                                   translatable("Fields", "figures"),
                                                   translatable("Fields", "place"),
                                                   translatable("Fields", "version-of"),
                                                   translatable("Fields", "status"),
                                                   translatable("Fields", "issued"),
                                                   translatable("Fields", "URL"),
                                                   translatable("Fields", "publisher"),
                                                   translatable("Fields", "container-title"),
                                                   translatable("Fields", "author"),
                                                   translatable("Fields", "caption"),
                                                   translatable("Fields", "filter"),
                                                   translatable("Fields", "view"),
                                                   translatable("Fields", "notes"),
                                                   translatable("Fields", "predict"),
                                                   translatable("Fields", "hidden"),
                                                   translatable("Fields", "advance"),
                                                   translatable("Fields", "position"),
                                                   translatable("Fields", "pinned"),
                                                   translatable("Fields", "language"),
                                                   translatable("Fields", "reach"),
                                                   translatable("Fields", "as-of"),
                                                   translatable("Fields", "engine"),
                                                   translatable("Fields", "seed"),
                                                   translatable("Fields", "layout"),
                                                   translatable("Fields", "id"),
                                                   translatable("Fields", "standing"),
                                                   translatable("Fields", "layout engine"),
                                                   translatable("Fields", "layout seed")};

} // namespace

std::string fieldsWords(const std::vector<std::string> &keys)
{
    std::vector<std::string> words;
    for (const auto &key : keys)
        words.push_back(translate("Fields", key.c_str()));
    return listWords(words);
}

} // namespace entente
