// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "connect.h"
#include "idlists.h"

#include "models/connect/signedties.h"
#include "models/export/dossierpage.h"

#include <QTextDocument>

#include <ostream>

namespace entente {

namespace {

AnswerJson toJson(const MapIndex &index, const Dossier &dossier)
{
    const auto &map = index.map();
    auto contradictions = AnswerJson::array();
    for (const auto &[actor, ties] : dossier.contradictions)
        contradictions.push_back({{"actor", map.actors().at(std::size_t(actor)).id.text()},
                                  {"relations", idList(map.ties(), ties)}});
    return {{"a", map.actors().at(std::size_t(dossier.a)).id.text()},
            {"b", map.actors().at(std::size_t(dossier.b)).id.text()},
            {"direct", idList(map.ties(), dossier.direct)},
            {"shared_clients", idList(map.actors(), dossier.sharedClients)},
            {"shared_rivals", idList(map.actors(), dossier.sharedRivals)},
            {"joint_events", idList(map.events(), dossier.jointEvents)},
            {"contradictions", std::move(contradictions)},
            {"sources", idList(map.sources(), dossier.sources)}};
}

} // namespace

int runDossier(const DossierCommand &command, const Console &console)
{
    const auto two = readTwoActors(command.file, command.a, command.b, console);
    if (!two)
        return Failed;
    const auto &index = *two->index;
    const auto dossier = dossierOf(index, tiesThatStand(index, command.date), two->a, two->b);
    if (command.json) {
        console.out << answerText(toJson(index, dossier));
        return Succeeded;
    }
    const auto html = dossierHtml(index, dossier, command.date);
    if (command.out.isEmpty()) {
        QTextDocument page;
        page.setHtml(html);
        console.out << page.toPlainText().toStdString() << '\n';
        return Succeeded;
    }
    QString problem;
    if (writeDossier(html, command.out, &problem))
        return Succeeded;
    console.complain(problem.toStdString());
    return Failed;
}

} // namespace entente
