// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "startup.h"

#include "outlinestyle.h"

#include "models/picture/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHashSeed>
#include <QLibrary>
#include <QStyleHints>
#include <QThreadPool>

namespace entente {

namespace {

constexpr auto platformVariable = "QT_QPA_PLATFORM";

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool displayIsInEnvironment = true;
#else
constexpr bool displayIsInEnvironment = false;
#endif

bool isSet(const char *variable)
{
    return !qEnvironmentVariableIsEmpty(variable);
}

} // namespace

bool hasDisplay()
{
    return !displayIsInEnvironment || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") ||
           isSet(platformVariable);
}

void drawWithoutDisplay()
{
    if (displayIsInEnvironment && !isSet(platformVariable))
        qputenv(platformVariable, "offscreen");
    QHashSeed::setDeterministicGlobalSeed();
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("entente"));
    QCoreApplication::setApplicationName(QStringLiteral("entente"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENTENTE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Entente"));
    QGuiApplication::setDesktopFileName(QStringLiteral("entente"));
}

std::future<void> readFontsAhead()
{
    return std::async(std::launch::async, [] {
        QLibrary fontconfig(QStringLiteral("fontconfig"), 1);
        if (const auto read = fontconfig.resolve("FcInit"))
            reinterpret_cast<int (*)()>(read)();
    });
}

void listFontsAhead()
{
    QThreadPool::globalInstance()->start([] { QFontDatabase::hasFamily(uiFont(13).family()); });
}

void applyApplicationStyle()
{
    QApplication::setStyle(new OutlineStyle);
    QApplication::setFont(uiFont(13));
    QGuiApplication::styleHints()->setShowShortcutsInContextMenus(true);
}

} // namespace entente
