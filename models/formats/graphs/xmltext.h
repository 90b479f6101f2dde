// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;
/// The value of an attribute by its name without prefix, or empty.
std::string_view xmlValue(const XmlAttributes &attributes, std::string_view name);

/// Takes the elements of an XML text as they come. Names are without their prefix.
class XmlSink
{
public:
    virtual ~XmlSink() = default;
    /// In the order of the file. Text may come in several pieces; the views hold until the call
    /// returns.
    virtual void opened(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void text(std::string_view text) = 0;
    virtual void closed(std::string_view name) = 0;

    /// Where the reader is, for messages.
    int line = 0;
    int column = 0;
};

/// Reads an XML text; false, and an error in `read`, where it is not well-formed. A text that
/// declares entities is refused: they can grow without end or point to other files. Nothing outside
/// the text is ever read.
bool readXml(std::string_view text, XmlSink &sink, ReadGraph &read);

/// Appends text as XML content or attribute value: escaped, and without characters that XML does
/// not allow.
void appendXml(std::string &out, std::string_view text);
std::string xmlText(std::string_view text);

} // namespace entente
