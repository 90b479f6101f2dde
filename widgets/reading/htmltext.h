// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace entente {

/// What a page says and who says it; each is empty where it does not tell.
struct HtmlPage
{
    QString text; // a line for each block of the article, or of all where none is marked
    QString title;
    QString author;
    QString date;
    QString site;
    QString url;
};

/// Reads a page in time that is linear in its length, however broken it is: Qt's own reader is not,
/// and more than its words is not needed here. Nothing is fetched.
HtmlPage readHtml(const QString &html);

} // namespace entente
