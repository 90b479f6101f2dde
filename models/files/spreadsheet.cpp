// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "spreadsheet.h"

#include "compressed.h"
#include "workbookcells.h"

#include "models/formats/jsontext.h"
#include "models/formats/tables/csvwriter.h"
#include "models/map/day.h"
#include "models/map/text.h"

#include <QFile>

#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/factory.hpp>
#include <orcus/spreadsheet/styles.hpp>
#include <orcus/string_pool.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <deque>
#include <memory>
#include <stdexcept>

namespace entente {

namespace {

namespace ss = orcus::spreadsheet;

constexpr std::size_t mostCells = 20000000;
constexpr std::size_t mostPlaces = 10 * mostCells;         // rows times columns, most of them empty
constexpr std::size_t mostUnpacked = std::size_t(1) << 30; // bytes
constexpr ss::row_t mostRows = 1048576;
constexpr ss::col_t mostColumns = 16384;

struct TooLarge : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// A cell as it is stored: a number, or the place of a text.
struct Cell
{
    ss::row_t row;
    ss::col_t column;
    bool isText = false, isDate = false;
    std::uint32_t format = 0;
    std::uint32_t text = 0;
    double number = 0;
};

/// Texts of a workbook, each once.
class WorkbookTexts : public ss::iface::import_shared_strings
{
public:
    std::size_t append(std::string_view text) override
    {
        m_texts.emplace_back(text);
        return m_texts.size() - 1;
    }
    std::size_t add(std::string_view text) override { return append(text); }
    void set_segment_font(std::size_t) override {}
    void set_segment_bold(bool) override {}
    void set_segment_italic(bool) override {}
    void set_segment_font_name(std::string_view) override {}
    void set_segment_font_size(double) override {}
    void set_segment_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t,
                                ss::color_elem_t) override
    {
    }
    void append_segment(std::string_view text) override { m_segments += text; }
    std::size_t commit_segments() override { return append(std::exchange(m_segments, {})); }

    const std::string &at(std::size_t place) const { return m_texts.at(place); }

private:
    std::deque<std::string> m_texts;
    std::string m_segments;
};

class Sheet : public ss::iface::import_sheet, private ss::iface::import_formula
{
public:
    Sheet(std::string name, WorkbookTexts &texts, std::size_t &cells)
        : m_name(std::move(name))
        , m_texts(texts)
        , m_count(cells)
    {
    }

    const std::string &name() const { return m_name; }
    std::vector<Cell> &cells() { return m_cells; }
    bool hasRowOfSeveral() const
    {
        const auto isOneRow = [](const Cell &a, const Cell &b) { return a.row == b.row; };
        return std::adjacent_find(m_cells.begin(), m_cells.end(), isOneRow) != m_cells.end();
    }

    ss::iface::import_formula *get_formula() override { return this; }
    void set_auto(ss::row_t row, ss::col_t column, std::string_view text) override
    {
        addText(row, column, m_texts.append(text));
    }
    void set_string(ss::row_t row, ss::col_t column, ss::string_id_t text) override
    {
        addText(row, column, text);
    }
    void set_value(ss::row_t row, ss::col_t column, double value) override
    {
        add(row, column).number = value;
    }
    void set_bool(ss::row_t row, ss::col_t column, bool value) override
    {
        add(row, column).number = value;
    }
    void set_date_time(ss::row_t row, ss::col_t column, int year, int month, int day, int, int,
                       double) override
    {
        auto &cell = add(row, column);
        cell.isDate = true;
        cell.number = Day::of(year, month, day).number;
    }
    void set_format(ss::row_t row, ss::col_t column, std::size_t format) override
    {
        if (m_cells.empty() || m_cells.back().row != row || m_cells.back().column != column)
            m_nextFormat = {row, column, std::uint32_t(format)};
        else
            m_cells.back().format = std::uint32_t(format);
    }
    void set_format(ss::row_t, ss::col_t, ss::row_t, ss::col_t, std::size_t) override {}
    void fill_down_cells(ss::row_t row, ss::col_t column, ss::row_t times) override
    {
        const auto it = std::find_if(m_cells.rbegin(), m_cells.rend(), [&](const Cell &cell) {
            return cell.row == row && cell.column == column;
        });
        if (it == m_cells.rend())
            return;
        const Cell source = *it;
        for (ss::row_t i = 1; i <= times && row + i < mostRows; ++i) {
            auto &cell = add(row + i, column);
            const auto there = cell.row;
            cell = source;
            cell.row = there;
        }
    }
    ss::range_size_t get_sheet_size() const override { return {mostRows, mostColumns}; }

private:
    Cell &add(ss::row_t row, ss::col_t column)
    {
        if (++m_count > mostCells || row >= mostRows || column >= mostColumns)
            throw TooLarge(translate("Files", "it has more than 20 million cells"));
        auto &cell = m_cells.emplace_back(Cell{row, column});
        if (m_nextFormat.row == row && m_nextFormat.column == column)
            cell.format = m_nextFormat.format;
        return cell;
    }
    void addText(ss::row_t row, ss::col_t column, std::size_t text)
    {
        auto &cell = add(row, column);
        cell.isText = true;
        cell.text = std::uint32_t(text);
    }

