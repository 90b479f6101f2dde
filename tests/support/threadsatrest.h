// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QThreadPool>

namespace entente::test {

/// Waits until no thread of the pool works any more, and delivers all that was posted by then. What
/// was not heard after that will not be heard. False where the threads do not end within a minute.
inline bool threadsAreAtRest()
{
    if (!QThreadPool::globalInstance()->waitForDone(60000))
        return false;
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    return true;
}

} // namespace entente::test
