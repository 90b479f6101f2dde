// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "links.h"
#include "models/formats/attributes.h"
#include "models/words/narration.h"
#include "pagewriter.h"

namespace entente {

namespace {

/// The date in words, with the days that it can mean where it is coarse.
QString boundWords(const TieBound &bound, bool isStart, const QString &open)
{
    if (bound.kind == TieBound::Kind::Open)
        return open;
    if (!bound.isDated())
        return PageWriter::text(unknownBoundWords(isStart));
    const QString words = PageWriter::text(bound.date.words());
    if (bound.date.isSingleDay())
        return words;
    return words + QLatin1Char(' ') +
           PageWriter::muted(
               PageWriter::tr("(from %1)").arg(daysWords(bound.date.days()).toHtmlEscaped()));
}

QString eventWords(const PageWriter &page, const std::optional<EventId> &event)
{
    return event ? page.link(*event) : QString();
}

QString standingToday(const Snapshot &snapshot, int tie)
{
    const auto &now = snapshot.ties[std::size_t(tie)];
    QString words = PageWriter::text(standingWords(now.standing, now.why));
    if (now.standing != Standing::Absent && !now.shown)
        words +=
            QLatin1Char(' ') + PageWriter::muted(PageWriter::tr("(left out by filter or focus)"));
    return words;
}

void writeFacts(PageWriter &page, const Tie &tieIndex, int tie)
{
    const auto &snapshot = page.snapshot();
    page.fact(PageWriter::tr("Kind"),
              (tieIndex.mutual ? PageWriter::tr("%1, both ways") : QStringLiteral("%1"))
                  .arg(PageWriter::text(kindNoun(tieIndex.kind))));
    page.fact(PageWriter::tr("Means"), PageWriter::text(meansWords(tieIndex.means)));
    if (tieIndex.strength)
        page.fact(PageWriter::tr("Strength"), PageWriter::tr("%1 of 3").arg(*tieIndex.strength));
    for (const auto &[name, value] : attributesOf(tieIndex.extra))
        page.fact(PageWriter::text(name), PageWriter::text(value));
    page.fact(PageWriter::tr("From"), boundWords(tieIndex.since, true, PageWriter::tr("always")));
    page.fact(PageWriter::tr("To"), boundWords(tieIndex.until, false, PageWriter::tr("goes on")));
    page.fact(PageWriter::tr("Begun by"), eventWords(page, tieIndex.begunBy));
    page.fact(PageWriter::tr("Ended by"), eventWords(page, tieIndex.endedBy));
    page.fact(snapshot.date() ? shortDate(*snapshot.date()).toHtmlEscaped()
                              : PageWriter::tr("All dates"),
              standingToday(snapshot, tie));
}

/// Each stretch of days with its standing and the reason, in words: what the bar shows, for reading
/// and for screen readers.
void writeSpans(PageWriter &page, int tie)
{
    page.section(PageWriter::tr("Over time"));
    const auto &tieIndex = page.map().ties().at(std::size_t(tie));
    page.bars({{tie, PageWriter::text(kindNoun(tieIndex.kind))}});
    for (const auto &span : page.index().spans(tie))
        if (span.standing != Standing::Absent)
            page.paragraph(
                QStringLiteral("%1 %2").arg(
                    daysWords(span.days).toHtmlEscaped(),
                    PageWriter::muted(QStringLiteral("– ") +
                                      PageWriter::text(standingWords(span.standing, span.why)))),
                "small");
}

} // namespace

QString tiePage(const PageContext &context, const TieId &id)
{
    PageWriter page(context);
    const int tie = page.index().tieAt(id);
    const auto &tieIndex = page.map().ties().at(std::size_t(tie));
    const QString arrow = tieIndex.mutual ? QStringLiteral(" ↔ ") : QStringLiteral(" → ");
    page.title(PageWriter::text(tieWords(page.map(), tieIndex)),
               page.link(tieIndex.from) + arrow + page.link(tieIndex.to));
    if (tieIndex.evidence.empty())
        page.paragraph(PageWriter::tr("Unsourced"), "warning");
    writeFacts(page, tieIndex, tie);
    writeSpans(page, tie);
    page.evidence(tieIndex.evidence);
    if (!tieIndex.note.empty())
        page.section(PageWriter::tr("Notes"));
    page.note(tieIndex.note);
    page.references();
    return page.html();
}

} // namespace entente
