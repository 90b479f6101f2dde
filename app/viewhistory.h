// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/filter.h"
#include "models/document/selection.h"
#include "models/picture/camera.h"

#include <QObject>
#include <QTimer>

namespace entente {

class AllianceDocument;
class DateCursor;
class GraphView;
class ViewState;

/// Back and forward through what the reader looked at: date, event, filter, focus, selection and
/// camera. What the file stores has the undo history instead.
class ViewHistory : public QObject
{
    Q_OBJECT
public:
    ViewHistory(AllianceDocument *document, DateCursor *cursor, ViewState *view,
                Selection *selection, GraphView *graph, QObject *parent = nullptr);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < int(m_looks.size()); }
    void back();
    void forward();
    /// Takes down how things look now, if that is another look; done by itself a moment after the
    /// last change.
    void record();

Q_SIGNALS:
    void changed();

private:
    struct Look
    {
        std::optional<Edtf> date;
        std::string event; // chosen, by id
        Filter filter;
        std::vector<ActorId> focus;
        int focusSteps = 1;
        std::vector<Item> selection;
        Camera camera;
        bool fitted = true;

        bool operator==(const Look &) const = default;
    };

    Look now() const;
    void show(const Look &look);
    void clear();

    AllianceDocument *m_document;
    DateCursor *m_cursor;
    ViewState *m_view;
    Selection *m_selection;
    GraphView *m_graph;
    QTimer m_timer;
    std::vector<Look> m_looks;
    int m_at = -1;
    bool m_showing = false;
};

} // namespace entente
