// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

namespace entente {

/// One open map and how it is looked at: the models that the parts of a window share.
struct Workspace
{
    AllianceDocument document;
    DateCursor cursor;
    ViewState view;
    Selection selection;
    SnapshotFeed feed{&document, &cursor, &view};

    /// True where nothing is here that another map would push out.
    bool isVacant() const
    {
        return document.path().isEmpty() && document.map() == AllianceMap() && document.isClean();
    }
};

} // namespace entente
