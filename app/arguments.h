// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace entente {

inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// The arguments of one command, taken apart. Each question may find the first thing that is wrong,
/// which then holds.
class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    Arguments(QString command, const QStringList &options, const QStringList &arguments);

    const QStringList &files() const { return m_files; }
    bool has(const char *option) const { return m_parser.isSet(text(option)); }
    QString value(const char *option) const { return m_parser.value(text(option)); }

    QString onlyFile(const QString &what);
    /// As many words as there are names for them ("a file", "an actor"); else refuses.
    QStringList exactly(const QStringList &what);
    QString output(const char *extensions, const char *option = "output");
    std::optional<Edtf> date();
    /// `--dates D1,D2`
    std::optional<std::pair<Edtf, Edtf>> twoDates();
    std::optional<QSize> size();
    int dpi();
    void refuseOutsize(const QString &asked, const QSize &size);
    Theme::Name theme();
    GroupsBy summary();
    SourceList sources();

    bool isSound() const { return m_problem.isEmpty(); }
    void refuse(const QString &problem);
    Misuse misuse() const { return {m_problem, m_command}; }

private:
    std::optional<Edtf> dateOf(const QString &option, const QString &words);

    QString m_command;
    QCommandLineParser m_parser;
    QStringList m_files;
    QString m_problem;
};

} // namespace entente
