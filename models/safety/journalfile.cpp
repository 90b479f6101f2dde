// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "journalfile.h"

#include "journalshelf.h"
#include "statefolder.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace entente {

namespace {

constexpr int mostOfOnePlace = 99;

} // namespace

void JournalFile::begin(const QStringList &places, const JournalHead &head,
                        const AllianceMap *start)
{
    m_file.close();
    m_path.clear();
    m_moved = false;
    m_places = places;
    m_written = 0;
    m_text = m_writer.head(head);
    if (start)
        m_text += m_writer.start(*start);
}

bool JournalFile::add(const JournalStep &step, QString *problem)
{
    m_text += m_writer.step(step);
    return flush(problem);
}

void JournalFile::addSaving(const QByteArray &hash)
{
    if (!m_file.isOpen())
        return;
    QString problem; // told with the next step; saving goes on
    m_text += m_writer.saving(hash.toStdString());
    flush(&problem);
}

void JournalFile::remove()
{
    if (m_file.isOpen() && m_file.isNamed(m_path))
        OpenFile::remove(m_path);
    m_file.close();
    m_path.clear();
}

bool JournalFile::flush(QString *problem)
{
    const bool gone = m_file.isOpen() && !m_file.isNamed(m_path);
    if (m_file.isOpen() && !gone && writeRest())
        return true;
    const auto before = gone ? QString() : m_path;
    auto places = m_places;
    if (gone && places.size() > 1) // the folder may be there and empty, with the drive gone
        std::rotate(places.begin(), places.begin() + 1, places.end());
    for (const auto &place : std::as_const(places)) {
        if (!moveTo(place))
            continue;
        m_moved = m_moved || gone;
        if (!before.isEmpty())
            OpenFile::remove(before);
        return true;
    }
    *problem = systemProblem(m_error);
    return false;
}

bool JournalFile::writeRest()
{
    if (m_file.write(std::string_view(m_text).substr(m_written))) {
        m_written = m_text.size();
        m_sync.request(m_file);
        return true;
    }
    m_error = lastError();
    m_file.cutTo(qint64(m_written)); // so that no half line stands before the next whole one
    return false;
}

bool JournalFile::moveTo(const QString &place)
{
    if (place.startsWith(journalFolder()))
        makeStateFolder(journalFolder());
    for (int number = 1; number <= mostOfOnePlace; ++number) {
        const auto path = journalPath(place, number);
        auto file = OpenFile::create(path);
        if (!file.isOpen() && lastError() == EEXIST)
            continue;
        const bool whole = file.isOpen() && file.write(m_text);
        if (!whole) {
            m_error = lastError();
            if (file.isOpen())
                OpenFile::remove(path);
            return false;
        }
        file.claim();
        m_file = std::move(file);
        m_path = path;
        m_written = m_text.size();
        m_sync.request(m_file);
        if (const auto folder = OpenFile::folder(QFileInfo(path).path()); folder.isOpen())
            m_sync.request(folder);
        return true;
    }
    return false;
}

} // namespace entente
