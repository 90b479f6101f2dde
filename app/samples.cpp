// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <utility>

namespace entente {

namespace {

/// bin/../share/entente/samples where installed; build/PRESET/bin/../../../resources/samples while
/// building.
QDir resourceFolder(const QString &name)
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto *relative : {"../share/entente/", "../../../resources/", "../Resources/", ""})
        if (QDir folder(program.filePath(QLatin1String(relative) + name)); folder.exists())
            return folder;
    return QDir(QStringLiteral("/nonexistent"));
}

/// What those that come with the program are called, by the name of the file.
constexpr std::pair<const char *, const char *> titles[] = {
    {"europe-1879-1918", QT_TRANSLATE_NOOP("Samples", "Europe 1879–1918")},
    {"libya-2020", QT_TRANSLATE_NOOP("Samples", "Libya 2020")},
    {"yemen-2011-2022", QT_TRANSLATE_NOOP("Samples", "Yemen 2011–2022")},
    {"alliance-system", QT_TRANSLATE_NOOP("Samples", "Alliance system")},
    {"negotiation", QT_TRANSLATE_NOOP("Samples", "Negotiation")},
    {"two-camp-war", QT_TRANSLATE_NOOP("Samples", "Two-camp war")}};

/// A file that somebody put there is called by its name.
QString titleOf(const QString &fileName)
{
    const auto stem = fileName.section(QLatin1Char('.'), 0, 0);
    for (const auto &[name, title] : titles)
        if (stem == QLatin1String(name))
            return QCoreApplication::translate("Samples", title);
    return stem;
}

std::vector<SampleMap> mapsIn(const QString &name)
{
    std::vector<SampleMap> maps;
    const auto folder = resourceFolder(name);
    for (const auto &file :
         folder.entryList({QStringLiteral("*.entente.json")}, QDir::Files, QDir::Name))
        maps.push_back({titleOf(file), folder.absoluteFilePath(file)});
    return maps;
}

} // namespace

std::vector<SampleMap> sampleMaps()
{
    return mapsIn(QStringLiteral("samples"));
}

std::vector<SampleMap> templateMaps()
{
    return mapsIn(QStringLiteral("templates"));
}

QString helpPage(const QString &name)
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto *relative : {"../share/doc/entente/", "../../../docs/", "../../../"})
        if (const auto path = program.filePath(QLatin1String(relative) + name); QFile::exists(path))
            return path;
    return {};
}

} // namespace entente
