// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "xserver.h"

#include "app/mainwindow.h"
#include "app/startup.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr int patience = 30000; // milliseconds
constexpr int width = 1440, height = 900;

/// Ends the program once the window has been painted for the first time, children included.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *window) : QObject(window), m_window(window)
    {
        window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_window && event->type() == QEvent::Paint) {
            m_window->removeEventFilter(this);
            // Everything is painted within the event that this paint belongs to.
            QMetaObject::invokeMethod(this, &PaintWatch::tell, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void tell()
    {
        std::fputs("painted\n", stdout);
        std::fflush(stdout);
        std::_Exit(0);
    }

    QWidget *m_window;
};

int show(QMainWindow &window)
{
    new PaintWatch(&window);
    window.resize(width, height);
    window.show();
    return QApplication::exec();
}

/// Milliseconds from the start of a fresh process until its window is painted.
double timeToPaint(const QString &file, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--paint-once"), file});
    const bool painted =
        process.waitForReadyRead(patience) && process.readAllStandardOutput().startsWith("painted");
    const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
    process.waitForFinished(patience);
    if (!painted)
        throw std::runtime_error("the window was not painted: " +
                                 process.readAllStandardError().toStdString());
    return milliseconds;
}

QString libya()
{
    return QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json");
}

} // namespace

int paintOnce(const std::string &file)
{
    if (file.empty()) {
        QMainWindow window;
        return show(window);
    }
    listFontsAhead();
    applyApplicationStyle();
    MainWindow window;
    window.restoreLayout();
    return window.openFile(QString::fromStdString(file)) ? show(window) : 1;
}

Benchmark firstPaint()
{
    Benchmark benchmark;
    benchmark.name = "first paint";
    benchmark.against = "an empty QMainWindow";
    benchmark.on = "Libya, fresh processes from start to painted window under X11, file read "
                   "included";
    benchmark.unit = "ms";
    benchmark.goal = 2;
    benchmark.runs = 11;
    benchmark.prepare = [] {
        const auto server = std::make_shared<XServer>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), server->display());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        return Sides{[server, environment] { return timeToPaint(libya(), environment); },
                     [server, environment] { return timeToPaint({}, environment); }};
    };
    return benchmark;
}

Benchmark firstPaintWithoutDisplay()
{
    constexpr double bound = 150; // milliseconds
    Benchmark benchmark;
    benchmark.name = "first paint without display";
    benchmark.against = "150 ms";
    benchmark.on = "Libya, fresh processes from start to painted window, offscreen";
    benchmark.unit = "ms";
    benchmark.runs = 11;
    benchmark.prepare = [] {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return Sides{[environment] { return timeToPaint(libya(), environment); },
                     [] { return bound; }};
    };
    return benchmark;
}

} // namespace entente::bench
