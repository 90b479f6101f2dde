// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace entente {

struct SampleMap
{
    QString title;
    QString path;
};

/// The maps that come with the program, where they are found: installed beside it, or in the source
/// tree it was built from.
std::vector<SampleMap> sampleMaps();
/// Maps to begin from, whose actors are to be renamed.
std::vector<SampleMap> templateMaps();

/// The page of help of that file's name; empty where it is not installed.
QString helpPage(const QString &name);

} // namespace entente
