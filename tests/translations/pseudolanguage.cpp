// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pseudolanguage.h"

#include <QDir>
#include <QProcess>

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAll().constData());
    return process.readAll();
}

} // namespace

QByteArray runScript(const char *name, const QStringList &arguments)
{
    return run(QStringLiteral(ENTENTE_SOURCE_DIR "/translations/") + QLatin1String(name),
               arguments);
}

QString pseudoLanguage(const QString &folder)
{
    const QDir here(folder);
    const auto translation = here.filePath(QStringLiteral("entente_pseudo.qm"));
    runScript("pseudo", {here.path()});
    run(QStringLiteral(ENTENTE_LRELEASE),
        {here.filePath(QStringLiteral("entente_pseudo.ts")), QStringLiteral("-qm"), translation});
    return translation;
}

QByteArray mapInGreek()
{
    return R"({"format": "entente-map", "version": 1, "title": "Χάρτης", "as-of": "2020-01-14",
  "actors": [{"id": "1", "name": "Αθήνα", "kind": "state"},
             {"id": "2", "name": "Σπάρτη", "kind": "government", "aliases": ["Λακεδαίμων"]},
             {"id": "3", "name": "Θήβα", "kind": "armed-group"}],
  "relations": [{"id": "4", "from": "1", "to": "2", "kind": "backs", "means": ["troops", "funding"],
                 "since": "2019-04~", "until": "..", "strength": 2,
                 "evidence": [{"source": "9", "quote": "Βοηθεί", "says": "asserts"}]},
                {"id": "5", "from": "3", "to": "1", "kind": "opposes", "since": "2020-01-05"},
                {"id": "6", "from": "2", "to": "3", "kind": "mediates", "mutual": true}],
  "events": [{"id": "7", "type": "talks", "title": "Συνομιλίες", "date": "2020-01-13",
              "participants": [{"actor": "1", "role": "host"}, {"actor": "2", "role": "refuser"}],
              "figures": [{"what": "νεκροί", "value": 280, "bound": "more-than"}]},
             {"id": "8", "type": "request", "title": "Αίτημα", "not-after": "2020-01-05"}],
  "sources": [{"id": "9", "type": "article-newspaper", "title": "Εφημερίδα", "issued": "2020-01-14"}]})";
}

QByteArray brokenMap()
{
    return R"({"format": "entente-map", "version": 1,
  "actors": [{"id": "1", "name": 7}, {"id": "1", "kind": "α"}], "relations": [{}],
  "scenes": [{"id": "2", "title": "Σκηνή", "focus": ["7"]}]})";
}
