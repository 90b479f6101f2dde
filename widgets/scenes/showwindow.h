// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "captionlayout.h"

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/words/lesson.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace entente {

class BigCard;
class GraphView;
class SceneCaption;
class Tellings;
struct Theme;

/// A map presented: picture and caption alone, stepped through by a clicker's keys. It has a copy
/// of the map, so that a class may explore and move what it likes, and nothing of it is kept.
class ShowWindow : public QWidget
{
    Q_OBJECT
public:
    /// `places`: where the actors stand, in the order of the map.
    ShowWindow(const AllianceMap &map, std::vector<Position> places, bool reducedMotion);
    ~ShowWindow() override;

    void setTheme(const Theme &theme);
    const Lesson &lesson() const { return m_lesson; }
    GraphView *graph() { return m_graph; }
    SceneCaption *caption() { return m_caption; }
    BigCard *card() { return m_card; }
    QWidget *blank() { return m_blank; }
    Tellings *tellings() { return m_tellings; }
    /// True where all whom the lesson shows find room in type that can be read, so that scenes with
    /// the camera on all share one; else each is fitted by itself.
    bool keepsCamera() const { return m_keepsCamera; }
    SnapshotFeed *feed() { return &m_feed; }
    /// Milliseconds since it began.
    qint64 elapsed() const { return m_begun.elapsed(); }
    Selection *selection() { return &m_selection; }
    AllianceDocument *document() { return &m_document; }

    void goTo(std::size_t scene);
    void next();
    void previous();
    /// Who says so: of what is pointed at, else what is told, and when asked again of the next tie
    /// in the picture.
    void showSaysWho();
    /// The day as several tell it, side by side; a word on a card where fewer than two do.
    void showTellings();
    /// Takes a key as this window does; false where it is none of its keys.
    bool takeKey(int key, const QString &text);

Q_SIGNALS:
    void stepped(); // another scene, or something was revealed
    void left();
    void swapAsked(); // the screens

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void connectParts();
    void showStep();
    void showView();
    void tellStep();
    void restoreMap();
    bool isAsking() const;
    bool isExplored() const;
    void stepBack();
    void cover(Qt::GlobalColor colour);
    void showKeys();
    bool uncover();
    void dragTo(qreal place);
    bool takeStepKey(int key);
    bool takeNumber(int key, const QString &text);
    bool takeOtherKey(int key, const QString &text);
    CaptionRoom captionRoom() const;

    AllianceDocument m_document;
    DateCursor m_cursor;
    ViewState m_view;
    Selection m_selection;
    SnapshotFeed m_feed{&m_document, &m_cursor, &m_view};
    AllianceMap m_map;
    std::vector<Position> m_places;
    Lesson m_lesson;
    const Theme *m_theme;
    GraphView *m_graph;
    SceneCaption *m_caption;
    QWidget *m_blank;
    BigCard *m_card;
    Tellings *m_tellings;
    std::vector<CaptionWords> m_captions; // of the lesson's steps, to be measured
    QElapsedTimer m_begun;
    QTimer m_advance;
    QString m_number;             // typed so far
    int m_saysWho = -1;           // the tie whose card is shown
    View m_shown;                 // of the step, before anybody explored
    std::vector<char> m_roomKept; // for whom, by actor
    bool m_cameraMoved = false;
    bool m_keepsCamera = true;
};

} // namespace entente