    // A formula counts by the result that was stored with it.
    void set_position(ss::row_t row, ss::col_t column) override
    {
        m_row = row;
        m_column = column;
    }
    void set_formula(ss::formula_grammar_t, std::string_view) override {}
    void set_shared_formula_index(std::size_t) override {}
    void set_result_string(std::string_view text) override { set_auto(m_row, m_column, text); }
    void set_result_value(double value) override { set_value(m_row, m_column, value); }
    void set_result_bool(bool value) override { set_bool(m_row, m_column, value); }
    void set_result_empty() override {}
    void commit() override {}

    std::string m_name;
    WorkbookTexts &m_texts;
    std::size_t &m_count;
    std::vector<Cell> m_cells;
    struct
    {
        ss::row_t row = -1;
        ss::col_t column = -1;
        std::uint32_t format = 0;
    } m_nextFormat;
    ss::row_t m_row = 0;
    ss::col_t m_column = 0;
};

class Settings : public ss::iface::import_global_settings
{
public:
    Day origin() const { return m_origin; }
    void set_origin_date(int year, int month, int day) override
    {
        m_origin = Day::of(year, month, day);
    }
    void set_default_formula_grammar(ss::formula_grammar_t grammar) override
    {
        m_grammar = grammar;
    }
    ss::formula_grammar_t get_default_formula_grammar() const override { return m_grammar; }
    void set_character_set(orcus::character_set_t) override {}

private:
    Day m_origin = Day::of(1899, 12, 30);
    ss::formula_grammar_t m_grammar = ss::formula_grammar_t::unknown;
};

/// Places of cells by their names: "B12".
class Places : public ss::iface::import_reference_resolver
{
public:
    ss::src_address_t resolve_address(std::string_view name) override
    {
        ss::src_address_t place{0, 0, 0};
        std::size_t at = 0;
        for (; at < name.size() &&
               (std::isalpha(static_cast<unsigned char>(name[at])) || name[at] == '$');
             ++at)
            if (name[at] != '$' && place.column < mostColumns)
                place.column = place.column * 26 + (std::toupper(name[at]) - 'A' + 1);
        for (; at < name.size(); ++at)
            if (name[at] >= '0' && name[at] <= '9' && place.row < mostRows)
                place.row = place.row * 10 + (name[at] - '0');
        place.column = std::max(0, place.column - 1);
        place.row = std::max(0, place.row - 1);
        return place;
    }
    ss::src_range_t resolve_range(std::string_view name) override
    {
        const auto colon = std::min(name.find(':'), name.size());
        const auto first = resolve_address(name.substr(0, colon));
        return {first, colon == name.size() ? first : resolve_address(name.substr(colon + 1))};
    }
};

/// What liborcus fills while it reads a workbook.
class Workbook : public ss::iface::import_factory
{
public:
    ss::iface::import_global_settings *get_global_settings() override { return &m_settings; }
    ss::iface::import_shared_strings *get_shared_strings() override { return &m_texts; }
    ss::iface::import_styles *get_styles() override { return &m_importStyles; }
    ss::iface::import_sheet *append_sheet(ss::sheet_t, std::string_view name) override
    {
        return m_sheets.emplace_back(std::make_unique<Sheet>(std::string(name), m_texts, m_count))
            .get();
    }
    ss::iface::import_sheet *get_sheet(std::string_view name) override { return named(name); }
    ss::iface::import_sheet *get_sheet(ss::sheet_t place) override
    {
        return place >= 0 && std::size_t(place) < m_sheets.size()
                   ? m_sheets[std::size_t(place)].get()
                   : nullptr;
    }
    ss::iface::import_reference_resolver *get_reference_resolver(ss::formula_ref_context_t) override
    {
        return &m_places;
    }
    void finalize() override {}

    std::vector<std::string> names() const
    {
        std::vector<std::string> list;
        for (const auto &sheet : m_sheets)
            list.push_back(sheet->name());
        return list;
    }
    Sheet *named(std::string_view name) const
    {
        for (const auto &sheet : m_sheets)
            if (sheet->name() == name)
                return sheet.get();
        return nullptr;
    }
    /// The first sheet with a row of several cells.
    Sheet *firstTable() const
    {
        for (const auto &sheet : m_sheets)
            if (sheet->hasRowOfSeveral())
                return sheet.get();
        return m_sheets.empty() ? nullptr : m_sheets.front().get();
    }
    /// The sheet as CSV; throws TooLarge.
    std::string textOf(Sheet &sheet) const;

private:
    bool isDate(std::uint32_t format) const;
    std::string textOf(const Cell &cell) const;

