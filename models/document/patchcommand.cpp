// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "patchcommand.h"

#include "alliancedocument.h"

namespace entente {

PatchCommand::PatchCommand(AllianceDocument *document, MapPatch patch, const QString &text,
                           const QString &mergeKey, int mergeEpoch)
    : QUndoCommand(text)
    , m_document(document)
    , m_patch(std::move(patch))
    , m_mergeKey(mergeKey)
    , m_mergeEpoch(mergeEpoch)
{
}

void PatchCommand::redo()
{
    const auto key = m_mergeKey.isEmpty()
                         ? QString()
                         : QStringLiteral("%1#%2").arg(m_mergeKey).arg(m_mergeEpoch);
    m_wasUndone ? swap(AllianceDocument::tr("Redo %1").arg(text()), {}) : swap(text(), key);
}

void PatchCommand::undo()
{
    m_wasUndone = true;
    swap(AllianceDocument::tr("Undo %1").arg(text()), {});
}

void PatchCommand::swap(const QString &step, const QString &mergeKey)
{
    const auto before = m_document->map();
    m_patch = m_document->swap(m_patch, step, mergeKey);
    setObsolete(before == m_document->map());
}

bool PatchCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = dynamic_cast<const PatchCommand *>(other);
    if (!next || next->m_mergeKey != m_mergeKey || next->m_mergeEpoch != m_mergeEpoch)
        return false;
    // Both hold the way back by now: first back over the later change, then over the earlier one.
    MapPatch back = next->m_patch;
    back.append(m_patch);
    m_patch = std::move(back);
    return true;
}

} // namespace entente
