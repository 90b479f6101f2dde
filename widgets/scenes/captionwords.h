// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "captionlayout.h"

#include "models/words/lesson.h"
#include "models/words/testimony.h"

namespace entente {

/// What the caption says of the lesson where it is: the scene, its question, or what was just
/// revealed. `shown`: the snapshot on screen, which may be of another date while somebody explores.
CaptionWords captionWords(const Lesson &lesson, const Snapshot &shown);
/// A scene's caption as plain text: without its Markdown, and with HTML as it is written.
QString plainCaption(const Scene &scene);
/// True where the event that is told happens on the date and somebody in focus takes part in it.
bool tellsEvent(const Snapshot &snapshot);
/// Who says what the scene tells: of the tie revealed last or the first new one with a quote, else
/// of the event. Without a claim where nothing is told.
Testimony testimonyOf(const Lesson &lesson, const Snapshot &shown);

} // namespace entente
