// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/item.h"
#include "models/map/alliancemap.h"

#include <QUrl>

#include <optional>

namespace entente {

/// The address of a record inside the program: "entente:actor/turkey", the id percent-encoded.
QUrl linkTo(const Item &item);
/// The record that such an address names; null for any other address.
Item linkedItem(const QUrl &url);

/// The address of a web page that a source names: http and https with a host, nothing else.
std::optional<QUrl> webLink(const std::string &address);

/// True where the map has the record.
bool holds(const AllianceMap &map, const Item &item);
/// What the record is called in a list or a tooltip: safe to draw, not escaped.
QString labelOf(const AllianceMap &map, const Item &item);

} // namespace entente
