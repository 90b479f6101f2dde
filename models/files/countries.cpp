// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "countries.h"

#include <QFile>
#include <QStandardPaths>

namespace entente {

const CountryCodes &countryCodes()
{
    static const CountryCodes codes = [] {
        CountryCodes made;
        const auto path = QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                                 QStringLiteral("iso-codes/json/iso_3166-1.json"));
        QFile file(path);
        if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
            made.addIso3166(file.readAll().toStdString());
        return made;
    }();
    return codes;
}

} // namespace entente
