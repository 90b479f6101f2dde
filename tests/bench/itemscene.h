// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/camera.h"
#include "models/picture/displaylist.h"

#include <QGraphicsScene>
#include <QGraphicsView>

#include <vector>

namespace entente::bench {

/// The same drawing as a QGraphicsScene in a QGraphicsView of 1920x1080: one item for each tie and
/// each card, found by the scene's index, painted with the level of detail of the program's own
/// picture.
class ItemScene
{
public:
    explicit ItemScene(const DisplayList &list);

    QGraphicsView &view() { return m_view; }
    /// Shows what the camera shows.
    void setCamera(const Camera &camera);
    /// Shows the ties of the list and no others.
    void setTies(const DisplayList &list);
    /// How many ties are shown.
    int tiesShown() const;

private:
    QGraphicsScene m_scene;
    QGraphicsView m_view;
    std::vector<QGraphicsItem *> m_ties; // by tie
};

} // namespace entente::bench
