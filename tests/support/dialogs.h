// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <functional>

namespace entente::test {

/// Waits for the next modal window of that class while whoever opens it waits for its answer, and
/// hands it over once. A test fails by its own time limit where none comes.
template <class Dialog>
void whenAsked(std::function<void(Dialog *)> answer)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, answer = std::move(answer)] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        timer->stop();
        timer->deleteLater();
        answer(dialog);
    });
    timer->start(10);
}

/// The button that bears that text, a mnemonic left out; null where there is none that is seen.
template <class Button = QAbstractButton>
Button *buttonNamed(const QWidget *place, const QString &text)
{
    for (auto *button : place->findChildren<Button *>())
        if (button->isVisible() && button->text().remove(QLatin1Char('&')).contains(text))
            return button;
    return nullptr;
}

/// Puts a path into the next dialog that asks where to save, and saves; `offered` takes what stood
/// there before.
inline void answerFileDialog(const QString &path, QString *offered = nullptr)
{
    whenAsked<QFileDialog>([path, offered](QFileDialog *dialog) {
        auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        if (offered)
            *offered = line->text();
        line->setText(path);
        QTest::mouseClick(buttonNamed(dialog, QStringLiteral("Save")), Qt::LeftButton);
    });
}

} // namespace entente::test
