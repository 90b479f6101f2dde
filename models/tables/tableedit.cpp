// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tableedit.h"

#include "models/map/edits.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace entente {

namespace {

/// Carries out cell by cell on a copy, so that each sees what the ones before it did.
class CellEditor
{
public:
    CellEditor(const RecordTable &table, const AllianceMap &map)
        : m_table(table)
        , m_chain(map)
        , m_names(map)
        , m_ids(map)
    {
    }

    void set(const QString &id, int column, const QString &text, int row)
    {
        MapPatch patch;
        const auto problem = m_table.write(m_chain.map(), m_names, id, column, text, patch);
        if (!problem.isEmpty())
            return refuse(row, column, text, problem);
        ++m_edit.cells;
        if (patch.empty())
            return;
        m_chain.add(patch);
        m_changed.insert(id);
    }

    void make(const std::vector<std::pair<int, QString>> &cells, int row)
    {
        MapPatch patch;
        const auto problem = m_table.make(m_chain.map(), m_names, m_ids, cells, patch);
        if (!problem.isEmpty())
            return refuse(row, -1, {}, problem);
        m_edit.cells += int(cells.size());
        ++m_edit.added;
        m_chain.add(patch);
    }

    TableEdit finish()
    {
        m_edit.changed = int(m_changed.size());
        m_edit.patch = m_chain.patch();
        return std::move(m_edit);
    }

private:
    void refuse(int row, int column, const QString &text, const QString &what)
    {
        m_edit.problems.push_back(
            {row, column < 0 ? QString() : m_table.column(column).title, text, what});
    }

    const RecordTable &m_table;
    PatchChain m_chain;
    ActorNames m_names;
    NewIds m_ids;
    TableEdit m_edit;
    QSet<QString> m_changed;
};

/// Which column each pasted column goes to; -1 for none. Empty where the row is no row of titles.
std::vector<int> titledColumns(const RecordTable &table, const QStringList &row)
{
    std::vector<int> columns;
    for (const auto &cell : row)
        columns.push_back(table.columnNamed(cell));
    const bool all = !row.isEmpty() && std::none_of(columns.begin(), columns.end(),
                                                    [](int column) { return column < 0; });
    return all ? columns : std::vector<int>();
}

QString quoted(const QString &cell)
{
    if (!cell.contains(QLatin1Char('\t')) && !cell.contains(QLatin1Char('\n')) &&
        !cell.startsWith(QLatin1Char('"')))
        return cell;
    auto inner = cell;
    return QLatin1Char('"') + inner.replace(QStringLiteral("\""), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

} // namespace

QString CellProblem::words() const
{
    const auto place =
        column.isEmpty()
            ? QCoreApplication::translate("TableEdit", "Row %1").arg(row)
            : QCoreApplication::translate("TableEdit", "Row %1, %2").arg(row).arg(column);
    return QStringLiteral("%1: %2").arg(place, what);
}

TableEdit setColumn(const RecordTable &table, const AllianceMap &map, const QStringList &ids,
                    int column, const QString &text)
{
    CellEditor editor(table, map);
    for (int row = 0; row < ids.size(); ++row)
        editor.set(ids[row], column, text, row + 1);
    return editor.finish();
}

TableEdit pasteCells(const RecordTable &table, const AllianceMap &map, const QStringList &ids,
                     int row, int column, const QString &tsv)
{
    CellEditor editor(table, map);
    auto rows = fromTsv(tsv);
    std::vector<int> columns =
        rows.empty() ? std::vector<int>() : titledColumns(table, rows.front());
    const int titles = columns.empty() ? 0 : 1;
    for (int i = titles; i < int(rows.size()); ++i) {
        const auto &cells = rows[std::size_t(i)];
        const int target = row + i - titles;
        std::vector<std::pair<int, QString>> made;
        for (int j = 0; j < cells.size(); ++j) {
            const int to =
                titles ? (j < int(columns.size()) ? columns[std::size_t(j)] : -1) : column + j;
            const bool takes = to >= 0 && to < table.columnCount() && table.column(to).editable;
            if (takes && target < ids.size())
                editor.set(ids[target], to, cells[j], i + 1);
            else if (takes)
                made.emplace_back(to, cells[j]);
        }
        const bool blank = std::all_of(made.begin(), made.end(), [](const auto &cell) {
            return cell.second.trimmed().isEmpty();
        });
        if (target >= ids.size() && !blank)
            editor.make(made, i + 1);
    }
    return editor.finish();
}

MapPatch removeRecords(const RecordTable &table, const AllianceMap &map, const QStringList &ids)
{
    PatchChain chain(map);
    for (const auto &id : ids)
        chain.add(table.remove(chain.map(), id));
    return chain.patch();
}

QString toTsv(const std::vector<QStringList> &rows)
{
    QString text;
    for (const auto &row : rows) {
        QStringList cells;
        for (const auto &cell : row)
            cells << quoted(cell);
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

std::vector<QStringList> fromTsv(const QString &tsv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quotes = false, begun = false;
    const auto endCell = [&] {
        row << cell;
        cell.clear();
        begun = false;
    };
    for (qsizetype i = 0; i < tsv.size(); ++i) {
        const QChar c = tsv[i];
        if (quotes && c == QLatin1Char('"') && i + 1 < tsv.size() && tsv[i + 1] == c) {
            cell += c;
            ++i;
        } else if (quotes ? c == QLatin1Char('"') : c == QLatin1Char('"') && !begun) {
            quotes = !quotes;
            begun = true;
        } else if (!quotes && c == QLatin1Char('\t')) {
            endCell();
        } else if (!quotes && (c == QLatin1Char('\n') || c == QLatin1Char('\r'))) {
            if (c == QLatin1Char('\r') && i + 1 < tsv.size() && tsv[i + 1] == QLatin1Char('\n'))
                ++i;
            endCell();
            rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
            begun = true;
        }
    }
    if (begun || !row.isEmpty()) {
        endCell();
        rows.push_back(row);
    }
    return rows;
}

} // namespace entente
