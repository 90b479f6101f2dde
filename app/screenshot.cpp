// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "screenshot.h"

#include "controllers/arrangingcontroller.h"
#include "docks/paneldocks.h"
#include "mainwindow.h"
#include "models/export/writer.h"
#include "models/map/text.h"
#include "models/picture/activetheme.h"
#include "startup.h"
#include "workspace.h"

#include <QApplication>
#include <QBuffer>
#include <QPixmap>
#include <QSaveFile>

namespace entente {

namespace {

bool writePng(const QPixmap &picture, const QString &path, QString *problem)
{
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    picture.save(&png, "PNG");
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(png.data()) == png.data().size() && file.commit();
    if (!written)
        *problem = file.errorString();
    return written;
}

} // namespace

int runScreenshot(const ScreenshotCommand &command, const Console &console)
{
    applyApplicationStyle();
    MainWindow window;
    window.viewState()->setReducedMotion(true);
    ActiveTheme::instance()->set(command.theme);
    const auto size = command.size.value_or(QSize(1440, 900));
    window.resize(size);
    window.docks()->standFor(size);
    QString unopened;
    if (!window.openFile(command.file, &unopened)) {
        console.complain(unopened.toStdString());
        return Failed;
    }
    if (command.date)
        window.cursor()->setDate(command.date);
    window.feed()->flush();
    if (!command.select.isEmpty() && !window.selectId(command.select)) {
        console.complain(phrase(translate("CommandLine", "--select: there is no record “%1”"),
                                {displayText(command.select.toStdString())}));
        return Failed;
    }
    window.show();
    window.docks()->makeSeen();
    QApplication::processEvents();
    window.feed()->flush();
    QApplication::processEvents();
    while (window.arranging()->isRunning()) // a large map without places
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QString problem;
    if (writePng(window.grab(), command.out, &problem))
        return Succeeded;
    console.complain(phrase(translate("CommandLine", "%1 cannot be written: %2"),
                            {shownPath(command.out), problem.toStdString()}));
    return Failed;
}

} // namespace entente
