// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "loadjob.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace entente {

namespace {

class LoadWords
{
    Q_DECLARE_TR_FUNCTIONS(AllianceDocument)
};

/// The file's bytes, for a reader of maps that may begin anew; with the hash of all of them.
class FileReading
{
public:
    FileReading(QFile &file, const std::function<bool(qint64)> &goOn) : m_file(file), m_goOn(goOn)
    {
    }

    ByteSource begin()
    {
        if (m_file.pos() > 0) {
            finish();
            m_file.seek(0);
        }
        return [this](char *to, std::size_t most) { return read(to, most); };
    }

    /// Reads what the reader had no use for.
    void finish()
    {
        char buffer[65536];
        while (!m_hashed && !m_stopped && read(buffer, sizeof buffer) > 0)
            ;
    }

    QByteArray hash() const { return m_hash.result().toHex(); }

private:
    std::size_t read(char *to, std::size_t most)
    {
        if (m_stopped)
            return 0;
        const auto count = std::max<qint64>(m_file.read(to, qint64(most)), 0);
        if (!m_hashed)
            m_hash.addData({to, count});
        m_hashed = m_hashed || count == 0;
        m_stopped = m_goOn && !m_goOn(m_file.pos());
        return std::size_t(count);
    }

    QFile &m_file;
    const std::function<bool(qint64)> &m_goOn;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_hashed = false; // to the end
    bool m_stopped = false;
};

} // namespace

LoadedFile loadedFile(const QString &path, const std::function<bool(qint64 bytes)> &goOn)
{
    LoadedFile loaded;
    loaded.path = QFileInfo(path).absoluteFilePath();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        loaded.problem = LoadWords::tr("%1 cannot be opened: %2.").arg(path, file.errorString());
        return loaded;
    }
    FileReading reading(file, goOn);
    loaded.read = readMap([&] { return reading.begin(); });
    reading.finish();
    loaded.hash = reading.hash();
    if (file.error() != QFileDevice::NoError)
        loaded.problem =
            LoadWords::tr("%1 cannot be read to its end: %2.").arg(path, file.errorString());
    return loaded;
}

LoadJob::LoadJob(QObject *parent)
    : QObject(parent)
    , m_work(
          this, [this](qint64 bytes) { Q_EMIT progressed(bytes, m_all); },
          [this](const auto &loaded) { Q_EMIT finished(loaded); })
{
}

void LoadJob::start(const QString &path)
{
    m_path = path;
    m_all = QFileInfo(path).size();
    m_work.start(
        [path](const auto &goOn) {
            qint64 most = 0; // a second reading begins anew
            auto loaded = std::make_shared<LoadedFile>(loadedFile(path, [&](qint64 bytes) {
                most = std::max(most, bytes);
                return goOn(most);
            }));
            if (loaded->problem.isEmpty() && goOn(most))
                loaded->index = std::make_shared<const MapIndex>(loaded->read.map);
            return loaded;
        },
        m_work.aMoment);
}

} // namespace entente
