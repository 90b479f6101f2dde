// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// From a room (its folder: "models/map") to the rooms that it reaches.
using Arrows = QMap<QString, QSet<QString>>;

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString source(const QString &path)
{
    return QStringLiteral(ENTENTE_SOURCE_DIR "/") + path;
}

/// The room that a path is in: its first two folders, of the program its first.
QString roomOf(const QString &path)
{
    const auto parts = path.split(QLatin1Char('/'));
    return parts[0] == QLatin1String("app") ? parts[0] : parts[0] + QLatin1Char('/') + parts[1];
}

/// Who links whom, by the link lines; without what is no room.
Arrows linkedRooms()
{
    QMap<QString, QString> folders;
    const auto lines =
        textOf(QStringLiteral(ENTENTE_ROOMS)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto &line : lines)
        folders[line.section(QLatin1Char(' '), 1, 1)] = line.section(QLatin1Char(' '), 0, 0);
    Arrows arrows;
    for (const auto &line : lines) {
        const auto words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words[0].startsWith(QLatin1String("tests")))
            continue;
        auto &linked = arrows[words[0]];
        for (const auto &word : words.mid(2))
            if (const auto to = folders.value(word); !to.isEmpty() && to != words[0])
                linked << to;
    }
    return arrows;
}

/// Who includes whom, by a look into the files.
Arrows includedRooms()
{
    static const QRegularExpression include(
        QStringLiteral("^#include \"((?:app|models|widgets)/[^\"]+)\""),
        QRegularExpression::MultilineOption);
    Arrows arrows;
    for (const auto *top : {"app", "models", "widgets"}) {
        QDirIterator files(source(QLatin1String(top)),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.in")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = files.next();
            const auto from = roomOf(QDir(source({})).relativeFilePath(path));
            arrows[from];
            for (auto it = include.globalMatch(textOf(path)); it.hasNext();)
                if (const auto to = roomOf(it.next().captured(1)); to != from)
                    arrows[from] << to;
        }
    }
    return arrows;
}

/// All rooms that can be reached from one, over others.
QSet<QString> reached(const Arrows &arrows, const QString &from)
{
    QSet<QString> seen;
    QStringList open{from};
    while (!open.isEmpty())
        for (const auto &to : arrows.value(open.takeLast()))
            if (!seen.contains(to)) {
                seen << to;
                open << to;
            }
    return seen;
}

/// Without the arrows that follow from others, as the picture is drawn.
QStringList drawn(const Arrows &arrows)
{
    QStringList lines;
    for (auto it = arrows.begin(); it != arrows.end(); ++it)
        for (const auto &to : *it) {
            const bool follows = std::any_of(it->begin(), it->end(), [&](const QString &other) {
                return other != to && reached(arrows, other).contains(to);
            });
            if (!follows)
                lines << it.key() + QStringLiteral(" -> ") + to;
        }
    lines.sort();
    return lines;
}

int floorOf(const QString &room)
{
    return room.startsWith(QLatin1String("models/"))    ? 0
           : room.startsWith(QLatin1String("widgets/")) ? 1
                                                        : 2;
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFolderIsARoom() { QCOMPARE(includedRooms().keys(), linkedRooms().keys()); }

    /// The compiler says so too, where the file system has links.
    void noRoomIncludesWhatItDoesNotLink()
    {
        const auto links = linkedRooms(), includes = includedRooms();
        QStringList wrong;
        for (auto it = includes.begin(); it != includes.end(); ++it)
            for (const auto &to : *it - reached(links, it.key()))
                wrong << it.key() + QStringLiteral(" -> ") + to;
        QCOMPARE(wrong, QStringList());
    }

    void arrowsPointDown()
    {
        for (const auto &arrows : {linkedRooms(), includedRooms()})
            for (auto it = arrows.begin(); it != arrows.end(); ++it) {
                QVERIFY2(!reached(arrows, it.key()).contains(it.key()), qPrintable(it.key()));
                for (const auto &to : *it)
                    QVERIFY2(floorOf(it.key()) >= floorOf(to), qPrintable(it.key() + to));
            }
    }

    /// Values and pure functions in standard C++.
    void theLowestRoomsKnowNoQt()
    {
        static const QRegularExpression qt(QStringLiteral("#include <Q"));
        for (const auto *room : {"models/map", "models/analysis", "models/formats"}) {
            QDirIterator files(source(QLatin1String(room)),
                               {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto path = files.next();
                QVERIFY2(!qt.match(textOf(path)).hasMatch(), qPrintable(path));
            }
        }
    }

    void thePictureIsTrue()
    {
        static const QRegularExpression arrow(
            QStringLiteral("<title>([\\w/]+)&#45;&gt;([\\w/]+)</title>"));
        QStringList shown;
        for (auto it = arrow.globalMatch(textOf(source(QStringLiteral("docs/architecture.svg"))));
             it.hasNext();) {
            const auto match = it.next();
            shown << match.captured(1) + QStringLiteral(" -> ") + match.captured(2);
        }
        shown.sort();
        QVERIFY2(shown == drawn(linkedRooms()), "draw docs/architecture.svg anew: cmake --build "
                                                "--preset dev --target architecture-picture");
    }

    void thePageNamesEachRoom()
    {
        const auto page = textOf(source(QStringLiteral("docs/ARCHITECTURE.md")));
        for (const auto &room : linkedRooms().keys())
            QVERIFY2(page.contains(QLatin1Char('`') + room + QLatin1Char('`')), qPrintable(room));
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
