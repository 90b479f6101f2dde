// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "loadjob.h"

#include "models/map/mappatch.h"

#include <QObject>
#include <QUndoStack>

namespace entente {

/// One open map: the value, its history, its file, and what is wrong with it. Everything that the
/// file stores changes through apply(). Opens no dialog; failures are told by return values.
class AllianceDocument : public QObject
{
    Q_OBJECT
public:
    explicit AllianceDocument(QObject *parent = nullptr);

    const AllianceMap &map() const { return m_map; }
    /// The map prepared for questions; made afresh after a change, when first asked for.
    MapIndexPointer index() const;
    QUndoStack *undoStack() { return &m_undoStack; }

    /// Carries the patch out as one step of the history named `text`. Consecutive patches with the
    /// same non-empty `mergeKey` become one step. False, and nothing done, where the document is
    /// read-only; a patch that changes nothing leaves no step.
    bool apply(const MapPatch &patch, const QString &text, const QString &mergeKey = {});
    /// Ends the merging of patches: the next one is a step of its own whatever its key.
    void endMerge() { ++m_mergeEpoch; }

    /// Reads the file; what is readable becomes the map, and with errors or a newer version the
    /// document is read-only. False where the file cannot be opened at all (`problem` says why) and
    /// the document stays as it was.
    bool load(const QString &path, QString *problem);
    /// Takes a file that was read elsewhere (LoadJob) and can be opened.
    void take(LoadedFile loaded);
    /// Takes a map that has no file yet.
    void setMap(AllianceMap map, std::vector<Diagnostic> diagnostics = {});
    /// Writes atomically, and reads the result back before it takes the old file's place. False
    /// with the reason otherwise, and where the file has been changed by others meanwhile: see
    /// acceptDisk(). The history goes on.
    bool save(const QString &path, QString *problem);

    QString path() const { return m_path; }
    /// What the file held when it was last read or written here, and the hash of its bytes; both
    /// empty where there is no file.
    const AllianceMap &savedMap() const { return m_savedMap; }
    const QByteArray &savedHash() const { return m_savedHash; }
    enum class DiskState { Same, Changed, Gone };
    /// How the file is now, compared with that.
    DiskState diskState() const;
    /// What others have put into the file was seen: the map here is a change of it, and the next
    /// save may take its place.
    void acceptDisk(AllianceMap theirs, const QByteArray &hash);
    /// The map's own title, else the file's name, else "Untitled map".
    QString title() const;
    /// Path and name of the file without the ending, else the title as a file may be called: what
    /// is made of the map is called so with an ending of its own.
    QString stem() const;
    bool isReadOnly() const { return m_readOnly; }
    /// True where nothing differs from the file.
    bool isClean() const { return m_undoStack.isClean(); }
    /// From now on nothing can be changed here, because somebody else has the file.
    void setReadOnly();
    /// The file is gone, so what is here is nowhere else.
    void markUnsaved() { m_undoStack.resetClean(); }
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }

Q_SIGNALS:
    void mapChanged(); // the value is another one: by edit, undo, or load
    void loaded();     // a whole new map, after mapChanged
    void pathChanged();
    /// A patch was carried out, by edit, undo or redo (`step` says so); before anybody is told that
    /// the map changed.
    void patched(const entente::MapPatch &patch, const QString &step, const QString &mergeKey);
    void aboutToSave(const QString &path, const QByteArray &hash);
    void saved(const QByteArray &text);
    void diskAccepted();

private:
    friend class PatchCommand;
    MapPatch swap(const MapPatch &patch, const QString &step, const QString &mergeKey);

    AllianceMap m_map;
    mutable MapIndexPointer m_index;
    mutable MapIndexPointer m_earlierIndex; // of the map before the last edits, to start from
    QUndoStack m_undoStack;
    std::vector<Diagnostic> m_diagnostics;
    QString m_path;
    AllianceMap m_savedMap;
    QByteArray m_savedHash;
    int m_mergeEpoch = 0;
    bool m_readOnly = false;
};

} // namespace entente
