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
    QString quote; // with who says it, and where
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
    qreal legend() const { return 13.5 * unit; }
    qreal margin() const { return 36 * unit; }
};

/// The caption laid out in a width, top left at 0,0: each line with its baseline.
struct CaptionLayout
{
    std::vector<TextItem> title; // a question may take two lines
    TextItem date;
    std::vector<TextItem> words;
    TextItem quote;
    TextItem count;
    QRectF legend; // room of the legend's line
    QRectF line;   // room of the line of scenes
    qreal height = 0;
};

/// How many lines of words that caption needs, up to the most that are shown.
int captionLines(const QString &words, qreal width, const ShowType &type);
/// With room for so many lines of words, so that no caption of a lesson moves the picture.
CaptionLayout layoutCaption(const CaptionWords &words, qreal width, int lines,
                            const ShowType &type);

} // namespace entente
