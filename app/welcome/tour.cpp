// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tour.h"

#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/samples.h"
#include "app/windows.h"
#include "app/workspace.h"
#include "widgets/graph/graphview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

constexpr int cardWidth = 380; // pixels
constexpr int margin = 16;

QString libya()
{
    for (const auto &sample : sampleMaps())
        if (sample.path.contains(QLatin1String("libya")))
            return sample.path;
    return {};
}

} // namespace

Tour::Tour(MainWindow *window)
    : QFrame(window->graph())
    , m_window(window)
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this))
    , m_leave(new QPushButton(tr("Leave the tour"), this))
{
    setObjectName(QStringLiteral("tour"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_NoMousePropagation); // to the map below it
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_leave);
    row->addWidget(m_back);
    row->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 12, 10);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    connect(m_leave, &QPushButton::clicked, this, &QWidget::close);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_step + 1); });
    parentWidget()->installEventFilter(this);
    makeSteps();
    goTo(0);
    show();
    m_next->setFocus();
}

void Tour::makeSteps()
{
    auto *parts = &m_window->workspace();
    const auto select = [parts](const Item &item) { parts->selection.select(item); };
    m_steps = {
        {tr("This is who stood with whom in Libya on 14 January 2020. An arrow backs, a barred "
            "line opposes, dots mediate; the legend below says what each line is. Point at an "
            "actor, and those it is tied to are lit."),
         [this, parts] {
             parts->selection.clear();
             m_window->graph()->mapCamera().fit();
         }},
        {tr("Click an actor. The inspector at the right lists who backs it and since when, and the "
            "sentence of the source that says so."),
         [this, select] {
             m_window->docks()->show(QStringLiteral("inspector"));
             select(ActorId("lna"));
         }},
        {tr("Click a line: what it stands for, from when to when, and how well that is attested. "
            "What no source dates is said to be assumed, never made exact."),
         [select] { select(TieId("turkey-backs-gna-troops")); }},
        {tr("Time runs below. Comma and period step from event to event, Space plays; the lines "
            "come and go with the date."),
         [parts] {
             parts->selection.clear();
             parts->cursor.previousEvent();
         }},
        {tr("Now yours: drag from a card’s handle to draw a tie, double-click to edit, F5 to "
            "present, Ctrl+E for a picture. Ctrl+Shift+A finds any command by its name."),
         [parts] { parts->cursor.reset(); }},
    };
}

void Tour::goTo(int step)
{
    if (step >= steps()) {
        close();
        return;
    }
    m_step = std::max(step, 0);
    m_text->setText(m_steps[std::size_t(m_step)].text);
    m_count->setText(tr("%1 of %2").arg(m_step + 1).arg(steps()));
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < steps() ? tr("Next") : tr("Done"));
    m_steps[std::size_t(m_step)].show();
    setAccessibleName(m_text->text());
    stand();
}

/// Above the legend, and as high as the longest step needs, so that the buttons stay under the
/// mouse.
void Tour::stand()
{
    const int across = std::min(cardWidth, parentWidget()->width() - 2 * margin);
    int high = 0;
    for (const auto &step : m_steps) {
        m_text->setText(step.text);
        high = std::max(high, layout()->heightForWidth(across));
    }
    m_text->setText(m_steps[std::size_t(m_step)].text);
    const auto &graph = *m_window->graph();
    const auto legend = graph.overlays().legendBox(graph.size());
    const int bottom = legend.isEmpty() ? graph.height() : int(legend.top());
    setGeometry(margin, std::max(margin, bottom - margin - high), across, high);
    raise();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        stand();
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && m_leave->hasFocus()))
        close();
    else if (enter)
        goTo(m_back->hasFocus() ? m_step - 1 : m_step + 1);
    else
        QFrame::keyPressEvent(event);
}

void Tour::begin(MainWindow &window)
{
    const auto path = libya();
    if (path.isEmpty())
        return window.messages()->tell(tr("The map of Libya is not installed here, so there is "
                                          "nothing to tour."));
    auto *target = openInWindow(window, path);
    if (!target)
        return;
    delete target->findChild<Tour *>();
    new Tour(target);
}

} // namespace entente
