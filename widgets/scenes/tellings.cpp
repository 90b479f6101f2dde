// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tellings.h"

#include "models/connect/comparison.h"
#include "models/map/text.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace entente {

namespace {

constexpr std::size_t mostVoices = 4;
constexpr qreal linesOfType = 44; // a page's usual type goes so often into its height

bool holds(AssertionType says)
{
    return says == AssertionType::Asserts || says == AssertionType::Qualifies ||
           says == AssertionType::Alleges;
}

} // namespace

std::vector<std::string> voicesIn(const Snapshot &snapshot)
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
    for (std::size_t i = 0; i < ranked.size() && i < mostVoices; ++i)
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

bool Tellings::showTellings(const Snapshot &snapshot, const Arrangement &arrangement)
{
    const auto voices = voicesIn(snapshot);
    if (voices.size() < 2)
        return false;
    setGeometry(parentWidget()->rect());
    FigureOptions options;
    options.theme = m_theme->name;
    options.size = (QSizeF(size()) * linesOfType * 12 / std::max(height(), 1)).toSize();
    std::vector<std::string> names;
    RecordSet all;
    for (const auto &voice : voices) {
        auto held = recordsHeldBy(snapshot.map(), voice);
        all.ids.insert(held.ids.begin(), held.ids.end());
        names.push_back(held.words);
        PanelOptions panel;
        panel.key = voice;
        panel.heading = QString::fromStdString(held.words);
        panel.query = snapshot.query;
        panel.query.filter.only = std::make_shared<const RecordSet>(std::move(held));
        options.panels.push_back(std::move(panel));
    }
    options.title = tr("As told by %1").arg(QString::fromStdString(listWords(names)));
    auto query = snapshot.query;
    all.words = listWords(names);
    query.filter.only = std::make_shared<const RecordSet>(std::move(all));
    m_figure = composeFigure(snapshotAt(snapshot.index, query), arrangement, options);
    setAccessibleName(options.title);
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
