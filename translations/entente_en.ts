<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Balance</name>
    <message numerus="yes">
        <source>%n misfit(s) that weighs/weigh %1: no division does better, as bad circles prove.</source>
        <translation>
            <numerusform>%n misfit that weighs %1: no division does better, as bad circles prove.</numerusform>
            <numerusform>%n misfits that weigh %1: no division does better, as bad circles prove.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misfit(s) that weighs/weigh %1: no division does better, as a search through all proves.</source>
        <translation>
            <numerusform>%n misfit that weighs %1: no division does better, as a search through all proves.</numerusform>
            <numerusform>%n misfits that weigh %1: no division does better, as a search through all proves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misfit(s) that weighs/weigh %1 in the best division found; none weighs less than %2.</source>
        <translation>
            <numerusform>%n misfit that weighs %1 in the best division found; none weighs less than %2.</numerusform>
            <numerusform>%n misfits that weigh %1 in the best division found; none weighs less than %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misfit(s): no division does better, as bad circles prove.</source>
        <translation>
            <numerusform>%n misfit: no division does better, as bad circles prove.</numerusform>
            <numerusform>%n misfits: no division does better, as bad circles prove.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misfit(s): no division does better, as a search through all proves.</source>
        <translation>
            <numerusform>%n misfit: no division does better, as a search through all proves.</numerusform>
            <numerusform>%n misfits: no division does better, as a search through all proves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misfit(s) in the best division found; none has fewer than %1.</source>
        <translation>
            <numerusform>%n misfit in the best division found; none has fewer than %1.</numerusform>
            <numerusform>%n misfits in the best division found; none has fewer than %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 changes/change sides</source>
        <comment>a date, an actor</comment>
        <translation>
            <numerusform>%1: %2 changes sides</numerusform>
            <numerusform>%1: %2 change sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 stands/stand at the head of a camp</source>
        <comment>a date, an actor</comment>
        <translation>
            <numerusform>%1: %2 stands at the head of a camp</numerusform>
            <numerusform>%1: %2 stand at the head of a camp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 stands/stand in no camp any more</source>
        <comment>a date, an actor</comment>
        <translation>
            <numerusform>%1: %2 stands in no camp any more</numerusform>
            <numerusform>%1: %2 stand in no camp any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 joins/join the camp of %3</source>
        <comment>a date, an actor, who leads the camp</comment>
        <translation>
            <numerusform>%1: %2 joins the camp of %3</numerusform>
            <numerusform>%1: %2 join the camp of %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 leaves/leave the camp of %3</source>
        <comment>a date, an actor, who leads the camp</comment>
        <translation>
            <numerusform>%1: %2 leaves the camp of %3</numerusform>
            <numerusform>%1: %2 leave the camp of %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message numerus="yes">
        <source>and %n more sources, in the map</source>
        <translation>
            <numerusform>and %n more source, in the map</numerusform>
            <numerusform>and %n more sources, in the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sources, listed apart</source>
        <translation>
            <numerusform>and %n more source, listed apart</numerusform>
            <numerusform>and %n more sources, listed apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) do not stand on this date.</source>
        <translation>
            <numerusform>%n tie do not stand on this date.</numerusform>
            <numerusform>%n ties do not stand on this date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; “entente check %1” lists them all</source>
        <translation>
            <numerusform>… and %n more; “entente check %1” lists them all</numerusform>
            <numerusform>… and %n more; “entente check %1” lists them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more reasons; --report lists every row</source>
        <translation>
            <numerusform>… and %n more reason; --report lists every row</numerusform>
            <numerusform>… and %n more reasons; --report lists every row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more errors; “entente check %1” lists them all</source>
        <translation>
            <numerusform>… and %n more error; “entente check %1” lists them all</numerusform>
            <numerusform>… and %n more errors; “entente check %1” lists them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new actor(s)</source>
        <translation>
            <numerusform>%n new actor</numerusform>
            <numerusform>%n new actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tie(s)</source>
        <translation>
            <numerusform>%n new tie</numerusform>
            <numerusform>%n new ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) updated</source>
        <translation>
            <numerusform>%n tie updated</numerusform>
            <numerusform>%n ties updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) updated</source>
        <translation>
            <numerusform>%n event updated</numerusform>
            <numerusform>%n events updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: so far %n misfit(s), at least %2</source>
        <translation>
            <numerusform>%1: so far %n misfit, at least %2</numerusform>
            <numerusform>%1: so far %n misfits, at least %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 among %n actor(s), %2 of them opposed</source>
        <translation>
            <numerusform>%1 among %n actor, %2 of them opposed</numerusform>
            <numerusform>%1 among %n actors, %2 of them opposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n camp(s)</source>
        <translation>
            <numerusform>%1 with %n camp</numerusform>
            <numerusform>%1 with %n camps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), %1 MB</source>
        <translation>
            <numerusform>%n row, %1 MB</numerusform>
            <numerusform>%n rows, %1 MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), %1 MB of %2; about %3 s left</source>
        <translation>
            <numerusform>%n row, %1 MB of %2; about %3 s left</numerusform>
            <numerusform>%n rows, %1 MB of %2; about %3 s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n tie(s) new</source>
        <translation>
            <numerusform>%n tie new</numerusform>
            <numerusform>%n ties new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) gone</source>
        <translation>
            <numerusform>%n tie gone</numerusform>
            <numerusform>%n ties gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) not alike</source>
        <translation>
            <numerusform>%n tie not alike</numerusform>
            <numerusform>%n ties not alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) the same</source>
        <translation>
            <numerusform>%n tie the same</numerusform>
            <numerusform>%n ties the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 alone tells of %n tie(s).</source>
        <translation>
            <numerusform>%1 alone tells of %n tie.</numerusform>
            <numerusform>%1 alone tells of %n ties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both tell of %n tie(s).</source>
        <translation>
            <numerusform>Both tell of %n tie.</numerusform>
            <numerusform>Both tell of %n ties.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) with other ids matched by code or name: %1.</source>
        <translation>
            <numerusform>%n actor with other ids matched by code or name: %1.</numerusform>
            <numerusform>%n actors with other ids matched by code or name: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataExport</name>
    <message numerus="yes">
        <source>%n tie(s), with the evidence</source>
        <translation>
            <numerusform>%n tie, with the evidence</numerusform>
            <numerusform>%n ties, with the evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>evidence, means and days of %n tie(s)</source>
        <translation>
            <numerusform>evidence, means and days of %n tie</numerusform>
            <numerusform>evidence, means and days of %n ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>%n actor(s) added</source>
        <translation>
            <numerusform>%n actor added</numerusform>
            <numerusform>%n actors added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) added</source>
        <translation>
            <numerusform>%n tie added</numerusform>
            <numerusform>%n ties added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) added</source>
        <translation>
            <numerusform>%n event added</numerusform>
            <numerusform>%n events added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added</source>
        <translation>
            <numerusform>%n source added</numerusform>
            <numerusform>%n sources added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) added</source>
        <translation>
            <numerusform>%n scene added</numerusform>
            <numerusform>%n scenes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) added</source>
        <translation>
            <numerusform>%n place added</numerusform>
            <numerusform>%n places added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) removed</source>
        <translation>
            <numerusform>%n actor removed</numerusform>
            <numerusform>%n actors removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) removed</source>
        <translation>
            <numerusform>%n tie removed</numerusform>
            <numerusform>%n ties removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) removed</source>
        <translation>
            <numerusform>%n event removed</numerusform>
            <numerusform>%n events removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) removed</source>
        <translation>
            <numerusform>%n source removed</numerusform>
            <numerusform>%n sources removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) removed</source>
        <translation>
            <numerusform>%n scene removed</numerusform>
            <numerusform>%n scenes removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) removed</source>
        <translation>
            <numerusform>%n place removed</numerusform>
            <numerusform>%n places removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) changed</source>
        <translation>
            <numerusform>%n actor changed</numerusform>
            <numerusform>%n actors changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) changed</source>
        <translation>
            <numerusform>%n tie changed</numerusform>
            <numerusform>%n ties changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) changed</source>
        <translation>
            <numerusform>%n event changed</numerusform>
            <numerusform>%n events changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) changed</source>
        <translation>
            <numerusform>%n source changed</numerusform>
            <numerusform>%n sources changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) changed</source>
        <translation>
            <numerusform>%n scene changed</numerusform>
            <numerusform>%n scenes changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n place changed</numerusform>
            <numerusform>%n places changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message numerus="yes">
        <source>what %1 tells/tell</source>
        <translation>
            <numerusform>what %1 tells</numerusform>
            <numerusform>what %1 tell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 backs/back %2</source>
        <comment>a number</comment>
        <translation>
            <numerusform>%1 backs %2</numerusform>
            <numerusform>%1 back %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 backs/back %2, as many %3</source>
        <comment>a number</comment>
        <translation>
            <numerusform>%1 backs %2, as many %3</numerusform>
            <numerusform>%1 back %2, as many %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 backs/back %2, %3 %4</source>
        <comment>a number</comment>
        <translation>
            <numerusform>%1 backs %2, %3 %4</numerusform>
            <numerusform>%1 back %2, %3 %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>which events began or ended %n tie(s)</source>
        <translation>
            <numerusform>which events began or ended %n tie</numerusform>
            <numerusform>which events began or ended %n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) that no actor and no tie cites</source>
        <translation>
            <numerusform>%n source that no actor and no tie cites</numerusform>
            <numerusform>%n sources that no actor and no tie cites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hyperedge(s) left out: a tie joins two actors.</source>
        <translation>
            <numerusform>%n hyperedge left out: a tie joins two actors.</numerusform>
            <numerusform>%n hyperedges left out: a tie joins two actors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) left out; the edges there join the nodes.</source>
        <translation>
            <numerusform>%n port left out; the edges there join the nodes.</numerusform>
            <numerusform>%n ports left out; the edges there join the nodes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, with who took part in them</source>
        <translation>
            <numerusform>%n event, with who took part in it</numerusform>
            <numerusform>%n events, with who took part in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 of the %2 has %n cell(s) where the header has %3.</source>
        <translation>
            <numerusform>Row %1 of the %2 has %n cell where the header has %3.</numerusform>
            <numerusform>Row %1 of the %2 has %n cells where the header has %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spell(s) overlaps/overlap another one of the same element, which GEXF does not allow.</source>
        <translation>
            <numerusform>%n spell overlaps another one of the same element, which GEXF does not allow.</numerusform>
            <numerusform>%n spells overlap another one of the same element, which GEXF does not allow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%n actor(s) in smaller blocs</source>
        <translation>
            <numerusform>%n actor in a smaller bloc</numerusform>
            <numerusform>%n actors in smaller blocs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) in no bloc</source>
        <translation>
            <numerusform>%n actor in no bloc</numerusform>
            <numerusform>%n actors in no bloc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) in no camp</source>
        <translation>
            <numerusform>%n actor in no camp</numerusform>
            <numerusform>%n actors in no camp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) in smaller wholes</source>
        <translation>
            <numerusform>%n actor in a smaller whole</numerusform>
            <numerusform>%n actors in smaller wholes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) part of nothing</source>
        <translation>
            <numerusform>%n actor part of nothing</numerusform>
            <numerusform>%n actors part of nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) to %1</source>
        <translation>
            <numerusform>%n tie to %1</numerusform>
            <numerusform>%n ties to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to others</source>
        <translation>
            <numerusform>%n to others</numerusform>
            <numerusform>%n to others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n actor(s)</source>
        <translation>
            <numerusform>%1 of %n actor</numerusform>
            <numerusform>%1 of %n actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties that an earlier release told are not in this one; nobody has written on them, and they were taken away</source>
        <translation>
            <numerusform>%n tie that an earlier release told is not in this one; nobody has written on it, and it was taken away</numerusform>
            <numerusform>%n ties that an earlier release told are not in this one; nobody has written on them, and they were taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties of other files of the same data set were left as they are</source>
        <translation>
            <numerusform>%n tie of other files of the same data set was left as it is</numerusform>
            <numerusform>%n ties of other files of the same data set were left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… nor was/were %n other actor(s) when its/their ties began</source>
        <translation>
            <numerusform>… nor was %n other actor when its ties began</numerusform>
            <numerusform>… nor were %n other actors when their ties began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has %n cell(s) where the table has %1 columns</source>
        <translation>
            <numerusform>it has %n cell where the table has %1 columns</numerusform>
            <numerusform>it has %n cells where the table has %1 columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n government(s) stand beside their states as actors of their own, for example “%1” beside “%2”; --governments-are-states, or its box in the import dialog, takes them for one</source>
        <translation>
            <numerusform>%n government stand beside their states as actors of their own, for example “%1” beside “%2”; --governments-are-states, or its box in the import dialog, takes them for one</numerusform>
            <numerusform>%n governments stand beside their states as actors of their own, for example “%1” beside “%2”; --governments-are-states, or its box in the import dialog, takes them for one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only suggested by %n event(s); no row says it in so many words.</source>
        <translation>
            <numerusform>Only suggested by %n event; no row says it in so many words.</numerusform>
            <numerusform>Only suggested by %n events; no row says it in so many words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln rows were rejected.</source>
        <translation>
            <numerusform>%Ln row was rejected.</numerusform>
            <numerusform>%Ln rows were rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources from %1 came into the map.</source>
        <translation>
            <numerusform>%n source from %1 came into the map.</numerusform>
            <numerusform>%n sources from %1 came into the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings: see Evidence, What Is Wrong with This File.</source>
        <translation>
            <numerusform>%n warning: see Evidence, What Is Wrong with This File.</numerusform>
            <numerusform>%n warnings: see Evidence, What Is Wrong with This File.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>Only %1 and what lies within %n steps.</source>
        <translation>
            <numerusform>Only %1 and what lies within %n step.</numerusform>
            <numerusform>Only %1 and what lies within %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines for fewer ties are pale.</source>
        <translation>
            <numerusform>%n line for fewer ties is pale.</numerusform>
            <numerusform>%n lines for fewer ties are pale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties are pale, where many run together.</source>
        <translation>
            <numerusform>%n tie is pale, where many run together.</numerusform>
            <numerusform>%n ties are pale, where many run together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties have no source.</source>
        <translation>
            <numerusform>%n tie has no source.</numerusform>
            <numerusform>%n ties have no source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actors have no part in this picture (faded).</source>
        <translation>
            <numerusform>%n actor has no part in this picture (faded).</numerusform>
            <numerusform>%n actors have no part in this picture (faded).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actors of the map are not in this picture.</source>
        <translation>
            <numerusform>%n actor of the map is not in this picture.</numerusform>
            <numerusform>%n actors of the map are not in this picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties that stand are left out.</source>
        <translation>
            <numerusform>%n tie that stands is left out.</numerusform>
            <numerusform>%n ties that stand are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Camps: the division in two that ties, weighed by their means, contradict least (%n misfit(s); proved).</source>
        <translation>
            <numerusform>Camps: the division in two that ties, weighed by their means, contradict least (%n misfit; proved).</numerusform>
            <numerusform>Camps: the division in two that ties, weighed by their means, contradict least (%n misfits; proved).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Camps: the division in two that ties, weighed by their means, contradict least (%n misfit(s); the best found, not proved).</source>
        <translation>
            <numerusform>Camps: the division in two that ties, weighed by their means, contradict least (%n misfit; the best found, not proved).</numerusform>
            <numerusform>Camps: the division in two that ties, weighed by their means, contradict least (%n misfits; the best found, not proved).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) would fit either camp and is/are in none.</source>
        <translation>
            <numerusform>%n actor would fit either camp and is in none.</numerusform>
            <numerusform>%n actors would fit either camp and are in none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Camps: the division in two that pairs, each counted once, contradict least (%n misfit(s); proved).</source>
        <translation>
            <numerusform>Camps: the division in two that pairs, each counted once, contradict least (%n misfit; proved).</numerusform>
            <numerusform>Camps: the division in two that pairs, each counted once, contradict least (%n misfits; proved).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Camps: the division in two that pairs, each counted once, contradict least (%n misfit(s); the best found, not proved).</source>
        <translation>
            <numerusform>Camps: the division in two that pairs, each counted once, contradict least (%n misfit; the best found, not proved).</numerusform>
            <numerusform>Camps: the division in two that pairs, each counted once, contradict least (%n misfits; the best found, not proved).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) has/have no room to tell by what means.</source>
        <translation>
            <numerusform>%n tie has no room to tell by what means.</numerusform>
            <numerusform>%n ties have no room to tell by what means.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message numerus="yes">
        <source>%Ln new actors</source>
        <translation>
            <numerusform>%Ln new actor</numerusform>
            <numerusform>%Ln new actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new ties</source>
        <translation>
            <numerusform>%Ln new tie</numerusform>
            <numerusform>%Ln new ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ties updated</source>
        <translation>
            <numerusform>%Ln tie updated</numerusform>
            <numerusform>%Ln ties updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new events</source>
        <translation>
            <numerusform>%Ln new event</numerusform>
            <numerusform>%Ln new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events updated</source>
        <translation>
            <numerusform>%Ln event updated</numerusform>
            <numerusform>%Ln events updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Narrator</name>
    <message numerus="yes">
        <source>%1 other(s)</source>
        <translation>
            <numerusform>%1 other</numerusform>
            <numerusform>%1 others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more actor(s) has/have backers.</source>
        <translation>
            <numerusform>%1 more actor has backers.</numerusform>
            <numerusform>%1 more actors have backers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more actor(s) has/have opponents.</source>
        <translation>
            <numerusform>%1 more actor has opponents.</numerusform>
            <numerusform>%1 more actors have opponents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is/are %1 more of this kind.</source>
        <translation>
            <numerusform>There is %1 more of this kind.</numerusform>
            <numerusform>There are %1 more of this kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 backs/back %2, and is/are backed by each of them.</source>
        <translation>
            <numerusform>%1 backs %2, and is backed by each of them.</numerusform>
            <numerusform>%1 back %2, and are backed by each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 opposes/oppose %2, and is/are opposed by each of them.</source>
        <translation>
            <numerusform>%1 opposes %2, and is opposed by each of them.</numerusform>
            <numerusform>%1 oppose %2, and are opposed by each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 recognises/recognise %2, and is/are recognised by each of them.</source>
        <translation>
            <numerusform>%1 recognises %2, and is recognised by each of them.</numerusform>
            <numerusform>%1 recognise %2, and are recognised by each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are tied to each of %2.</source>
        <translation>
            <numerusform>%1 is tied to each of %2.</numerusform>
            <numerusform>%1 are tied to each of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mediates/mediate between %2.</source>
        <translation>
            <numerusform>%1 mediates between %2.</numerusform>
            <numerusform>%1 mediate between %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more tie(s) is/are alleged or disputed.</source>
        <translation>
            <numerusform>%1 more tie is alleged or disputed.</numerusform>
            <numerusform>%1 more ties are alleged or disputed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of these ties is/are assumed, as no source speaks for that date.</source>
        <translation>
            <numerusform>%1 of these ties is assumed, as no source speaks for that date.</numerusform>
            <numerusform>%1 of these ties are assumed, as no source speaks for that date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 state(s)</source>
        <translation>
            <numerusform>%1 state</numerusform>
            <numerusform>%1 states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 government(s)</source>
        <translation>
            <numerusform>%1 government</numerusform>
            <numerusform>%1 governments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 armed group(s)</source>
        <translation>
            <numerusform>%1 armed group</numerusform>
            <numerusform>%1 armed groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 actor(s)</source>
        <translation>
            <numerusform>%1 actor</numerusform>
            <numerusform>%1 actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SceneCaption</name>
    <message numerus="yes">
        <source>Sources: %1 and %n more</source>
        <translation>
            <numerusform>Sources: %1 and %n more</numerusform>
            <numerusform>Sources: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TieKinds</name>
    <message numerus="yes">
        <source>%n is/are part</source>
        <translation>
            <numerusform>%n is part</numerusform>
            <numerusform>%n are part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are tied</source>
        <translation>
            <numerusform>%n is tied</numerusform>
            <numerusform>%n are tied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backs/back</source>
        <translation>
            <numerusform>%n backs</numerusform>
            <numerusform>%n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 backs/back %2</source>
        <translation>
            <numerusform>%1 backs %2</numerusform>
            <numerusform>%1 back %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opposes/oppose</source>
        <translation>
            <numerusform>%n opposes</numerusform>
            <numerusform>%n oppose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 opposes/oppose %2</source>
        <translation>
            <numerusform>%1 opposes %2</numerusform>
            <numerusform>%1 oppose %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recognises/recognise</source>
        <translation>
            <numerusform>%n recognises</numerusform>
            <numerusform>%n recognise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 recognises/recognise %2</source>
        <translation>
            <numerusform>%1 recognises %2</numerusform>
            <numerusform>%1 recognise %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mediates/mediate</source>
        <translation>
            <numerusform>%n mediates</numerusform>
            <numerusform>%n mediate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mediates/mediate with %2</source>
        <translation>
            <numerusform>%1 mediates with %2</numerusform>
            <numerusform>%1 mediate with %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are part of %2</source>
        <translation>
            <numerusform>%1 is part of %2</numerusform>
            <numerusform>%1 are part of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads/lead</source>
        <translation>
            <numerusform>%n leads</numerusform>
            <numerusform>%n lead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leads/lead %2</source>
        <translation>
            <numerusform>%1 leads %2</numerusform>
            <numerusform>%1 lead %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are tied to %2</source>
        <translation>
            <numerusform>%1 is tied to %2</numerusform>
            <numerusform>%1 are tied to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 backs/back %2.</source>
        <translation>
            <numerusform>%1 backs %2.</numerusform>
            <numerusform>%1 back %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to back %2.</source>
        <translation>
            <numerusform>%1 is said to back %2.</numerusform>
            <numerusform>%1 are said to back %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 backs/back %2.</source>
        <translation>
            <numerusform>It is disputed that %1 backs %2.</numerusform>
            <numerusform>It is disputed that %1 back %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 opposes/oppose %2.</source>
        <translation>
            <numerusform>%1 opposes %2.</numerusform>
            <numerusform>%1 oppose %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to oppose %2.</source>
        <translation>
            <numerusform>%1 is said to oppose %2.</numerusform>
            <numerusform>%1 are said to oppose %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 opposes/oppose %2.</source>
        <translation>
            <numerusform>It is disputed that %1 opposes %2.</numerusform>
            <numerusform>It is disputed that %1 oppose %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 recognises/recognise %2.</source>
        <translation>
            <numerusform>%1 recognises %2.</numerusform>
            <numerusform>%1 recognise %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to recognise %2.</source>
        <translation>
            <numerusform>%1 is said to recognise %2.</numerusform>
            <numerusform>%1 are said to recognise %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 recognises/recognise %2.</source>
        <translation>
            <numerusform>It is disputed that %1 recognises %2.</numerusform>
            <numerusform>It is disputed that %1 recognise %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 mediates/mediate with %2.</source>
        <translation>
            <numerusform>%1 mediates with %2.</numerusform>
            <numerusform>%1 mediate with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to mediate with %2.</source>
        <translation>
            <numerusform>%1 is said to mediate with %2.</numerusform>
            <numerusform>%1 are said to mediate with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 mediates/mediate with %2.</source>
        <translation>
            <numerusform>It is disputed that %1 mediates with %2.</numerusform>
            <numerusform>It is disputed that %1 mediate with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are part of %2.</source>
        <translation>
            <numerusform>%1 is part of %2.</numerusform>
            <numerusform>%1 are part of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to be part of %2.</source>
        <translation>
            <numerusform>%1 is said to be part of %2.</numerusform>
            <numerusform>%1 are said to be part of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 is/are part of %2.</source>
        <translation>
            <numerusform>It is disputed that %1 is part of %2.</numerusform>
            <numerusform>It is disputed that %1 are part of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leads/lead %2.</source>
        <translation>
            <numerusform>%1 leads %2.</numerusform>
            <numerusform>%1 lead %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to lead %2.</source>
        <translation>
            <numerusform>%1 is said to lead %2.</numerusform>
            <numerusform>%1 are said to lead %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 leads/lead %2.</source>
        <translation>
            <numerusform>It is disputed that %1 leads %2.</numerusform>
            <numerusform>It is disputed that %1 lead %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are tied to %2.</source>
        <translation>
            <numerusform>%1 is tied to %2.</numerusform>
            <numerusform>%1 are tied to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are said to be tied to %2.</source>
        <translation>
            <numerusform>%1 is said to be tied to %2.</numerusform>
            <numerusform>%1 are said to be tied to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is disputed that %1 is/are tied to %2.</source>
        <translation>
            <numerusform>It is disputed that %1 is tied to %2.</numerusform>
            <numerusform>It is disputed that %1 are tied to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n events here</source>
        <translation>
            <numerusform>%n event here</numerusform>
            <numerusform>%n events here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineNavigator</name>
    <message numerus="yes">
        <source>%n event(s), %1 of them without a date.</source>
        <translation>
            <numerusform>%n event, %1 of them without a date.</numerusform>
            <numerusform>%n events, %1 of them without a date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldEvent</name>
    <message numerus="yes">
        <source>last before, %n day(s) ago</source>
        <translation>
            <numerusform>last before, %n day ago</numerusform>
            <numerusform>last before, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last before, %n month(s) ago</source>
        <translation>
            <numerusform>last before, %n month ago</numerusform>
            <numerusform>last before, %n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last before, %n year(s) ago</source>
        <translation>
            <numerusform>last before, %n year ago</numerusform>
            <numerusform>last before, %n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ActorsModel</name>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ActorsPanel</name>
    <message numerus="yes">
        <source>%n actors</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::BalanceOverTime</name>
    <message numerus="yes">
        <source>%n change(s) of sides</source>
        <translation>
            <numerusform>%n change of sides</numerusform>
            <numerusform>%n changes of sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n stretch(es) of time only</source>
        <translation>
            <numerusform>The first %n stretch of time only</numerusform>
            <numerusform>The first %n stretches of time only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::BalancePanel</name>
    <message numerus="yes">
        <source>%n pair(s) with a sign</source>
        <translation>
            <numerusform>%n pair with a sign</numerusform>
            <numerusform>%n pairs with a sign</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::BalanceRows</name>
    <message numerus="yes">
        <source>%1: %n actor(s)</source>
        <translation>
            <numerusform>%1: %n actor</numerusform>
            <numerusform>%1: %n actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) could stand in either camp</source>
        <translation>
            <numerusform>%n actor could stand in either camp</numerusform>
            <numerusform>%n actors could stand in either camp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n misfit(s)</source>
        <translation>
            <numerusform>%n misfit</numerusform>
            <numerusform>%n misfits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) that both back and oppose each other</source>
        <translation>
            <numerusform>%n pair that both back and oppose each other</numerusform>
            <numerusform>%n pairs that both back and oppose each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proof: %n bad circle(s)</source>
        <translation>
            <numerusform>Proof: %n bad circle</numerusform>
            <numerusform>Proof: %n bad circles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triad(s)</source>
        <translation>
            <numerusform>%n triad</numerusform>
            <numerusform>%n triads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ + +: %n, balanced</source>
        <translation>
            <numerusform>+ + +: %n, balanced</numerusform>
            <numerusform>+ + +: %n, balanced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ + −: %n, not balanced</source>
        <translation>
            <numerusform>+ + −: %n, not balanced</numerusform>
            <numerusform>+ + −: %n, not balanced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ − −: %n, balanced</source>
        <translation>
            <numerusform>+ − −: %n, balanced</numerusform>
            <numerusform>+ − −: %n, balanced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− − −: %n, not balanced</source>
        <translation>
            <numerusform>− − −: %n, not balanced</numerusform>
            <numerusform>− − −: %n, not balanced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) between those who oppose each other</source>
        <translation>
            <numerusform>%n actor between those who oppose each other</numerusform>
            <numerusform>%n actors between those who oppose each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n opposing pair(s)</source>
        <translation>
            <numerusform>%1: %n opposing pair</numerusform>
            <numerusform>%1: %n opposing pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) under tension</source>
        <translation>
            <numerusform>%n actor under tension</numerusform>
            <numerusform>%n actors under tension</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n camp(s): misfits weigh %1</source>
        <translation>
            <numerusform>At most %n camp: misfits weigh %1</numerusform>
            <numerusform>At most %n camps: misfits weigh %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n camp(s): %1 misfits</source>
        <translation>
            <numerusform>At most %n camp: %1 misfits</numerusform>
            <numerusform>At most %n camps: %1 misfits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n best division(s)</source>
        <translation>
            <numerusform>%n best division</numerusform>
            <numerusform>%n best divisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::BalanceStrip</name>
    <message numerus="yes">
        <source>%1: %n misfit(s), %2 % of the most that can be</source>
        <translation>
            <numerusform>%1: %n misfit, %2 % of the most that can be</numerusform>
            <numerusform>%1: %n misfits, %2 % of the most that can be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ConnectionsPanel</name>
    <message numerus="yes">
        <source>%1 are %n step(s) apart.</source>
        <translation>
            <numerusform>%1 are %n step apart.</numerusform>
            <numerusform>%1 are %n steps apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is/are %n path(s) of that length.</source>
        <translation>
            <numerusform>There is %n path of that length.</numerusform>
            <numerusform>There are %n paths of that length.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::DataExportDialog</name>
    <message numerus="yes">
        <source>%n tie(s).</source>
        <translation>
            <numerusform>%n tie.</numerusform>
            <numerusform>%n ties.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::Editor</name>
    <message numerus="yes">
        <source>Paste %n record(s)</source>
        <translation>
            <numerusform>Paste %n record</numerusform>
            <numerusform>Paste %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n records</source>
        <translation>
            <numerusform>Delete %n record</numerusform>
            <numerusform>Delete %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n record(s)</source>
        <translation>
            <numerusform>Duplicate %n record</numerusform>
            <numerusform>Duplicate %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is cited %n time(s), so it stays. Let those citations go to another source first (Evidence, Merge into Another Source).</source>
        <translation>
            <numerusform>“%1” is cited %n time, so it stays. Let those citations go to another source first (Evidence, Merge into Another Source).</numerusform>
            <numerusform>“%1” is cited %n times, so it stays. Let those citations go to another source first (Evidence, Merge into Another Source).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::EvidenceEditor</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::FilterModel</name>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::FilterPanel</name>
    <message numerus="yes">
        <source>%n ties hidden by filters or focus</source>
        <translation>
            <numerusform>%n tie hidden by filters or focus</numerusform>
            <numerusform>%n ties hidden by filters or focus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties hidden by filters</source>
        <translation>
            <numerusform>%n tie hidden by filters</numerusform>
            <numerusform>%n ties hidden by filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::GraphView</name>
    <message numerus="yes">
        <source>Move %n actors</source>
        <translation>
            <numerusform>Move %n actor</numerusform>
            <numerusform>Move %n actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::Inspector</name>
    <message numerus="yes">
        <source>%n ties by filter or focus</source>
        <translation>
            <numerusform>%n tie by filter or focus</numerusform>
            <numerusform>%n ties by filter or focus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told in %n way(s)</source>
        <translation>
            <numerusform>Told in %n way</numerusform>
            <numerusform>Told in %n ways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::MainWindow</name>
    <message numerus="yes">
        <source>Focus: %n Step(s)</source>
        <translation>
            <numerusform>Focus: %n Step</numerusform>
            <numerusform>Focus: %n Steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::MappingPage</name>
    <message numerus="yes">
        <source>The table: %Ln rows</source>
        <translation>
            <numerusform>The table: %Ln row</numerusform>
            <numerusform>The table: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::MatrixPanel</name>
    <message numerus="yes">
        <source>%n group(s): more actors are tied than can be read.</source>
        <translation>
            <numerusform>%n group: more actors are tied than can be read.</numerusform>
            <numerusform>%n groups: more actors are tied than can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::MergeDialog</name>
    <message numerus="yes">
        <source>%n item(s) of evidence is/are taken over.</source>
        <translation>
            <numerusform>%n item of evidence is taken over.</numerusform>
            <numerusform>%n items of evidence are taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::OpeningController</name>
    <message numerus="yes">
        <source>This file has %n error(s). What is readable is shown, read-only.</source>
        <translation>
            <numerusform>This file has %n error. What is readable is shown, read-only.</numerusform>
            <numerusform>This file has %n errors. What is readable is shown, read-only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ReadingPanel</name>
    <message numerus="yes">
        <source>%1; %n quotes are not in this text</source>
        <translation>
            <numerusform>%1; %n quote is not in this text</numerusform>
            <numerusform>%1; %n quotes are not in this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sentence(s) coded</source>
        <translation>
            <numerusform>%1 of %n sentence coded</numerusform>
            <numerusform>%1 of %n sentences coded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::RecoveryController</name>
    <message numerus="yes">
        <source>Merged. In %n places both had changed the same, and yours was kept.</source>
        <translation>
            <numerusform>Merged. In %n place both had changed the same, and yours was kept.</numerusform>
            <numerusform>Merged. In %n places both had changed the same, and yours was kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::RecoveryDialog</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ReplaceDialog</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n places.</source>
        <translation>
            <numerusform>Replaced in %n place.</numerusform>
            <numerusform>Replaced in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ScenesModel</name>
    <message numerus="yes">
        <source>⚠ %n missing</source>
        <comment>records that a scene asks for</comment>
        <translation>
            <numerusform>⚠ %n missing</numerusform>
            <numerusform>⚠ %n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as %n tells/tell it</source>
        <translation>
            <numerusform>as %n tells it</numerusform>
            <numerusform>as %n tell it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::ScenesPanel</name>
    <message numerus="yes">
        <source>Suggest %n scenes</source>
        <translation>
            <numerusform>Suggest %n scene</numerusform>
            <numerusform>Suggest %n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::SummaryOffer</name>
    <message numerus="yes">
        <source>A map of %Ln actor(s). A summary shows them as groups that open where you click (View, Summary of Groups).</source>
        <translation>
            <numerusform>A map of %Ln actor. A summary shows them as groups that open where you click (View, Summary of Groups).</numerusform>
            <numerusform>A map of %Ln actors. A summary shows them as groups that open where you click (View, Summary of Groups).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::TablePage</name>
    <message numerus="yes">
        <source>%n actors</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places cannot be taken:</source>
        <translation>
            <numerusform>%n place cannot be taken:</numerusform>
            <numerusform>%n places cannot be taken:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::Tellings</name>
    <message numerus="yes">
        <source>As told by %n voice(s)</source>
        <translation>
            <numerusform>As told by %n voice</numerusform>
            <numerusform>As told by %n voices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::TimelineView</name>
    <message numerus="yes">
        <source>%n undated tie(s)</source>
        <translation>
            <numerusform>%n undated tie</numerusform>
            <numerusform>%n undated ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entente::TrialPage</name>
    <message numerus="yes">
        <source>%Ln rows, %1 MB</source>
        <translation>
            <numerusform>%Ln row, %1 MB</numerusform>
            <numerusform>%Ln rows, %1 MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows, %1 of %2 MB</source>
        <translation>
            <numerusform>%Ln row, %1 of %2 MB</numerusform>
            <numerusform>%Ln rows, %1 of %2 MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; about %n seconds left</source>
        <translation>
            <numerusform>%1; about %n second left</numerusform>
            <numerusform>%1; about %n seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
