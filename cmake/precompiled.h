// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

// What most files include, as far as the target links it.
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#ifdef QT_CORE_LIB
#include <QtCore/QtCore>
#endif
#ifdef QT_GUI_LIB
#include <QtGui/QtGui>
#endif
#ifdef QT_WIDGETS_LIB
#include <QtWidgets/QtWidgets>
#endif
