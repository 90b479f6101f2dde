// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutjob.h"

#include "spacing.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>

#include <utility>

namespace entente {

namespace {

QString s_helperPath;

LayoutResult problem(const QString &text)
{
    LayoutResult result;
    result.problem = text.toStdString();
    return result;
}

/// What is wrong with the helper before it is started, in plain words; empty if nothing.
QString whyNot(const QString &path)
{
    const QFileInfo helper(path);
    if (!helper.exists())
        return LayoutJob::tr(
                   "The layout helper %1 is missing (looked for %2). Install Entente again, or "
                   "choose the Stress or Stage layout.")
            .arg(helper.fileName(), path);
    if (!helper.isFile() || !helper.isExecutable())
        return LayoutJob::tr(
                   "The layout helper %1 is not a program that may be run. Install Entente "
                   "again, or choose the Stress or Stage layout.")
            .arg(path);
    return {};
}

/// What happened, the helper's last words where there are any, and what to do.
LayoutResult failed(const QString &what, const QByteArray &errors = {})
{
    const QString said = QString::fromUtf8(errors).simplified().left(200);
    return problem(
        said.isEmpty()
            ? LayoutJob::tr("%1 Try again, or choose the Stress or Stage layout.").arg(what)
            : LayoutJob::tr("%1 It said: %2. Try again, or choose the Stress or Stage layout.")
                  .arg(what, said));
}

/// More than any answer for so many nodes.
qint64 longestAnswer(const LayoutRequest &request)
{
    return 4096 + 96 * static_cast<qint64>(request.nodes.size());
}

} // namespace

LayoutJob::LayoutJob(QObject *parent)
    : QObject(parent)
    , m_worker(
          this, [this](int percent) { tell(percent); },
          [this](LayoutResult result) { finish(std::move(result)); })
{
    m_begin.setSingleShot(true);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one comes up to 5 % early
    connect(&m_begin, &QTimer::timeout, this, [this] { begin(); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { timeOut(); });
}

LayoutJob::~LayoutJob()
{
    cancel();
}

QString LayoutJob::helperPath()
{
    if (!s_helperPath.isEmpty())
        return s_helperPath;
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + QLatin1String("/entente-layout");
    const QString installed = here + QLatin1String("/../libexec/entente/entente-layout");
    return !QFileInfo::exists(beside) && QFileInfo::exists(installed) ? installed : beside;
}

void LayoutJob::setHelperPath(const QString &path)
{
    s_helperPath = path;
}

void LayoutJob::start(const LayoutRequest &request, int deadline)
{
    cancel();
    m_request = request;
    m_running = true;
    m_clock.start();
    m_deadline.start(deadline);
    // From the event loop, so that nobody is answered while still asking.
    m_begin.start(0);
}

void LayoutJob::begin()
{
    if (std::string reason = tooMuchFor(sanitised(m_request)); !reason.empty())
        finish(problem(QString::fromStdString(reason)));
    else if (isGraphvizEngine(m_request.engine))
        startHelper();
    else
        startWorker();
}

void LayoutJob::cancel()
{
    m_running = false;
    m_deadline.stop();
    m_begin.stop();
    m_worker.cancel(); // nobody waits for what it still says
    dismissHelper();
}

void LayoutJob::startWorker()
{
    m_told = 0;
    m_worker.start([request = m_request](const auto &goOn) {
        return builtInLayout(request,
                             [&](double done) { return goOn(static_cast<int>(100 * done)); });
    });
}

void LayoutJob::tell(int percent)
{
    if (percent > m_told) {
        m_told = percent;
        Q_EMIT progressed(percent);
    }
}

void LayoutJob::startHelper()
{
    const QString path = helperPath();
    if (const QString reason = whyNot(path); !reason.isEmpty()) {
        finish(problem(reason));
        return;
    }
    m_answer.clear();
    m_errors.clear();
    m_helper = new QProcess(this);
    connect(m_helper, &QProcess::readyReadStandardOutput, this, [this] { readAnswer(); });
    connect(m_helper, &QProcess::readyReadStandardError, this, [this] { readErrors(); });
    connect(m_helper, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { helperEnded(code, status); });
    connect(m_helper, &QProcess::errorOccurred, this,
            [this](QProcess::ProcessError error) { helperFailed(error); });
    // The helper watches the clock as well: it ends even if this program is gone.
    const int seconds = m_deadline.interval() / 1000 + 5;
    m_helper->start(path, {QString::number(seconds)});
    m_helper->write(QByteArray::fromStdString(writeRequest(sanitised(m_request))));
    m_helper->closeWriteChannel();
}

void LayoutJob::readAnswer()
{
    m_answer += m_helper->readAllStandardOutput();
    if (m_answer.size() > longestAnswer(m_request))
        finish(failed(tr("The layout helper answered nonsense without end and was stopped.")));
}

void LayoutJob::readErrors()
{
    constexpr int enough = 4096;
    m_errors += m_helper->readAllStandardError();
    m_errors.truncate(enough);
}

void LayoutJob::helperEnded(int exitCode, QProcess::ExitStatus status)
{
    readErrors();
    if (status == QProcess::CrashExit) {
        finish(failed(tr("The layout helper crashed."), m_errors));
        return;
    }
    m_answer += m_helper->readAllStandardOutput();
    LayoutResult result = readResult(m_answer.toStdString(), m_request.nodes.size());
    if (exitCode != 0)
        result = failed(tr("The layout helper ended with an error (%1).").arg(exitCode), m_errors);
    finish(std::move(result));
}

void LayoutJob::helperFailed(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // a crash or a broken pipe is followed by the end, which tells more
    finish(problem(
        LayoutJob::tr("The layout helper could not be started (%1). Install Entente again, or "
                      "choose the Stress or Stage layout.")
            .arg(m_helper->errorString())));
}

void LayoutJob::timeOut()
{
    finish(problem(
        LayoutJob::tr("The %1 layout was not ready within %2 seconds and was stopped. Choose "
                      "sfdp, or the Stress or Stage layout.")
            .arg(QString::fromStdString(m_request.engine),
                 QString::number(m_deadline.interval() / 1000.0))));
}

void LayoutJob::finish(LayoutResult result)
{
    if (!m_running)
        return;
    cancel();
    result.milliseconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    Q_EMIT finished(result);
}

void LayoutJob::dismissHelper()
{
    QProcess *helper = std::exchange(m_helper, nullptr);
    if (!helper)
        return;
    helper->disconnect(this);
    // Never deleted here: this may be called from one of its signals.
    helper->setParent(nullptr);
    connect(helper, &QProcess::finished, helper, &QObject::deleteLater);
    if (helper->state() == QProcess::NotRunning) {
        helper->deleteLater();
        return;
    }
    constexpr int moment = 200; // milliseconds; a killed process is gone in a few
    helper->kill();
    helper->waitForFinished(moment);
}

LayoutResult LayoutJob::run(const LayoutRequest &request, int deadline)
{
    LayoutJob job;
    LayoutResult answer;
    QEventLoop waiting;
    connect(&job, &LayoutJob::finished, &waiting, [&](const LayoutResult &result) {
        answer = result;
        waiting.quit();
    });
    job.start(request, deadline);
    waiting.exec(QEventLoop::ExcludeUserInputEvents);
    return answer;
}

} // namespace entente
