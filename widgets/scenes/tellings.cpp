// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tellings.h"

#include "models/export/tellers.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace entente {

namespace {

constexpr qreal linesOfType = 44; // a page's usual type goes so often into its height

bool holds(AssertionType says)
{
    return says == AssertionType::Asserts || says == AssertionType::Qualifies ||
           says == AssertionType::Alleges;
}

} // namespace

std::vector<std::string> voicesIn(const Snapshot &snapshot, std::size_t most)
{
    std::map<std::string, int> told;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
        for (const auto &item : snapshot.map().ties().at(i).evidence)
            if (snapshot.ties[i].shown && holds(item.says))
                ++told[item.speaker.empty() ? item.source.text() : item.speaker.str()];
    std::vector<std::pair<int, std::string>> ranked;
    for (const auto &[voice, count] : told)
        ranked.emplace_back(-count, voice);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> voices;
    for (std::size_t i = 0; i < ranked.size() && i < most; ++i)
        voices.push_back(ranked[i].second);
    return voices;
}

Tellings::Tellings(QWidget *parent) : QWidget(parent), m_theme(&Theme::of(Theme::Name::Light))
{
    hide();
}

void Tellings::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

bool Tellings::showTellings(const Snapshot &snapshot, const Arrangement &arrangement,
                            std::vector<std::string> tellers, const QRect &room)
{
    FigureOptions options;
    options.theme = m_theme->name;
    options.size =
        (QSizeF(room.size()) * linesOfType * 12 / std::max(parentWidget()->height(), 1)).toSize();
    options.look.accordingTo = std::move(tellers);
    options.look.legend = false; // the caption has one
    auto told = asTold(snapshot, options);
    if (!told)
        return false;
    told->options.title = tr("As told by %n voice(s)", nullptr, int(told->tellers.size()));
    setGeometry(room);
    m_figure = composeFigure(told->snapshot, arrangement, told->options);
    setAccessibleName(told->options.title);
    show();
    raise();
    update();
    return true;
}

void Tellings::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme->ground);
    if (!m_figure)
        return;
    const auto scale =
        std::min(width() / m_figure->page.width(), height() / m_figure->page.height());
    painter.scale(scale, scale);
    paintFigure(painter, *m_figure, *m_theme);
}

} // namespace entente
