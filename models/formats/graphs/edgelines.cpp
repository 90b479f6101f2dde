// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "edgelines.h"

#include "models/formats/jsontext.h"
#include "models/formats/kindwords.h"
#include "models/formats/numbertext.h"
#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <algorithm>
#include <unordered_set>

namespace entente {

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    for (auto &c : out)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return out;
}

std::string valid(std::string_view text)
{
    return firstBadUtf8(text) == std::string_view::npos ? std::string(text) : fromWindows1252(text);
}

/// The words of a text parted by any of `gaps`; what stands in double quotes is one word.
std::vector<std::string> wordsOf(std::string_view text, std::string_view gaps)
{
    std::vector<std::string> words;
    for (std::size_t at = text.find_first_not_of(gaps); at < text.size();
         at = text.find_first_not_of(gaps, at)) {
        const bool quoted = text[at] == '"';
        const auto end =
            std::min(quoted ? text.find('"', at + 1) : text.find_first_of(gaps, at), text.size());
        words.push_back(valid(text.substr(at + quoted, end - at - quoted)));
        at = end + quoted;
    }
    return words;
}

/// Takes lines apart; nodes come to be where they are named first.
class LineReader
{
public:
    LineReader(std::string_view text, ReadGraph &read) : m_rest(text), m_read(read)
    {
        if (m_rest.starts_with("\xEF\xBB\xBF"))
            m_rest.remove_prefix(3);
    }

    bool next(std::string_view &line)
    {
        while (!m_rest.empty()) {
            ++m_line;
            const auto end = std::min(m_rest.find_first_of("\r\n"), m_rest.size());
            line = m_rest.substr(0, end);
            const bool pair =
                end + 1 < m_rest.size() && m_rest[end] == '\r' && m_rest[end + 1] == '\n';
            m_rest.remove_prefix(std::min(end + (pair ? 2 : 1), m_rest.size()));
            if (line.find_first_not_of(" \t") != std::string_view::npos)
                return true;
        }
        return false;
    }
    std::string_view rest() const { return m_rest; }

    void node(const std::string &name)
    {
        if (m_known.insert(name).second)
            m_read.graph.nodes.push_back({name, name, {}, {}, {}});
    }
    GraphEdge &edge(const std::string &from, const std::string &to, bool directed)
    {
        node(from);
        node(to);
        auto &edge = m_read.graph.edges.emplace_back();
        edge.source = from;
        edge.target = to;
        edge.directed = directed;
        return edge;
    }
    void error(std::string what, std::string hint)
    {
        if (m_read.diagnostics.size() < 100)
            m_read.error("bad-line", std::move(what), std::move(hint), m_line, 1);
    }

    void warning(std::string what, std::string hint)
    {
        m_read.warning("read-as", std::move(what), std::move(hint), m_line, 1);
    }

private:
    std::string_view m_rest;
    ReadGraph &m_read;
    std::unordered_set<std::string> m_known;
    int m_line = 0;
};

/// Reads the parts of a DL file.
class DlReader
{
public:
    DlReader(std::string_view text, ReadGraph &read) : m_lines(text, read) {}

