// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <string>
#include <vector>

namespace entente {

/// The scenes that a map is presented with, in order: its own that are not hidden; where it has
/// none, one for each dated event; where there is none either, the map on its own date. Never
/// empty.
std::vector<Scene> lessonScenes(const MapIndex &index);

/// How a map is presented: its scenes, the one that is told, and in a scene with a question what is
/// still to be revealed. A value; each scene is complete, so that any can follow any.
class Lesson
{
public:
    explicit Lesson(MapIndexPointer index);

    const std::vector<Scene> &scenes() const { return m_scenes; }
    std::size_t at() const { return m_at; }
    const Scene &scene() const { return m_scenes[m_at]; }
    /// The snapshot that a scene shows; what it asks for and the map has not is left out.
    Snapshot snapshotOf(std::size_t scene) const;
    /// By actor: whom the scenes show that keep the camera on all, so that it can stay where it is.
    /// Empty where one of them shows everybody.
    const std::vector<char> &cast() const { return m_cast; }

    /// To the scene, with its question where it asks one and `asks` is true. False where there is
    /// none.
    bool goTo(std::size_t scene, bool asks = true);
    /// Reveals what is asked for, one tie after another, then goes to the next scene. False at the
    /// end.
    bool next();
    /// To the scene before, all of it revealed. False at the beginning.
    bool previous();
    /// The scene that tells of that date or event, else the last begun by then.
    std::size_t nearest(const View &view) const;

    /// The ties that the scene shows and that did not stand on the date of the one before: those
    /// among the actors in focus, where there are such.
    const std::vector<int> &newTies() const { return m_new; }
    /// True while the scene's question waits for its answer.
    bool isAsking() const { return m_asks && m_revealed == 0; }
    /// Of the new ties those that are not revealed yet; empty in a scene without a question.
    std::vector<int> hiddenTies() const;
    /// The tie that was revealed last, while its scene is not told yet; else -1.
    int revealedTie() const;

private:
    void enter(std::size_t scene, bool asks);

    MapIndexPointer m_index;
    std::vector<Scene> m_scenes;
    std::vector<char> m_cast;
    std::size_t m_at = 0;
    std::vector<int> m_new;
    bool m_asks = false; // not told yet
    std::size_t m_revealed = 0;
};

} // namespace entente
