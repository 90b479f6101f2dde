// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "tests/support/randomedits.h"

namespace entente::test {

/// Edits, undoes and redoes, always the same for the same seed, whoever runs it.
class EditSession
{
public:
    EditSession(AllianceDocument *document, unsigned seed) : m_document(document), m_edits(seed) {}

    /// The next change of the map; each is exactly one.
    void next()
    {
        auto *history = m_document->undoStack();
        const int dice = m_edits.chance().below(8);
        if (dice == 0 && history->canUndo())
            return history->undo();
        if (dice == 1 && history->canRedo())
            return history->redo();
        for (;;) {
            const auto before = m_document->map();
            const auto edit = m_edits.next(before);
            m_document->apply(edit.patch, QString::fromStdString(edit.name),
                              QString::fromStdString(edit.mergeKey));
            if (!(before == m_document->map()))
                return;
        }
    }

    /// Whether the file is saved after change `number`.
    static bool savesAfter(int number) { return number % 5 == 4; }

private:
    AllianceDocument *m_document;
    RandomEdits m_edits;
};

} // namespace entente::test
