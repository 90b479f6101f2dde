// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

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

/// What those that come with the program are called.
[[maybe_unused]] constexpr const char *titles[] = {QT_TRANSLATE_NOOP("Samples", "Europe 1879–1918"),
                                                   QT_TRANSLATE_NOOP("Samples", "Libya 2020"),
                                                   QT_TRANSLATE_NOOP("Samples", "Yemen 2011–2022"),
                                                   QT_TRANSLATE_NOOP("Samples", "Alliance system"),
                                                   QT_TRANSLATE_NOOP("Samples", "Negotiation"),
                                                   QT_TRANSLATE_NOOP("Samples", "Two camp war")};

QString titleOf(const QString &fileName)
{
    auto words = fileName.section(QLatin1Char('.'), 0, 0).split(QLatin1Char('-'));
    words[0][0] = words[0][0].toUpper();
    const bool years = words.size() > 1 && words.last()[0].isDigit();
    const auto title = years ? words[0] + QLatin1Char(' ') + words.mid(1).join(QChar(0x2013))
                             : words.join(QLatin1Char(' '));
    return QCoreApplication::translate("Samples", qUtf8Printable(title));
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
