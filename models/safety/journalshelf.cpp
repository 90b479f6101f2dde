// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "journalshelf.h"

#include "openfile.h"
#include "statefolder.h"
#include "storefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace entente {

namespace {

const auto unsaved = QStringLiteral("unsaved-");

QString asideFolder()
{
    return journalFolder() + QStringLiteral("/aside");
}

QString besideFile(const QString &file)
{
    const QFileInfo info(realPath(file));
    return info.path() + QStringLiteral("/.") + info.fileName();
}

/// The journals at that place, whatever their number; those of all unsaved maps are one place.
QStringList filesAt(const QString &place)
{
    static const QRegularExpression ending(QStringLiteral("^(\\.[0-9]+)?\\.journal$"));
    const QFileInfo info(place);
    QStringList found;
    for (const auto &name : QDir(info.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        const bool one = info.fileName() == unsaved
                             ? name.endsWith(QStringLiteral(".journal"))
                             : ending.match(name.mid(info.fileName().size())).hasMatch();
        if (name.startsWith(info.fileName()) && one)
            found.append(info.path() + QLatin1Char('/') + name);
    }
    return found;
}

/// The bytes of a journal that nobody writes now.
std::optional<QByteArray> abandoned(const QString &path)
{
    auto file = OpenFile::read(path);
    if (!file.isOpen() || !file.claim())
        return std::nullopt;
    bool whole = false;
    auto bytes = file.readAll(&whole);
    return whole ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// Whether the one tells nothing that the other does not tell.
bool isBeginningOf(const JournalText &one, const JournalText &other)
{
    const auto same = [](const JournalStep &a, const JournalStep &b) {
        return a.name == b.name && a.time == b.time && a.key == b.key;
    };
    return one.head.base == other.head.base && one.steps.size() <= other.steps.size() &&
           one.start == other.start &&
           std::equal(one.steps.begin(), one.steps.end(), other.steps.begin(), same);
}

void sortAndThin(QList<FoundJournal> &journals)
{
    std::stable_sort(journals.begin(), journals.end(), [](const auto &a, const auto &b) {
        return a.text.steps.size() > b.text.steps.size();
    });
    QList<FoundJournal> kept;
    for (auto &journal : journals) {
        const bool told = std::any_of(kept.begin(), kept.end(), [&](const auto &longer) {
            return isBeginningOf(journal.text, longer.text);
        });
        if (told)
            OpenFile::remove(journal.path);
        else
            kept.append(std::move(journal));
    }
    journals = std::move(kept);
}

} // namespace

std::optional<QList<JournalStep>> FoundJournal::stepsAfter(const QByteArray &hash) const
{
    const auto held = text.stepsIn(viewOf(hash));
    if (!held && !(text.start && text.head.file.empty()))
        return std::nullopt;
    return QList<JournalStep>(text.steps.begin() + std::ptrdiff_t(held.value_or(0)),
                              text.steps.end());
}

QString journalFolder()
{
    return stateFolder() + QStringLiteral("/journals");
}

QStringList journalPlaces(const QString &file)
{
    if (!file.isEmpty())
        return {besideFile(file), journalFolder() + QLatin1Char('/') + nameOfPath(file)};
    const auto number = QRandomGenerator::global()->generate64();
    return {journalFolder() + QLatin1Char('/') + unsaved + QString::number(number, 16)};
}

QString journalPath(const QString &place, int number)
{
    return place + (number > 1 ? QStringLiteral(".%1").arg(number) : QString()) +
           QStringLiteral(".journal");
}

QList<FoundJournal> foundJournals(const QString &file)
{
    const auto places = file.isEmpty() ? QStringList{journalFolder() + QLatin1Char('/') + unsaved}
                                       : journalPlaces(file);
    QList<FoundJournal> found;
    for (const auto &place : places) {
        for (const auto &path : filesAt(place)) {
            const auto bytes = abandoned(path);
            auto text = bytes ? readJournal(viewOf(*bytes)) : std::nullopt;
            if (text && !text->steps.empty() && (!file.isEmpty() || text->start))
                found.append({path, std::move(*text)});
            else if (bytes && (bytes->isEmpty() || (text && !text->damaged)))
                OpenFile::remove(path); // nothing was ever done
            else if (bytes)
                setAside(path);
        }
    }
    sortAndThin(found);
    return found;
}

QList<FoundJournal> journalsWithoutFile()
{
    QList<FoundJournal> found;
    for (const auto &info :
         QDir(journalFolder()).entryInfoList({QStringLiteral("*.journal")}, QDir::Files)) {
        if (info.fileName().startsWith(unsaved))
            continue;
        const auto bytes = abandoned(info.filePath());
        auto text = bytes ? readJournal(viewOf(*bytes)) : std::nullopt;
        if (text && !text->steps.empty() &&
            !QFileInfo::exists(QString::fromStdString(text->head.file)))
            found.append({info.filePath(), std::move(*text)});
    }
    sortAndThin(found);
    return found;
}

QString setAside(const QString &journal)
{
    const auto folder = asideFolder();
    makeStateFolder(folder);
    const auto time =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd'T'HH-mm-ss-zzz"));
    auto name = QFileInfo(journal).fileName();
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    const auto path = folder + QLatin1Char('/') + time + QLatin1Char(' ') + name;
    if (OpenFile::rename(journal, path))
        return path;
    QString problem;
    const auto bytes = fileBytes(journal); // on another disk
    if (!bytes || !storeFile(path, viewOf(*bytes), &problem) || !OpenFile::remove(journal))
        return {};
    return path;
}

QList<FoundJournal> journalsSetAside(const QString &file)
{
    QList<FoundJournal> found;
    for (const auto &info :
         QDir(asideFolder())
             .entryInfoList({QStringLiteral("*.journal")}, QDir::Files, QDir::Time)) {
        const auto bytes = fileBytes(info.filePath());
        auto text = bytes ? readJournal(viewOf(*bytes)) : std::nullopt;
        if (text && realPath(QString::fromStdString(text->head.file)) == realPath(file))
            found.append({info.filePath(), std::move(*text)});
    }
    return found;
}

} // namespace entente
