// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pseudolanguage.h"
#include "visibletexts.h"

#include "tests/app/programrun.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace entente::test;

/// Each command answers in the language of the reader, to its last word.
class TranslatedCommandsTest : public QObject
{
    Q_OBJECT

private:
    Program m_program;

private Q_SLOTS:
    void initTestCase()
    {
        const auto language = pseudoLanguage(m_program.path(QString()));
        m_program.environment.insert(QStringLiteral("ENTENTE_TRANSLATION"), language);
        m_program.environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_program.path(QString()));
        m_program.write(QStringLiteral("1.entente.json"), mapInGreek());
        m_program.write(QStringLiteral("2.entente.json"),
                        QByteArray(mapInGreek()).replace("2020-01-05", "2020-01-06"));
        m_program.write(QStringLiteral("3.csv"), "source,target,sign\nΑ,Β,1\nΒ,Γ,-1\nΓ,Γ,1\n");
        m_program.write(QStringLiteral("4.entente.json"), brokenMap());
    }

    void tellNoOtherText_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto *line : {"help",
                                 "help render",
                                 "help check",
                                 "help info",
                                 "help analyse",
                                 "help convert",
                                 "help import",
                                 "help find",
                                 "help paths",
                                 "help dossier",
                                 "help diff",
                                 "help scenes",
                                 "help narrate",
                                 "check 1.entente.json 3.csv",
                                 "check --audit 1.entente.json",
                                 "check 4.entente.json",
                                 "info 1.entente.json",
                                 "info --date 2020-01-13 1.entente.json",
                                 "analyse 1.entente.json",
                                 "analyse --weighted --camps 3 1.entente.json",
                                 "analyse --every month 1.entente.json",
                                 "convert 1.entente.json -o 1.net",
                                 "convert 1.entente.json -o 1.bib",
                                 "import 3.csv -o 3.entente.json",
                                 "import 3.csv --dry-run",
                                 "find 1.entente.json kind:state",

                                 "find 1.entente.json (",
                                 "paths 1.entente.json 1 3",
                                 "dossier 1.entente.json 1 2",
                                 "diff 1.entente.json 2.entente.json",
                                 "diff 1.entente.json --dates 2019-05,2020-01-13",
                                 "scenes 1.entente.json",
                                 "scenes 1.entente.json --suggest -o 5.entente.json",
                                 "scenes 5.entente.json",
                                 "narrate 1.entente.json",
                                 "narrate 1.entente.json --date 1900",
                                 "narrate 5.entente.json --scenes",
                                 "render 1.entente.json",
                                 "render --dpi α",
                                 "render 1.entente.json -o 1.png --focus α",
                                 "α β",
                                 "info α.json",
                                 "info --α"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }

    void tellNoOtherText()
    {
        QFETCH(QString, line);
        const auto run = m_program.run(line.split(QLatin1Char(' ')));
        QVERIFY(run.code >= 0);
        QStringList plain;
        for (const auto &told : QString::fromUtf8(run.out + run.err).split(QLatin1Char('\n')))
            if (const auto words = plainWords(withoutWordsOfFiles(told)); !words.isEmpty())
                plain << QStringLiteral("“%1” in “%2”").arg(words.join(QLatin1Char(' ')), told);
        QVERIFY2(plain.isEmpty(), qUtf8Printable(plain.join(QLatin1Char('\n'))));
    }

    /// The translation beside the program is taken also where Qt's own is missing; a reader of
    /// English gets no second language.
    void theLanguageOfTheSystemIsTaken_data()
    {
        QTest::addColumn<QString>("languages");
        QTest::addColumn<bool>("translated");
        QTest::newRow("German") << QStringLiteral("de") << true;
        QTest::newRow("French, then German") << QStringLiteral("fr:de") << true;
        QTest::newRow("English, then German") << QStringLiteral("en:de") << false;
    }

    void theLanguageOfTheSystemIsTaken()
    {
        QFETCH(QString, languages);
        QFETCH(bool, translated);
        const QDir here(m_program.path(QString()));
        QVERIFY(here.mkpath(QStringLiteral("bin/translations")));
        const auto program = here.filePath(QStringLiteral("bin/entente"));
        QFile::copy(QStringLiteral(ENTENTE_BIN_DIR "/entente"), program);
        QFile::copy(here.filePath(QStringLiteral("entente_pseudo.qm")),
                    here.filePath(QStringLiteral("bin/translations/entente_de.qm")));
        auto environment = m_program.environment;
        environment.remove(QStringLiteral("ENTENTE_TRANSLATION"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
        environment.insert(QStringLiteral("LANGUAGE"), languages);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(here.path());
        process.start(program, {QStringLiteral("render"), QStringLiteral("1.entente.json"),
                                QStringLiteral("--matrix"), QStringLiteral("-o"),
                                QStringLiteral("system.svg")});
        QVERIFY(process.waitForFinished());
        const auto svg = QString::fromUtf8(m_program.content(QStringLiteral("system.svg")));
        QVERIFY2(svg.contains(QStringLiteral("Αθήνα")), process.readAllStandardError().constData());
        QCOMPARE(!svg.contains(QStringLiteral("Rows back")), translated);
    }

    /// Pictures too: what is written in them, and what screen readers are told.
    void picturesShowNoOtherText_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto *line :
             {"render 1.entente.json -o 1.svg --date 2020-01-13", "render 1.entente.json -o 1.svg",
              "render 1.entente.json -o 1.svg --summary blocs",
              "render 1.entente.json -o 1.svg --matrix", "dossier 1.entente.json 1 2 -o 1.svg"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }

    void picturesShowNoOtherText()
    {
        QFETCH(QString, line);
        QCOMPARE(m_program.run(line.split(QLatin1Char(' '))).code, 0);
        static const QRegularExpression written(
            QStringLiteral("<(?:text|tspan|title|desc)[^>]*>([^<]+)<"));
        const auto svg = QString::fromUtf8(m_program.content(QStringLiteral("1.svg")));
        QVERIFY(svg.contains(QStringLiteral("Αθήνα")));
        QStringList plain;
        for (auto it = written.globalMatch(svg); it.hasNext();)
            if (const auto text = it.next().captured(1);
                !plainWords(withoutWordsOfFiles(text)).isEmpty())
                plain << text;
        QVERIFY2(plain.isEmpty(), qUtf8Printable(plain.join(QLatin1String(" | "))));
    }
};

QTEST_GUILESS_MAIN(TranslatedCommandsTest)
#include "tst_translatedcommands.moc"
