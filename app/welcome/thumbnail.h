// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/picture/theme.h"

#include <QImage>

namespace entente {

/// The map in the file at its own date, drawn small; of that size in pixels. Null where the file
/// cannot be read or holds nobody. May run on any thread.
QImage mapThumbnail(const QString &path, Theme::Name theme, QSize pixels);

} // namespace entente
