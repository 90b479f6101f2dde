// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "storefile.h"

#include "openfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace entente {

namespace {

QString candidateName(const QString &target, const QString &number)
{
    return QStringLiteral(".%1.%2.new").arg(QFileInfo(target).fileName().left(200), number);
}

/// The file that is to take the other's name; goes away unless it did.
class Candidate
{
public:
    explicit Candidate(const QString &target) : m_target(target)
    {
        const auto number = QRandomGenerator::global()->generate();
        m_path = QFileInfo(target).path() + QLatin1Char('/') +
                 candidateName(target, QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0')));
    }
    ~Candidate()
    {
        if (m_file.isOpen())
            OpenFile::remove(m_path);
    }

    bool hold(std::string_view bytes)
    {
        const bool isNew = !QFile::exists(m_target);
        m_file = OpenFile::create(m_path, isNew ? OpenFile::Access::Usual : OpenFile::Access::Mine);
        return m_file.isOpen() && m_file.write(bytes) &&
               (isNew || m_file.copyPermissions(m_target)) && m_file.sync();
    }

    bool holds(std::string_view bytes) const
    {
        const auto there = fileBytes(m_path);
        return there && std::string_view(there->constData(), std::size_t(there->size())) == bytes;
    }

    bool takeItsPlace()
    {
        if (!OpenFile::rename(m_path, m_target))
            return false;
        m_file.close();
        OpenFile::folder(QFileInfo(m_target).path())
            .sync(); // so that the new name outlives a power cut
        return true;
    }

private:
    QString m_target;
    QString m_path;
    OpenFile m_file;
};

} // namespace

bool storeFile(const QString &path, std::string_view bytes, QString *problem)
{
    const auto explain = [&](const QString &reason) {
        *problem = QCoreApplication::translate("entente::storeFile",
                                               "%1 could not be saved and is as it was. %2")
                       .arg(path, reason);
        return false;
    };
    Candidate candidate(realPath(path));
    if (!candidate.hold(bytes))
        return explain(systemProblem(lastError()));
    if (!candidate.holds(bytes))
        return explain(QCoreApplication::translate(
            "entente::storeFile", "The disk did not give back what was written. Save elsewhere."));
    return candidate.takeItsPlace() || explain(systemProblem(lastError()));
}

void removeLeftovers(const QString &path)
{
    const auto target = realPath(path);
    static const QRegularExpression number(QStringLiteral("^[0-9a-f]{8}$"));
    const auto begin = candidateName(target, {}).chopped(4);
    QDir folder(QFileInfo(target).path());
    for (const auto &name : folder.entryList(QDir::Files | QDir::Hidden))
        if (name.startsWith(begin) && name.endsWith(QStringLiteral(".new")) &&
            number.match(name.mid(begin.size()).chopped(4)).hasMatch())
            folder.remove(name);
}

std::optional<QByteArray> fileBytes(const QString &path)
{
    auto file = OpenFile::read(path);
    if (!file.isOpen())
        return std::nullopt;
    bool whole = false;
    auto bytes = file.readAll(&whole);
    return whole ? std::optional(std::move(bytes)) : std::nullopt;
}

QByteArray contentHash(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex();
}

QString realPath(const QString &path)
{
    const QFileInfo info(path);
    if (const auto whole = info.canonicalFilePath(); !whole.isEmpty())
        return whole;
    if (info.isSymLink())
        return info.symLinkTarget();
    const auto folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + QLatin1Char('/') + info.fileName();
}

} // namespace entente
