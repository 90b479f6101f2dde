// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pagewords.h"

#include "models/map/text.h"
#include "models/words/narration.h"

#include <QCoreApplication>
#include <QStringList>

namespace entente {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(entente::Inspector)
};

QString fromText(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

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
        return Words::tr("since %1").arg(shortDate(since.date));
    const bool always = since.kind == TieBound::Kind::Open;
    if (!until.isDated())
        return always ? Words::tr("always") : fromText(unknownBoundWords(true, true));
    return (always ? Words::tr("always, until %1") : Words::tr("start unknown, until %1"))
        .arg(shortDate(until.date));
}

QString standingMark(const Snapshot &snapshot, int tie)
{
    switch (snapshot.ties[std::size_t(tie)].standing) {
    case Standing::Absent:
        return snapshot.date() ? Words::tr("not on this date") : Words::tr("never stands");
    case Standing::Assumed: return Words::tr("assumed");
    case Standing::Disputed: return Words::tr("disputed");
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
        words << Words::tr(sources[grade[0] - 'A']);
    if (grade.size() == 2 && grade[1] >= '1' && grade[1] <= '6')
        words << Words::tr(claims[grade[1] - '1']);
    const QString shown = fromText(displayText(grade));
    return words.isEmpty() ? Words::tr("graded %1").arg(shown)
                           : QStringLiteral("%1: %2").arg(shown, words.join(QLatin1String(", ")));
}

QString daysWords(const DayRange &days)
{
    if (days.isSingle())
        return fromText(dayWords(days.first));
    if (!days.first.isFinite())
        return days.last.isFinite() ? Words::tr("until %1").arg(fromText(dayWords(days.last)))
                                    : Words::tr("on any date");
    if (!days.last.isFinite())
        return Words::tr("since %1").arg(fromText(dayWords(days.first)));
    return Words::tr("%1 to %2").arg(fromText(dayWords(days.first)), fromText(dayWords(days.last)));
}

} // namespace entente
