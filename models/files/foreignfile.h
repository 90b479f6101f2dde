// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>

namespace entente {

/// What a file is that is neither map, table, graph nor text, told by its first bytes, and what to
/// do about it: "it is a picture (PNG). …". Empty where it may be read.
std::string foreignWords(QByteArrayView firstBytes);
/// The same of the file at that path; empty also where it cannot be opened.
std::string foreignFileWords(const QString &path);

} // namespace entente
