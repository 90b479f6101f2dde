// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiekinds.h"

#include "models/map/text.h"

#include <QtGlobal>

namespace entente {

namespace {

/// All that is said of a kind of tie.
struct KindWords
{
    const char *noun;
    const char *verb;
    const char *fromOtherEnd;
    const char *count;
    const char *oneWay; // sentences, this one in the number of who does it
    const char *mutual;
};

/// In the order of the kinds.
constexpr KindWords words[] = {
    {translatable("TieKinds", "backing"), translatable("TieKinds", "backs"),
     translatable("TieKinds", "is backed by"), QT_TRANSLATE_N_NOOP("TieKinds", "%n backs/back"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 backs/back %2"),
     translatable("TieKinds", "%1 and %2 back each other")},
    {translatable("TieKinds", "opposition"), translatable("TieKinds", "opposes"),
     translatable("TieKinds", "is opposed by"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%n opposes/oppose"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 opposes/oppose %2"),
     translatable("TieKinds", "%1 and %2 oppose each other")},
    {translatable("TieKinds", "recognition"), translatable("TieKinds", "recognises"),
     translatable("TieKinds", "is recognised by"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%n recognises/recognise"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 recognises/recognise %2"),
     translatable("TieKinds", "%1 and %2 recognise each other")},
    {translatable("TieKinds", "mediation"), translatable("TieKinds", "mediates with"),
     translatable("TieKinds", "is mediated with by"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%n mediates/mediate"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 mediates/mediate with %2"),
     translatable("TieKinds", "%1 and %2 mediate for each other")},
    {translatable("TieKinds", "membership"), translatable("TieKinds", "is part of"),
     translatable("TieKinds", "includes"), QT_TRANSLATE_N_NOOP("TieKinds", "%n is/are part"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are part of %2"),
     translatable("TieKinds", "%1 and %2 are part of each other")},
    {translatable("TieKinds", "leadership"), translatable("TieKinds", "leads"),
     translatable("TieKinds", "is led by"), QT_TRANSLATE_N_NOOP("TieKinds", "%n leads/lead"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 leads/lead %2"),
     translatable("TieKinds", "%1 and %2 lead each other")},
    {translatable("TieKinds", "other ties"), translatable("TieKinds", "is tied to"),
     translatable("TieKinds", "is tied to"), QT_TRANSLATE_N_NOOP("TieKinds", "%n is/are tied"),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are tied to %2"),
     translatable("TieKinds", "%1 and %2 are tied")},
};
static_assert(std::size(words) == tieKindCount);

/// In the order of the kinds.
constexpr TieSentences sentences[] = {
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 backs/back %2."),
     translatable("TieKinds", "%1 and %2 back each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to back %2."),
     translatable("TieKinds", "%1 and %2 are said to back each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 backs/back %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 back each other.")},
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 opposes/oppose %2."),
     translatable("TieKinds", "%1 and %2 oppose each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to oppose %2."),
     translatable("TieKinds", "%1 and %2 are said to oppose each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 opposes/oppose %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 oppose each other.")},
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 recognises/recognise %2."),
     translatable("TieKinds", "%1 and %2 recognise each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to recognise %2."),
     translatable("TieKinds", "%1 and %2 are said to recognise each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 recognises/recognise %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 recognise each other.")},
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 mediates/mediate with %2."),
     translatable("TieKinds", "%1 and %2 mediate with each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to mediate with %2."),
     translatable("TieKinds", "%1 and %2 are said to mediate with each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 mediates/mediate with %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 mediate with each other.")},
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are part of %2."),
     translatable("TieKinds", "%1 and %2 are part of each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to be part of %2."),
     translatable("TieKinds", "%1 and %2 are said to be part of each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 is/are part of %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 are part of each other.")},
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 leads/lead %2."),
     translatable("TieKinds", "%1 and %2 lead each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to lead %2."),
     translatable("TieKinds", "%1 and %2 are said to lead each other."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 leads/lead %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 lead each other.")},
    {QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are tied to %2."),
     translatable("TieKinds", "%1 and %2 are tied."),
     QT_TRANSLATE_N_NOOP("TieKinds", "%1 is/are said to be tied to %2."),
     translatable("TieKinds", "%1 and %2 are said to be tied."),
     QT_TRANSLATE_N_NOOP("TieKinds", "It is disputed that %1 is/are tied to %2."),
     translatable("TieKinds", "It is disputed that %1 and %2 are tied.")},
};
static_assert(std::size(sentences) == tieKindCount);

/// Seen from the end that does it, and from the other.
constexpr const char *headings[][2] = {
    {translatable("TieKinds", "Backs"), translatable("TieKinds", "Backed by")},
    {translatable("TieKinds", "Opposes"), translatable("TieKinds", "Opposed by")},
    {translatable("TieKinds", "Recognises"), translatable("TieKinds", "Recognised by")},
    {translatable("TieKinds", "Mediates with"), translatable("TieKinds", "Mediated with by")},
    {translatable("TieKinds", "Part of"), translatable("TieKinds", "Includes")},
    {translatable("TieKinds", "Leads"), translatable("TieKinds", "Led by")},
    {translatable("TieKinds", "Tied to"), translatable("TieKinds", "Tied to")}};
static_assert(std::size(headings) == tieKindCount);

const KindWords &wordsOf(TieKind kind)
{
    return words[std::size_t(kind)];
}

} // namespace

std::string kindNoun(TieKind kind)
{
    return translate("TieKinds", wordsOf(kind).noun);
}

std::string kindVerb(TieKind kind, bool mutual, bool fromOtherEnd)
{
    const auto &its = wordsOf(kind);
    return translate("TieKinds", fromOtherEnd && !mutual ? its.fromOtherEnd : its.verb);
}

std::string kindHeading(TieKind kind, bool fromOtherEnd)
{
    return translate("TieKinds", headings[std::size_t(kind)][fromOtherEnd]);
}

const TieSentences &tieSentences(TieKind kind)
{
    return sentences[std::size_t(kind)];
}

std::string tieCountWords(TieKind kind, int count)
{
    return translate("TieKinds", wordsOf(kind).count, nullptr, count);
}

std::string tieSentence(TieKind kind, bool mutual, const std::string &from, const std::string &to,
                        int number)
{
    const auto &its = wordsOf(kind);
    return phrase(mutual ? translate("TieKinds", its.mutual)
                         : translate("TieKinds", its.oneWay, nullptr, number),
                  {from, to});
}

} // namespace entente
