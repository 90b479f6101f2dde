// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace entente::test {

bool Run::complains(const QByteArray &of) const
{
    const auto lines = err.split('\n');
    return std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) {
        return line.startsWith("entente: ") && line.size() > 9 && line.contains(of);
    });
}

QJsonObject Run::jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

Program::Program() : environment(QProcessEnvironment::systemEnvironment())
{
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
}

Run Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(ENTENTE_BIN_DIR "/entente"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString Program::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(name));
    return path(name);
}

QByteArray Program::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList Program::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QString Program::sample(const QString &name)
{
    return QStringLiteral(ENTENTE_SAMPLES "/") + name + QStringLiteral(".entente.json");
}

QByteArray mapText(const QByteArray &ties, const QByteArray &events, const QByteArray &head)
{
    return R"({"format": "entente-map", "version": 1, "title": "Test",)" + head + R"(
"actors": [{"id": "a", "name": "Aland", "short": "A", "kind": "state"},
           {"id": "b", "name": "Beland", "kind": "armed-group"}],
"relations": [)" +
           ties + R"(],
"events": [)" +
           events + R"(],
"sources": [{"id": "s", "type": "article-newspaper", "title": "S", "issued": {"date-parts": [[2020, 1, 14]]}}]})";
}

} // namespace entente::test
