// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importing.h"

#include "commands/anyfile.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "windows.h"
#include "workspace.h"

#include "models/files/countries.h"
#include "models/files/tableinput.h"
#include "models/import/mappingfile.h"
#include "models/picture/activetheme.h"
#include "widgets/graph/graphview.h"
#include "widgets/mapping/importdialog.h"
#include "widgets/mapping/mappingwords.h"
#include "widgets/reading/textfile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QUndoStack>

#include <memory>
#include <sstream>

namespace entente {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Importing)
};

QString joined(const ImportProblem &problem)
{
    const auto hint = problem.hint.empty() ? std::string() : " " + problem.hint;
    return QString::fromStdString(problem.message + hint);
}

ImportDraft::Open openerOf(const QString &path)
{
    return [path]() -> ByteSource {
        auto input = std::make_shared<TableInput>();
        std::istringstream nothing;
        if (!input->open(path, nothing).empty())
            return bytesOf({}); // gone since it was looked at
        return [input, source = input->source()](char *to, std::size_t most) {
            return source(to, most);
        };
    };
}

/// Writes a text beside the table; tells in the dialog what came of it.
void saveText(ImportDialog &dialog, const QString &title, const QString &suggested,
              const QString &filter, const std::string &text)
{
    const auto path = QFileDialog::getSaveFileName(&dialog, title, suggested, filter);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(text.data(), qint64(text.size())) == qint64(text.size()) &&
                         file.commit();
    dialog.tell(written ? Words::tr("Saved to %1.").arg(path)
                        : Words::tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

void loadMapping(ImportDialog &dialog, const QString &folder)
{
    const auto path = QFileDialog::getOpenFileName(&dialog, Words::tr("Load Mapping"), folder,
                                                   Words::tr("Mappings (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return dialog.tell(Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    MappingProblem problem;
    const auto mapping = readMapping(file.readAll().toStdString(), &problem);
    if (!mapping)
        return dialog.tell(joined({problem.message, problem.hint}));
    dialog.takeMapping(*mapping);
}

void tellImported(MainWindow *window, const QString &name, const TrialRun &run,
                  const TableMapping &mapping)
{
    const auto &result = run.result();
    auto text = Words::tr("Imported from %1: %2.").arg(name, resultWords(result));
    if (const auto rejected = qint64(result.count(Verdict::Rejected)); rejected > 0)
        text += QLatin1Char(' ') + Words::tr("%Ln rows were rejected.", nullptr, int(rejected));
    if (!mapping.citation.empty())
        text +=
            QLatin1Char(' ') + Words::tr("Cite: %1").arg(QString::fromStdString(mapping.citation));
    auto *history = window->document()->undoStack();
    window->messages()->tell(text, Words::tr("Undo"), [window, history] {
        history->undo();
        window->messages()->dismiss();
    });
}

void carryOut(MainWindow *window, ImportDialog &dialog, const QString &path)
{
    const auto run = dialog.run();
    const auto name = QString::fromStdString(dialog.draft()->name());
    const bool isNew = dialog.isForNewMap();
    auto *target = isNew ? startNew(*window) : window;
    auto *document = target->document();
    if (!(document->map() == run->base())) {
        target->messages()->tell(
            Words::tr("The map was changed during the dry run, so nothing was imported."),
            Words::tr("Again…"), [target, path] { importFile(target, path); });
        return;
    }
    document->apply(run->result().patch, Words::tr("Import %1").arg(name));
    target->feed()->flush();
    target->graph()->mapCamera().fit();
    tellImported(target, name, *run, dialog.draft()->mapping());
}

void importTable(MainWindow *window, const QString &path)
{
    const QFileInfo info(path);
    ImportDialog dialog(ImportDraft(info.fileName().toStdString(), openerOf(path)),
                        std::size_t(info.size()), window->document(), &countryCodes(), window);
    followTheme(&dialog);
    const auto stem = info.absolutePath() + QLatin1Char('/') + info.completeBaseName();
    QObject::connect(&dialog, &ImportDialog::mappingToLoad, window,
                     [&] { loadMapping(dialog, info.absolutePath()); });
    QObject::connect(&dialog, &ImportDialog::mappingToSave, window, [&] {
        saveText(dialog, Words::tr("Save Mapping"), stem + QStringLiteral(".mapping.json"),
                 Words::tr("Mappings (*.json)"), writeMapping(dialog.draft()->finished()));
    });
    QObject::connect(&dialog, &ImportDialog::reportToSave, window, [&] {
        saveText(dialog, Words::tr("Save Report"), stem + QStringLiteral("-report.csv"),
                 Words::tr("Tables (*.csv)"), dialog.run()->report());
    });
    if (dialog.exec() == QDialog::Accepted)
        carryOut(window, dialog, path);
}

void importSources(MainWindow *window, const QString &name, const AllianceMap &map)
{
    MapPatch patch;
    for (const auto &source : map.sources())
        patch.put(source);
    if (!window->document()->apply(patch, Words::tr("Import %1").arg(name)))
        return window->messages()->tell(
            Words::tr("The map is read-only, so nothing was imported."));
    window->messages()->tell(
        Words::tr("%n sources from %1 came into the map.", nullptr, int(map.sources().size()))
            .arg(name));
}

void importGraph(MainWindow *window, const QString &path, FileKind kind)
{
    const auto name = QFileInfo(path).fileName();
    std::istringstream nothing;
    auto file = readAnyFile(path, nothing);
    if (file.problem.empty() && file.read.errors() > 0)
        for (const auto &diagnostic : file.read.diagnostics)
            if (diagnostic.severity == Diagnostic::Severity::Error) {
                file.problem = diagnostic.message + " " + diagnostic.hint;
                break;
            }
    if (!file.problem.empty())
        return window->messages()->tell(
            Words::tr("%1: %2").arg(name, QString::fromStdString(file.problem)));
    if (kind == FileKind::CslJson || kind == FileKind::BibTex)
        return importSources(window, name, file.read.map);
    auto *target = startNew(*window);
    const auto warnings = file.read.diagnostics.size();
    target->document()->setMap(std::move(file.read.map), std::move(file.read.diagnostics));
    target->feed()->flush();
    target->graph()->mapCamera().fit();
    auto text =
        Words::tr("%1 was read as %2; it is a map of its own now.").arg(name, formatName(kind));
    if (warnings > 0)
        text +=
            QLatin1Char(' ') + Words::tr("%n warnings: see Evidence, What Is Wrong with This File.",
                                         nullptr, int(warnings));
    target->messages()->tell(text);
}

} // namespace

QString namePatterns(const QStringList &endings)
{
    return QLatin1Char('*') + endings.join(QStringLiteral(" *"));
}

bool isForImport(const QString &path)
{
    const auto kind = kindOfFile(path);
    return kind != FileKind::Map && kind != FileKind::Unknown && !isTextFile(path);
}

void askForImport(MainWindow *window)
{
    const auto path = QFileDialog::getOpenFileName(
        window, Words::tr("Import"), QFileInfo(window->document()->path()).absolutePath(),
        Words::tr("Tables, graphs and sources (%1);;All files (*)")
            .arg(namePatterns(readableEndings().mid(1)))); // a map is opened
    if (!path.isEmpty())
        importFile(window, path);
}

void importFile(MainWindow *window, const QString &path)
{
    if (const auto problem = unreadableFile(path); !problem.empty())
        return window->messages()->tell(
            Words::tr("%1: %2").arg(QFileInfo(path).fileName(), QString::fromStdString(problem)));
    const auto kind = kindOfFile(path);
    if (kind == FileKind::Map)
        return window->messages()->tell(
            Words::tr("%1 is a map: File, Open opens it.").arg(QFileInfo(path).fileName()));
    if (isGraphFile(kind) || kind == FileKind::CslJson || kind == FileKind::BibTex)
        importGraph(window, path, kind);
    else
        importTable(window, path);
}

} // namespace entente
