// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "item.h"

#include <type_traits>

namespace entente {

Item::Item(Kind kind, const QString &id)
{
    const auto text = id.toStdString();
    switch (kind) {
    case Kind::Actor: m_id = ActorId(text); break;
    case Kind::Tie: m_id = TieId(text); break;
    case Kind::Event: m_id = EventId(text); break;
    case Kind::Source: m_id = SourceId(text); break;
    case Kind::Scene: m_id = SceneId(text); break;
    case Kind::None: break;
    }
}

QString Item::idText() const
{
    return std::visit(
        []<class Id>(const Id &id) {
            if constexpr (std::is_same_v<Id, std::monostate>)
                return QString();
            else
                return QString::fromStdString(id.text());
        },
        m_id);
}

} // namespace entente
