// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/words/scenes.h"
#include "pagewriter.h"

namespace entente {

QString scenePage(const PageContext &context, const SceneId &id)
{
    PageWriter page(context);
    const auto &scene = *page.map().scenes().find(id);
    const auto &query = scene.view.query;
    QStringList below{PageWriter::tr("Scene %1").arg(*page.map().scenes().indexOf(id) + 1)};
    if (query.date)
        below << PageWriter::text(query.date->words());
    if (scene.hidden)
        below << PageWriter::tr("left out when presented");
    page.title(PageWriter::text(scene.title), below.join(QStringLiteral(" · ")));
    for (const auto &problem : sceneProblems(page.index(), scene))
        page.paragraph(PageWriter::text(problem), "warning");
    if (!scene.caption.empty())
        page.note(scene.caption);
    QStringList focus;
    for (const auto &actor : query.focus)
        focus << page.link(actor);
    page.fact(PageWriter::tr("In focus"), focus.join(QStringLiteral(", ")));
    if (!query.event.empty())
        page.fact(PageWriter::tr("Tells of"), page.link(query.event));
    if (!scene.predict.empty())
        page.fact(PageWriter::tr("Asks"), PageWriter::text(scene.predict));
    if (!scene.notes.empty())
        page.section(PageWriter::tr("Notes"));
    page.note(scene.notes);
    return page.html();
}

} // namespace entente
