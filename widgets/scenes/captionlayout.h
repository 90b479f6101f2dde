// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/displaylist.h"

namespace entente {

/// What is told under the picture while presenting. Plain text.
struct CaptionWords
{
    QString title;
    QString words;
    QString quote;
    QString source; // who says it, and where
    QString date;
    QString count; // "3 of 6"
    bool isQuestion = false;
};

/// Type and distances of a presentation on a screen of that height, in its pixels. No type that
/// matters is smaller than a 45th of it.
struct ShowType
{
    explicit ShowType(qreal screenHeight) : unit(screenHeight / 768) {}
    qreal unit;
    qreal least() const { return unit * 768 / 45; }
    qreal title() const { return 28 * unit; }
    qreal words() const { return 20 * unit; }
    qreal legend() const { return 12.5 * unit; }
    qreal margin() const { return 36 * unit; }
};

/// The caption laid out in a width, top left at 0,0: each line with its baseline.
struct CaptionLayout
{
    std::vector<TextItem> title; // a question may take two lines
    TextItem date;
    std::vector<TextItem> words;
    std::vector<TextItem> quote; // with its source, in the lines that the words leave
    TextItem count;
    QRectF legend; // room of the legend's line
    QRectF line;   // room of the line of scenes
    qreal height = 0;
};

/// For how many lines there is room in a caption.
struct CaptionRoom
{
    int words = 1; // the most that any step of the lesson has; their type goes with it
    int all = 2;   // of words and quote together
    bool operator==(const CaptionRoom &) const = default;
};

/// The room for the lines of both; up to the most that are shown.
CaptionRoom captionRoom(const CaptionWords &words, qreal width, const ShowType &type);
/// In room that does for each step of a lesson, so that no caption moves the picture. Where a quote
/// is too long, that is cut, and never its source.
CaptionLayout layoutCaption(const CaptionWords &words, qreal width, const CaptionRoom &room,
                            const ShowType &type);

} // namespace entente
