// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include <QCoreApplication>
#include <QDir>

namespace entente {

namespace {

/// bin/../share/entente/samples where installed; build/PRESET/bin/../../../resources/samples while building.
QDir samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto *relative : {"../share/entente/samples", "../../../resources/samples", "../Resources/samples", "samples"})
        if (QDir folder(program.filePath(QLatin1String(relative))); folder.exists())
            return folder;
    return QDir(QStringLiteral("/nonexistent"));
}

QString titleOf(const QString &fileName)
{
    auto words = fileName.section(QLatin1Char('.'), 0, 0).split(QLatin1Char('-'));
    words[0][0] = words[0][0].toUpper();
    return words.mid(0, 1).join(QString()) + QLatin1Char(' ') + words.mid(1).join(QChar(0x2013));
}

} // namespace

std::vector<SampleMap> sampleMaps()
{
    std::vector<SampleMap> samples;
    const auto folder = samplesFolder();
    for (const auto &name : folder.entryList({QStringLiteral("*.entente.json")}, QDir::Files, QDir::Name))
        samples.push_back({titleOf(name), folder.absoluteFilePath(name)});
    return samples;
}

} // namespace entente
