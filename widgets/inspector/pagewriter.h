// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "page.h"
#include "pagewords.h"

#include <QCoreApplication>
#include <QSize>

#include <string_view>

namespace entente {

/// Puts the HTML of one page together from few building blocks, and numbers the sources that it
/// cites. It knows how things look, not what a page tells.
class PageWriter
{
    Q_DECLARE_TR_FUNCTIONS(entente::Inspector)
public:
    explicit PageWriter(const PageContext &context);

    const Snapshot &snapshot() const { return m_context.snapshot; }
    const AllianceMap &map() const { return m_context.snapshot.map(); }
    const MapIndex &index() const { return *m_context.snapshot.index; }

    /// Text of the map or of narration, made safe: no control or reading-direction marks, HTML
    /// escaped.
    static QString text(std::string_view raw);
    /// "Turkey" as a link to the actor; its id as plain text where the map has no such actor.
    QString link(const ActorId &id) const;
    /// The event's title as a link; its id as plain text where the map has no such event.
    QString link(const EventId &id) const;
    /// `html` as a link to the record; `look` is a class of the page's style.
    QString link(const Item &item, const QString &html, const char *look = "to") const;
    /// "[1]", leading to the source, which takes its place in the reference list.
    QString cite(const SourceId &id);
    /// The speaker of an item of evidence: a link where it is an actor of the map.
    QString speaker(const std::string &idOrName) const;
    /// "example.org" leading out, or the address as inert text where it is no web address.
    static QString address(const std::string &url);
    /// In the quiet colour.
    static QString muted(const QString &html);

    void title(const QString &html, const QString &below = {},
               const std::vector<ActorId> &emblems = {});
    /// A heading in small capitals; plain text.
    void section(const QString &heading);
    /// `look` is a class of the page's style: body, small, warning.
    void paragraph(const QString &html, const char *look = "body");
    /// A note of the map: plain text in its own lines.
    void note(const std::string &text);

    /// A table of facts: a muted name on the left, what is so on the right. Nothing for an empty
    /// value.
    void fact(const QString &name, const QString &html);

    /// Two cells beside each other; more of them one below the other.
    void columns(const QStringList &cells);

    /// One tie: a sample of its line, `lead` on the left and `trail` right-aligned, or beneath
    /// where the two do not fit; then quotes.
    void tieRow(int tie, const QString &lead, const QString &trail, const QString &quotes = {});
    /// A tie seen from `actor`: the other end, means, dates and standing, and the first quote.
    void tieRowFrom(int tie, int actor);
    /// A tie told whole: "Turkey backs the GNA with troops", dates and standing.
    void tieRowWhole(int tie);
    /// An event with its date; `beneath` tells more of it.
    void eventRow(int event, const QString &beneath = {});

    /// One bar a tie over the map's days, with the first and last day beneath. Nothing where the
    /// map names no day.
    void bars(const std::vector<std::pair<int, QString>> &tiesAndLabels);

    /// Every item with what it says, who speaks, where, for which day and how sure; "no source"
    /// where there is none.
    void evidence(const std::vector<Evidence> &items);
    /// The first quote with its number, or nothing.
    QString firstQuote(const std::vector<Evidence> &items);
    /// The numbered list of what the page cites.
    void references();

    /// The whole page.
    QString html();

private:
    enum class Open { Nothing, Facts, Rows };

    void open(Open what);
    static QString image(const QUrl &picture, const QSize &size);
    void evidenceItem(const Evidence &item);
    bool fitBeside(const QString &lead, const QString &trail) const;

    PageContext m_context;
    QString m_html;
    std::vector<SourceId> m_cited;
    Open m_open = Open::Nothing;
};

} // namespace entente
