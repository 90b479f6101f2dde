// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsontext.h"

#include "models/map/records.h"

namespace entente {

/// The members of one JSON object, one after the other. What says nothing is left out.
class MembersWriter
{
public:
    /// On one line: {"actor": "russia", "role": "proposer"}
    explicit MembersWriter(std::string &out) : MembersWriter(out, -1) {}
    /// A key a line, `indent` spaces in; or on one line where it is negative.
    MembersWriter(std::string &out, int indent) : m_out(out), m_indent(indent) { m_out += '{'; }

    void json(std::string_view key, std::string_view value)
    {
        begin(key);
        m_out += value;
    }
    void text(std::string_view key, std::string_view value)
    {
        if (value.empty())
            return;
        begin(key);
        appendJsonString(m_out, value);
    }
    void date(std::string_view key, const std::optional<Edtf> &date)
    {
        if (date)
            text(key, date->text());
    }
    void extra(const JsonMembers &members)
    {
        for (const auto &[key, value] : members.items)
            json(key, value);
    }

    /// An object on one line.
    void object(std::string_view key, const JsonMembers &members)
    {
        if (members.empty())
            return;
        begin(key);
        MembersWriter item(m_out);
        item.extra(members);
        item.close();
    }

    /// A list of texts on one line.
    template <class List, class TextOf>
    void words(std::string_view key, const List &list, TextOf textOf)
    {
        if (list.empty())
            return;
        begin(key);
        m_out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_out += i == 0 ? "" : ", ";
            appendJsonString(m_out, textOf(list[i]));
        }
        m_out += ']';
    }

    /// A list with an item a line.
    template <class List, class Write>
    void lines(std::string_view key, const List &list, Write write)
    {
        if (list.empty())
            return;
        begin(key);
        block('[', ']', list, write);
    }

    template <class List, class Write>
    void block(char opening, char closing, const List &list, Write write)
    {
        m_out += opening;
        bool first = true;
        for (const auto &item : list) {
            separate(first, m_indent + 2);
            first = false;
            write(m_out, item);
        }
        if (!first && m_indent >= 0) {
            m_out += '\n';
            m_out.append(std::size_t(m_indent), ' ');
        }
        m_out += closing;
    }

    void begin(std::string_view key)
    {
        separate(m_first, m_indent);
        m_first = false;
        appendJsonString(m_out, key);
        m_out += ": ";
    }

    void close()
    {
        if (m_indent >= 0 && !m_first) {
            m_out += '\n';
            m_out.append(std::size_t(m_indent - 2), ' ');
        }
        m_out += '}';
    }

private:
    void separate(bool first, int indent)
    {
        if (m_indent < 0) {
            m_out += first ? "" : ", ";
        } else {
            m_out += first ? "\n" : ",\n";
            m_out.append(std::size_t(indent), ' ');
        }
    }

    std::string &m_out;
    int m_indent;
    bool m_first = true;
};

} // namespace entente