    void read()
    {
        std::string_view line;
        if (!m_lines.next(line) || !lower(line).starts_with("dl"))
            return m_lines.error(translate("Formats", "The file does not begin with DL."),
                                 translate("Formats", "Open a UCINET .dl file."));
        head(line);
        while (m_lines.next(line)) {
            const auto small = lower(line.substr(line.find_first_not_of(" \t")));
            if (small.starts_with("data:"))
                return data();
            if (small.find("labels embedded") != std::string::npos)
                m_embedded = true;
            else if (auto *labels = labelsCalled(small))
                m_open = labels;
            else if (small.find('=') != std::string::npos)
                head(line);
            else if (m_open)
                for (auto &label : wordsOf(line, " \t,"))
                    m_open->push_back(std::move(label));
        }
        m_lines.error(translate("Formats", "There is no data:."),
                      translate("Formats", "Write data: before the data."));
    }

private:
    void head(std::string_view line)
    {
        auto words = wordsOf(lower(line), " \t=,");
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (words[i] == "n" || words[i] == "nr")
                m_size = std::size_t(std::clamp(numberIn(words[i + 1]).value_or(0), 0.0, 1e6));
            else if (words[i] == "nc")
                m_columns = std::size_t(std::clamp(numberIn(words[i + 1]).value_or(0), 0.0, 1e6));
            else if (words[i] == "format")
                m_format = words[i + 1];
            else if (words[i] == "diagonal")
                m_noDiagonal = words[i + 1] == "absent";
        }
    }

    /// The list that begins with "labels:", "row labels:", "level labels:" ...
    std::vector<std::string> *labelsCalled(const std::string &line)
    {
        if (line.find("labels:") == std::string::npos)
            return nullptr;
        return line.starts_with("col")                                   ? &m_columnLabels
               : line.starts_with("level") || line.starts_with("matrix") ? &m_levels
                                                                         : &m_labels;
    }
    std::string columnLabel(std::size_t column) const
    {
        if (column < m_columnLabels.size())
            return m_columnLabels[column];
        return label(m_columns ? m_size + column : column);
    }
    /// Minus one for the matrix of ties against: UCINET's signed data are two matrices, such as
    /// GAMAPOS and GAMANEG.
    int signOf(std::size_t level)
    {
        const auto name = level < m_levels.size() ? lower(m_levels[level]) : std::string();
        const auto word = kindWords().find(name);
        const bool against = word == kindWords().end()
                                 ? name.ends_with("neg") || name.ends_with("negative")
                                 : word->second == "opposes";
        if (against)
            m_lines.warning(phrase(translate("Formats", "The matrix “%1” is read as ties against."),
                                   {displayText(m_levels[level])}),
                            translate("Formats", "Rename it where it means something else."));
        return against ? -1 : 1;
    }

    std::string label(std::size_t place) const
    {
        return place < m_labels.size() ? m_labels[place] : std::to_string(place + 1);
    }
    /// Listed labels are called by their number or their name.
    std::string named(const std::string &word) const
    {
        const auto number = m_embedded ? std::nullopt : numberIn(word);
        return number && *number >= 1 && *number <= 1e6 ? label(std::size_t(*number) - 1) : word;
    }

    void data()
    {
        if (m_format.empty() || m_format == "fullmatrix")
            return matrix();
        for (const auto &one : m_labels)
            m_lines.node(one);
        const bool nodes = m_format.starts_with("nodelist");
        if (!nodes && !m_format.starts_with("edgelist"))
            return m_lines.error(
                phrase(translate("Formats", "The format “%1” is not read."),
                       {displayText(m_format)}),
                translate("Formats", "Save it as fullmatrix, edgelist1 or nodelist1."));
        std::string_view line;
        while (m_lines.next(line)) {
            const auto words = wordsOf(line, " \t,");
            if (words.size() < 2)
                continue;
            for (std::size_t i = 1; i < (nodes ? words.size() : 2); ++i) {
                auto &edge = m_lines.edge(named(words[0]), named(words[i]), true);
                if (!nodes && words.size() > 2)
                    edge.weight = numberIn(words[2]);
            }
        }
    }

    void matrix()
    {
        std::string_view line;
        std::vector<std::string> columns;
        const auto width = m_columns ? m_columns : m_size;
        if (m_embedded && m_lines.next(line))
            columns = wordsOf(line, " \t,");
        std::size_t row = 0, column = 0, level = 0;
        int sign = signOf(0);
        std::string from;
        while (m_lines.next(line))
            for (const auto &word : wordsOf(line, " \t,")) {
                if (column == 0 && m_embedded && from.empty()) {
                    from = word;
                    continue;
                }
                const auto value = numberIn(word);
                if (!value)
                    return m_lines.error(
                        phrase(translate("Formats", "“%1” is no number."), {displayText(word)}),
                        translate("Formats", "A matrix holds numbers."));
                column += m_noDiagonal && column == row;
                const auto self = m_embedded ? from : label(row);
                const auto other =
                    m_embedded && column < columns.size() ? columns[column] : columnLabel(column);
                m_lines.node(self);
                if (*value != 0) {
                    auto &edge = m_lines.edge(self, other, true);
                    edge.weight = *value * sign;
                    if (level < m_levels.size())
                        edge.attributes.emplace_back("matrix", m_levels[level]);
                }
                ++column;
                if (column + (m_noDiagonal && column == row) >= std::max<std::size_t>(width, 1)) {
                    column = 0;
                    from.clear();
                    if (++row == m_size && m_size > 0) { // the next matrix
                        row = 0;
                        sign = signOf(++level);
                    }
                }
            }
    }

    LineReader m_lines;
    std::size_t m_size = 0, m_columns = 0;
    std::string m_format;
    std::vector<std::string> m_labels, m_columnLabels, m_levels;
    std::vector<std::string> *m_open = nullptr; // the list whose lines are read
    bool m_embedded = false, m_noDiagonal = false;
};

} // namespace

ReadGraph readSif(std::string_view text)
{
    ReadGraph read;
    LineReader lines(text, read);
    const bool tabs = text.find('\t') != std::string_view::npos;
    std::string_view line;
    while (lines.next(line)) {
        const auto words = wordsOf(line, tabs ? "\t" : " ");
        if (words.size() == 1)
            lines.node(words[0]);
        else if (words.size() == 2)
            lines.error(translate("Formats", "A line needs two nodes and what is between them."),
                        translate("Formats", "Write A interaction B."));
        for (std::size_t i = 2; i < words.size(); ++i)
            lines.edge(words[0], words[i], true).label = words[1];
    }
    return read;
}

ReadGraph readNcol(std::string_view text)
{
    ReadGraph read;
    LineReader lines(text, read);
    std::string_view line;
    while (lines.next(line)) {
        const auto words = wordsOf(line, " \t");
        const auto weight = words.size() == 3 ? numberIn(words[2]) : std::nullopt;
        if (words.size() < 2 || words.size() > 3 || (words.size() == 3 && !weight))
            lines.error(translate("Formats", "A line needs two nodes, and may have a number."),
                        translate("Formats", "Write A B 1."));
        else
            lines.edge(words[0], words[1], false).weight = weight;
    }
    return read;
}

ReadGraph readDl(std::string_view text)
{
    ReadGraph read;
    DlReader(text, read).read();
    return read;
}

} // namespace entente
