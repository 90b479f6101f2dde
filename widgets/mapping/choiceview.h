// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace entente {

/// A table with cells to choose in. The model gives the choices as a list of texts in ChoicesRole;
/// the value for editing is the place of the chosen one. A click, Enter, Space or a letter opens
/// the box; Enter or a click in the list takes what is chosen, Escape leaves it.
class ChoiceView : public QTableView
{
    Q_OBJECT
public:
    static constexpr int ChoicesRole = Qt::UserRole + 1;

    explicit ChoiceView(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool open(const QModelIndex &index, bool list);
};

} // namespace entente
