// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "editsession.h"

#include "models/document/fileguard.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

// Edits and saves a map as a window would, and says what it did, one line each, until it has done
// so many changes or is killed:
//   entente-editsaver FILE SEED CHANGES [USER]
// ready | edited N | saving N | saved N | failed N REASON | nojournal N REASON
// As root it becomes USER first, so that permissions bind it.

using namespace entente;
using namespace entente::test;

namespace {

void say(const char *what, int number, const QString &reason = {})
{
    const auto line =
        QStringLiteral("%1 %2 %3\n").arg(QLatin1String(what)).arg(number).arg(reason).toUtf8();
    if (::write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) < 0)
        std::_Exit(3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const auto user = arguments.value(4).toUInt();
    if (user > 0 && (::setgid(user) != 0 || ::setuid(user) != 0))
        return 2;
    AllianceDocument document;
    FileGuard guard(&document);
    QString problem;
    const auto path = arguments[1];
    guard.otherHolder(path);
    if (!document.load(path, &problem))
        return 2;
    int number = 0;
    QObject::connect(&guard, &FileGuard::journalFailed,
                     [&](const QString &reason) { say("nojournal", number, reason); });
    EditSession session(&document, arguments[2].toUInt());
    say("ready", 0);
    for (; number < arguments[3].toInt(); ++number) {
        session.next();
        say("edited", number + 1);
        if (!EditSession::savesAfter(number))
            continue;
        say("saving", number + 1);
        if (document.save(path, &problem))
            say("saved", number + 1);
        else
            say("failed", number + 1, problem);
    }
    say(document.undoStack()->isClean() ? "clean" : "dirty", number);
    return 0; // the user did not say that the journal may go, so it stays
}
