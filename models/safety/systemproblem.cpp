// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openfile.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace entente {

namespace {

class FileWords
{
    Q_DECLARE_TR_FUNCTIONS(OpenFile)
};

/// What some systems have no number for.
#ifdef EDQUOT
constexpr int quotaUsedUp = EDQUOT;
#else
constexpr int quotaUsedUp = -1;
#endif

bool isFromDrive(int error)
{
    switch (error) {
    case EIO:
    case ENXIO:
    case ENODEV:
    case ENOTCONN:
    case ETIMEDOUT:
    case EHOSTUNREACH:
#ifdef ESTALE
    case ESTALE:
#endif
#ifdef EHOSTDOWN
    case EHOSTDOWN:
#endif
        return true;
    default: return false;
    }
}

} // namespace

QString systemProblem(int error)
{
    if (error == quotaUsedUp)
        return FileWords::tr("Your share of the disk is used up. Make room, or save elsewhere.");
    if (isFromDrive(error))
        return FileWords::tr(
            "The drive does not answer. Bring it back and save again, or save elsewhere.");
    switch (error) {
    case ENOSPC: return FileWords::tr("The disk is full. Make room, or save elsewhere.");
    case EFBIG:
        return FileWords::tr("The file would be larger than is allowed here. Save elsewhere.");
    case EROFS: return FileWords::tr("The disk or folder is read-only. Save elsewhere.");
    case EACCES:
    case EPERM: return FileWords::tr("You may not write into this folder. Save elsewhere.");
    case ENOENT:
    case ENOTDIR:
        return FileWords::tr(
            "The folder is not there (any more). Bring the drive back, or save elsewhere.");
    case EISDIR: return FileWords::tr("There is a folder of this name. Choose another name.");
    case ENAMETOOLONG: return FileWords::tr("The name is too long. Choose a shorter one.");
    default:
        return FileWords::tr("The system says: %1. Save again, or save elsewhere.")
            .arg(QString::fromLocal8Bit(std::strerror(error)));
    }
}

} // namespace entente
