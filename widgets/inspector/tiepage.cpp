// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/analysis/narration.h"
#include "pagewriter.h"

namespace entente {

namespace {

/// The date in words, with the days that it can mean where it is coarse.
QString boundWords(const TieBound &bound, const QString &open)
{
    if (bound.kind == TieBound::Kind::Open)
        return open;
    if (!bound.isDated())
        return PageWriter::tr("unknown");
    const QString words = PageWriter::text(bound.date.words());
    if (bound.date.isSingleDay())
        return words;
    return words +
           PageWriter::muted(
               PageWriter::tr(" (from %1)").arg(daysWords(bound.date.days()).toHtmlEscaped()));
}

QString eventWords(const PageWriter &page, const std::optional<EventId> &event)
{
    return event ? page.link(*event) : QString();
}

QString standingToday(const Snapshot &snapshot, int tie)
{
    const auto &now = snapshot.ties[std::size_t(tie)];
    QString words = PageWriter::text(standingWords(now.standing, now.why));
    if (now.standing == Standing::Disputed && now.why != Why::Known)
        words = PageWriter::tr("disputed: a source denies it for this day");
    if (now.standing != Standing::Absent && !now.shown)
        words += PageWriter::muted(PageWriter::tr(" (left out by filter or focus)"));
    return words;
}

void writeFacts(PageWriter &page, const Relation &relation, int tie)
{
    const auto &snapshot = page.snapshot();
    page.fact(PageWriter::tr("Kind"),
              PageWriter::text(kindNoun(relation.kind)) +
                  (relation.mutual ? PageWriter::tr(", both ways") : QString()));
    page.fact(PageWriter::tr("Means"), PageWriter::text(meansWords(relation.means)));
    if (relation.strength)
        page.fact(PageWriter::tr("Strength"), PageWriter::tr("%1 of 3").arg(*relation.strength));
    page.fact(PageWriter::tr("From"), boundWords(relation.since, PageWriter::tr("always")));
    page.fact(PageWriter::tr("To"), boundWords(relation.until, PageWriter::tr("goes on")));
    page.fact(PageWriter::tr("Begun by"), eventWords(page, relation.begunBy));
    page.fact(PageWriter::tr("Ended by"), eventWords(page, relation.endedBy));
    page.fact(snapshot.date() ? shortDate(*snapshot.date()).toHtmlEscaped()
                              : PageWriter::tr("All time"),
              standingToday(snapshot, tie));
}

/// Each stretch of days with its standing and the reason, in words: what the bar shows, for reading
/// and for screen readers.
void writeSpans(PageWriter &page, int tie)
{
    page.section(PageWriter::tr("Over time"));
    const auto &relation = page.map().relations().at(std::size_t(tie));
    page.bars({{tie, PageWriter::text(kindNoun(relation.kind))}});
    for (const auto &span : page.index().spans(tie))
        if (span.standing != Standing::Absent)
            page.paragraph(
                QStringLiteral("%1 %2").arg(
                    daysWords(span.days).toHtmlEscaped(),
                    PageWriter::muted(
                        QStringLiteral("– ") +
                        PageWriter::text(span.standing == Standing::Disputed
                                             ? standingWords(Standing::Disputed, Why::Known)
                                             : standingWords(span.standing, span.why)))),
                "small");
}

} // namespace

QString tiePage(const PageContext &context, const RelationId &id)
{
    PageWriter page(context);
    const int tie = page.index().relationAt(id);
    const auto &relation = page.map().relations().at(std::size_t(tie));
    const QString arrow = relation.mutual ? QStringLiteral(" ↔ ") : QStringLiteral(" → ");
    page.title(PageWriter::text(tieWords(page.map(), relation)),
               page.link(relation.from) + arrow + page.link(relation.to));
    if (relation.evidence.empty())
        page.paragraph(PageWriter::tr("Unsourced"), "warning");
    writeFacts(page, relation, tie);
    writeSpans(page, tie);
    page.evidence(relation.evidence);
    if (!relation.note.empty())
        page.section(PageWriter::tr("Notes"));
    page.note(relation.note);
    page.references();
    return page.html();
}

} // namespace entente