    Settings m_settings;
    Places m_places;
    WorkbookTexts m_texts;
    orcus::string_pool m_pool;
    ss::styles m_styles;
    ss::import_styles m_importStyles{m_styles, m_pool};
    std::vector<std::unique_ptr<Sheet>> m_sheets;
    std::size_t m_count = 0;
};

/// True of formats of numbers that show days: those built in, and those that name year or day.
bool Workbook::isDate(std::uint32_t format) const
{
    const auto *cell = m_styles.get_cell_format(format);
    if (!cell)
        return false;
    const auto id = cell->number_format;
    if ((id >= 14 && id <= 17) || id == 22)
        return true;
    const ss::number_format_t *shown = nullptr;
    for (std::size_t i = 0; i < m_styles.get_number_format_count(); ++i)
        if (const auto *one = m_styles.get_number_format(i); one && one->identifier == id)
            shown = one;
    if (!shown)
        return false;
    bool inQuotes = false, inBrackets = false;
    for (const char c : shown->format_string) {
        inQuotes = (c == '"') != inQuotes;
        inBrackets = (inBrackets || c == '[') && c != ']';
        if (!inQuotes && !inBrackets && (c == 'y' || c == 'Y' || c == 'd' || c == 'D'))
            return true;
    }
    return false;
}

std::string Workbook::textOf(const Cell &cell) const
{
    if (cell.isText)
        return m_texts.at(cell.text);
    if (cell.isDate)
        return Day{int(cell.number)}.iso();
    constexpr double lastSerial = 2958465; // 9999-12-31
    if (cell.number >= 1 && cell.number <= lastSerial && isDate(cell.format))
        return m_settings.origin().plus(int(std::floor(cell.number))).iso();
    return jsonNumber(cell.number);
}

std::string Workbook::textOf(Sheet &sheet) const
{
    auto &cells = sheet.cells();
    std::stable_sort(cells.begin(), cells.end(), [](const Cell &a, const Cell &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    ss::col_t width = 0;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        width = std::max(width, cells[i].column + 1);
        rows += i == 0 || cells[i].row != cells[i - 1].row;
    }
    if (rows * std::size_t(width) > mostPlaces)
        throw TooLarge(
            phrase(translate("Files", "one of its %1 rows reaches to column %2, far beyond "
                                      "the others: take out what stands there"),
                   {std::to_string(rows), std::to_string(width)}));
    std::string out;
    CsvWriter csv(out);
    std::vector<std::string> row;
    for (std::size_t i = 0; i < cells.size();) {
        row.assign(std::size_t(width), {});
        const auto number = cells[i].row;
        for (; i < cells.size() && cells[i].row == number; ++i)
            row[std::size_t(cells[i].column)] = textOf(cells[i]);
        csv.row(row);
    }
    return out;
}

} // namespace

bool isSpreadsheet(const QString &path)
{
    return path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive) ||
           path.endsWith(QStringLiteral(".ods"), Qt::CaseInsensitive);
}

SheetText readSheet(const QString &path, const QString &wanted)
{
    SheetText sheet;
    if (unpackedSize(path) > mostUnpacked) {
        sheet.problem = translate("Files", "it unpacks to more than 1 GiB");
        return sheet;
    }
    Workbook book;
    try {
        const auto file = QFile::encodeName(path).toStdString();
        if (path.endsWith(QStringLiteral(".ods"), Qt::CaseInsensitive))
            orcus::orcus_ods(&book).read_file(file);
        else if (const auto readable = readableWorkbook(path); !readable.empty())
            orcus::orcus_xlsx(&book).read_stream(readable);
        else
            orcus::orcus_xlsx(&book).read_file(file);
    } catch (const std::exception &broken) {
        sheet.problem = phrase(translate("Files", "it is no workbook that can be read (%1)"),
                               {displayText(broken.what())});
        return sheet;
    }
    sheet.sheets = book.names();
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    auto *chosen = wanted.isEmpty() ? book.firstTable() : book.named(wanted.toStdString());
    if (!chosen && isNumber)
        chosen = static_cast<Sheet *>(book.get_sheet(ss::sheet_t(number - 1)));
    if (!chosen) {
        sheet.problem = phrase(translate("Files", "it has no sheet “%1”; there are %2"),
                               {wanted.toStdString(), listWords(sheet.sheets)});
        return sheet;
    }
    sheet.name = chosen->name();
    try {
        sheet.text = book.textOf(*chosen);
    } catch (const TooLarge &tooLarge) {
        sheet.problem = tooLarge.what();
    }
    return sheet;
}

} // namespace entente
