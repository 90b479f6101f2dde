// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/text.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// This file is linked into each program that has words, without being called: it points translate()
// at Qt, gives English, the language of the source, its plural forms, and loads the language of the
// reader where there is a translation (docs/translating.md).

namespace entente {

namespace {

struct Languages
{
    QTranslator english; // plural forms only
    QTranslator reader;
    QTranslator dialogs; // Qt's own words in the reader's language

    Languages()
    {
        if (!english.load(QStringLiteral(":/translations/entente_en.qm")))
            qWarning("the plural forms of English are missing");
        const auto file = qEnvironmentVariable("ENTENTE_TRANSLATION");
        if (!file.isEmpty() && !reader.load(file))
            qWarning("ENTENTE_TRANSLATION cannot be read: %s", qUtf8Printable(file));
        if (!file.isEmpty() || !QCoreApplication::instance())
            return;
        if (QLocale::system().uiLanguages().value(0).startsWith(QLatin1String("en")))
            return; // the texts are English: no second language stands in for it
        loadReader();
    }

private:
    void loadReader()
    {
        const auto here = QCoreApplication::applicationDirPath();
        for (const auto *folder : {"/translations", "/../share/entente/translations"})
            if (reader.load(QLocale::system(), QStringLiteral("entente"), QStringLiteral("_"),
                            here + QLatin1String(folder))) {
                // Where Qt's own texts are missing, its dialogs speak English.
                (void)dialogs.load(QLocale::system(), QStringLiteral("qtbase"), QStringLiteral("_"),
                                   QLibraryInfo::path(QLibraryInfo::TranslationsPath));
                return;
            }
    }
};

Languages &languages()
{
    static Languages all;
    return all;
}

/// Commands that draw nothing run without an application object.
std::string byQt(const char *context, const char *text, const char *comment, int n)
{
    if (QCoreApplication::instance())
        return QCoreApplication::translate(context, text, comment, n).toStdString();
    auto words = languages().reader.translate(context, text, comment, n);
    if (words.isEmpty() && n >= 0)
        words = languages().english.translate(context, text, comment, n);
    if (words.isEmpty())
        words = QString::fromUtf8(text);
    return words.replace(QStringLiteral("%n"), QString::number(n)).toStdString();
}

const bool translatorIsInstalled = (installTranslator(byQt), true);

void installLanguages()
{
    auto &all = languages();
    for (auto *translator : {&all.english, &all.dialogs, &all.reader})
        if (!translator->isEmpty())
            QCoreApplication::installTranslator(translator);
}
Q_COREAPP_STARTUP_FUNCTION(installLanguages)

} // namespace

} // namespace entente
