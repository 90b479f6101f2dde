// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace entente::test {

/// What the program answered.
struct Run
{
    int code = -1; // -1: it crashed or did not end in time
    QByteArray out;
    QByteArray err;

    /// True where the stream of errors has a line "entente: …" with that word.
    bool complains(const QByteArray &of = {}) const;
    /// The whole of standard output as JSON; empty where there is anything else on it.
    QJsonObject json() const { return jsonOf(out); }

    static QJsonObject jsonOf(const QByteArray &text);
};

/// The built program and a folder of its own to write into.
class Program
{
public:
    Program();

    Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    QProcessEnvironment environment;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &text) const;
    QByteArray content(const QString &name) const;
    QStringList files() const;

    static QString sample(const QString &name = QStringLiteral("libya-2020"));

private:
    QTemporaryDir m_folder;
};

/// A small map as JSON: actors A and B (states) and the records given, each a JSON object.
QByteArray mapText(const QByteArray &ties = {}, const QByteArray &events = {},
                   const QByteArray &head = {});

} // namespace entente::test
