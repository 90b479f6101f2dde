// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

#include <QUndoCommand>

namespace entente {

class AllianceDocument;

/// The one undo command: redo and undo are the same swap of a patch with its inverse. Merges with
/// the step before by key, and becomes obsolete where the map is what it was.
class PatchCommand : public QUndoCommand
{
public:
    PatchCommand(AllianceDocument *document, MapPatch patch, const QString &text,
                 const QString &mergeKey, int mergeEpoch);

    void redo() override;
    void undo() override;
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void swap(const QString &step, const QString &mergeKey);

    AllianceDocument *m_document;
    MapPatch m_patch; // what the next swap applies
    QString m_mergeKey;
    int m_mergeEpoch;
    bool m_wasUndone = false;
};

} // namespace entente
