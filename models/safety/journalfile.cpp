// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "journalfile.h"

#include "journalshelf.h"
#include "statefolder.h"

#include <QFileInfo>

#include <cerrno>

namespace entente {

namespace {

constexpr int mostOfOnePlace = 99;

} // namespace

void JournalFile::begin(const QStringList &places, const JournalHead &head,
                        const AllianceMap *start)
{
    m_file.close();
    m_path.clear();
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
    if (m_file.isOpen())
        OpenFile::remove(m_path);
    m_file.close();
    m_path.clear();
}

bool JournalFile::flush(QString *problem)
{
    if (m_file.isOpen() && writeRest())
        return true;
    int error = errno;
    const auto before = m_path;
    for (const auto &place : m_places) {
        if (!moveTo(place)) {
            error = errno;
            continue;
        }
        if (!before.isEmpty())
            OpenFile::remove(before);
        return true;
    }
    *problem = systemProblem(error);
    return false;
}

bool JournalFile::writeRest()
{
    if (m_file.write(std::string_view(m_text).substr(m_written))) {
        m_written = m_text.size();
        m_sync.request(m_file.handle());
        return true;
    }
    const int error = errno;
    m_file.cutTo(qint64(m_written)); // so that no half line stands before the next whole one
    errno = error;
    return false;
}

bool JournalFile::moveTo(const QString &place)
{
    if (place.startsWith(journalFolder()))
        makeStateFolder(journalFolder());
    for (int number = 1; number <= mostOfOnePlace; ++number) {
        const auto path = journalPath(place, number);
        auto file = OpenFile::create(path);
        if (!file.isOpen() && errno == EEXIST)
            continue;
        const bool whole = file.isOpen() && file.write(m_text);
        if (!whole) {
            const int error = errno;
            if (file.isOpen())
                OpenFile::remove(path);
            errno = error;
            return false;
        }
        file.claim();
        m_file = std::move(file);
        m_path = path;
        m_written = m_text.size();
        m_sync.request(m_file.handle());
        if (const auto folder = OpenFile::folder(QFileInfo(path).path()); folder.isOpen())
            m_sync.request(folder.handle());
        return true;
    }
    return false;
}

} // namespace entente
