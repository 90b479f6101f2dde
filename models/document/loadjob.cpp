// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "loadjob.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <utility>

namespace entente {

namespace {

constexpr int betweenLooks = 40; // milliseconds
constexpr int aMoment = 300;     // milliseconds; what takes less needs no progress

QString tr(const char *text)
{
    return QCoreApplication::translate("entente::AllianceDocument", text);
}

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
        loaded.problem = tr("%1 cannot be opened: %2.").arg(path, file.errorString());
        return loaded;
    }
    FileReading reading(file, goOn);
    loaded.read = readMap([&] { return reading.begin(); });
    reading.finish();
    loaded.hash = reading.hash();
    if (file.error() != QFileDevice::NoError)
        loaded.problem = tr("%1 cannot be read to its end: %2.").arg(path, file.errorString());
    return loaded;
}

/// What the job and its thread tell each other; the job looks there now and then.
struct LoadJob::Shared
{
    std::atomic<bool> stop = false;
    std::atomic<qint64> bytes = 0;
    std::shared_ptr<LoadedFile> loaded; // once `done`
    std::atomic<bool> done = false;
};

LoadJob::LoadJob(QObject *parent) : QObject(parent)
{
    m_looking.setInterval(betweenLooks);
    connect(&m_looking, &QTimer::timeout, this, &LoadJob::look);
}

LoadJob::~LoadJob()
{
    cancel();
}

void LoadJob::start(const QString &path)
{
    cancel();
    m_shared = std::make_shared<Shared>();
    m_path = path;
    m_all = QFileInfo(path).size();
    m_clock.start();
    m_looking.start();
    QThreadPool::globalInstance()->start([shared = m_shared, path] {
        auto loaded = std::make_shared<LoadedFile>(loadedFile(path, [&](qint64 bytes) {
            shared->bytes = std::max(shared->bytes.load(), bytes);
            return !shared->stop;
        }));
        if (loaded->problem.isEmpty() && !shared->stop)
            loaded->index = std::make_shared<const MapIndex>(loaded->read.map);
        shared->loaded = std::move(loaded);
        shared->done = true;
    });
}

void LoadJob::cancel()
{
    m_looking.stop();
    if (const auto shared = std::exchange(m_shared, nullptr))
        shared->stop = true;
}

void LoadJob::look()
{
    if (m_shared->done) {
        const auto loaded = std::move(m_shared->loaded);
        cancel();
        Q_EMIT finished(loaded);
    } else if (m_clock.elapsed() >= aMoment) {
        Q_EMIT progressed(m_shared->bytes, m_all);
    }
}

} // namespace entente
