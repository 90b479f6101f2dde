// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pagewords.h"

#include "models/analysis/narration.h"
#include "models/map/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace entente {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("entente::Inspector", words);
}

QString fromText(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

QString kindHeading(TieKind kind, bool fromOtherEnd)
{
    static const char *const words[][2] = {
        {QT_TRANSLATE_NOOP("entente::Inspector", "Backs"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Backed by")},
        {QT_TRANSLATE_NOOP("entente::Inspector", "Opposes"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Opposed by")},
        {QT_TRANSLATE_NOOP("entente::Inspector", "Recognises"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Recognised by")},
        {QT_TRANSLATE_NOOP("entente::Inspector", "Mediates with"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Mediated with by")},
        {QT_TRANSLATE_NOOP("entente::Inspector", "Part of"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Includes")},
        {QT_TRANSLATE_NOOP("entente::Inspector", "Leads"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Led by")},
        {QT_TRANSLATE_NOOP("entente::Inspector", "Tied to"),
         QT_TRANSLATE_NOOP("entente::Inspector", "Tied to")},
    };
    return QCoreApplication::translate("entente::Inspector",
                                       words[std::size_t(kind)][fromOtherEnd]);
}

QString shortDate(const Edtf &date)
{
    const bool plain = date.isSingleDay() && date.earliest().isFinite() && !date.approximate() &&
                       !date.uncertain();
    return fromText(plain ? dayWordsShort(date.earliest()) : date.words());
}

QString shortDates(const Tie &tieIndex)
{
    const auto &since = tieIndex.since, &until = tieIndex.until;
    if (since.isDated() && until.isDated())
        return QStringLiteral("%1 – %2").arg(shortDate(since.date), shortDate(until.date));
    if (since.isDated())
        return say("since %1").arg(shortDate(since.date));
    const QString start = since.kind == TieBound::Kind::Open
                              ? say("always")
                              : fromText(unknownBoundWords(true, true));
    return until.isDated() ? say("%1, until %2").arg(start, shortDate(until.date)) : start;
}

QString standingMark(const Snapshot &snapshot, int tie)
{
    switch (snapshot.ties[std::size_t(tie)].standing) {
    case Standing::Absent: return snapshot.date() ? say("not on this date") : say("never stands");
    case Standing::Assumed: return say("assumed");
    case Standing::Disputed: return say("disputed");
    case Standing::Attested: break;
    }
    return {};
}

QString gradeWords(const std::string &grade)
{
    static const char *const sources[] = {
        QT_TRANSLATE_NOOP("entente::Inspector", "completely reliable source"),
        QT_TRANSLATE_NOOP("entente::Inspector", "usually reliable source"),
        QT_TRANSLATE_NOOP("entente::Inspector", "fairly reliable source"),
        QT_TRANSLATE_NOOP("entente::Inspector", "not usually reliable source"),
        QT_TRANSLATE_NOOP("entente::Inspector", "unreliable source"),
        QT_TRANSLATE_NOOP("entente::Inspector", "source's reliability cannot be judged")};
    static const char *const claims[] = {
        QT_TRANSLATE_NOOP("entente::Inspector", "confirmed by others"),
        QT_TRANSLATE_NOOP("entente::Inspector", "probably true"),
        QT_TRANSLATE_NOOP("entente::Inspector", "possibly true"),
        QT_TRANSLATE_NOOP("entente::Inspector", "doubtful"),
        QT_TRANSLATE_NOOP("entente::Inspector", "improbable"),
        QT_TRANSLATE_NOOP("entente::Inspector", "truth cannot be judged")};
    QStringList words;
    if (!grade.empty() && grade[0] >= 'A' && grade[0] <= 'F')
        words << say(sources[grade[0] - 'A']);
    if (grade.size() == 2 && grade[1] >= '1' && grade[1] <= '6')
        words << say(claims[grade[1] - '1']);
    const QString shown = fromText(displayText(grade));
    return words.isEmpty() ? say("graded %1").arg(shown)
                           : QStringLiteral("%1: %2").arg(shown, words.join(QLatin1String(", ")));
}

QString daysWords(const DayRange &days)
{
    if (days.isSingle())
        return fromText(dayWords(days.first));
    if (!days.first.isFinite())
        return days.last.isFinite() ? say("until %1").arg(fromText(dayWords(days.last)))
                                    : say("on any date");
    if (!days.last.isFinite())
        return say("since %1").arg(fromText(dayWords(days.first)));
    return say("%1 to %2").arg(fromText(dayWords(days.first)), fromText(dayWords(days.last)));
}

} // namespace entente
