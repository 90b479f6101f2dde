// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QMimeData;

namespace entente {

/// A text to read, with what it says of itself; what it does not say is empty.
struct OpenedText
{
    QString text;
    QString title;
    QString author;
    QString date; // as it is written there
    QString site;
    QString url;
    QString problem; // why there is no text

    bool ok() const { return problem.isEmpty(); }
};

/// Reads a .txt, .md or .html file. Nothing that the file refers to is fetched, from this machine
/// or any other.
OpenedText readTextFile(const QString &path);
/// The text of a web page, of Markdown, or plain as it is.
OpenedText textOfHtml(const QString &html);
/// Markdown without its marks; it says nothing of itself.
OpenedText textOfMarkdown(const QString &markdown);
/// What was copied or dropped: a file, a piece of a web page, or plain text.
OpenedText textOfMimeData(const QMimeData &data);
/// True for what textOfMimeData() can read, and for the files that readTextFile() can.
bool isReadableText(const QMimeData &data);
/// Judged by the ending.
bool isTextFile(const QString &path);

} // namespace entente
