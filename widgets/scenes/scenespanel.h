// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"
#include "models/picture/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace entente {

class AllianceDocument;
class GraphView;
class ScenesModel;
class SnapshotFeed;

/// The scenes of the map as a strip of thumbnails with their words below, edited in place. A click
/// shows the scene; each change is a step of the history.
class ScenesPanel : public QWidget
{
    Q_OBJECT
public:
    ScenesPanel(AllianceDocument *document, SnapshotFeed *feed, GraphView *graph,
                QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    QListView *list() const { return m_list; }
    ScenesModel *scenes() const { return m_scenes; }
    QLineEdit *title() const { return m_title; }
    QPlainTextEdit *caption() const { return m_caption; }
    QPlainTextEdit *notes() const { return m_notes; }
    QLineEdit *predict() const { return m_predict; }

    /// Its words are in the fields then.
    void choose(const SceneId &id);
    /// A scene of what the reader sees, after the one that is chosen.
    void add();
    /// The chosen scene shows what the reader sees.
    void updateFromView();
    void duplicate();
    void remove();
    void toggleHidden();
    /// Puts the teller among those as whom the chosen scene is told, or takes it out of them.
    void toggleTeller(const std::string &teller);
    void suggest();
    QSize sizeHint() const override { return {300, 520}; }

Q_SIGNALS:
    /// The scene is to be seen.
    void sceneAsked(const entente::Scene &scene);
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QToolButton *button(const QString &text, const QString &tip, void (ScenesPanel::*run)());
    const Scene *chosen() const;
    void showChosen();
    QToolButton *tellersButton();
    void fillTellers(QMenu *menu);
    void showWords();
    void keepWords();
    View seenNow() const;
    void change(Scene scene, const QString &step, const QString &mergeKey = {});

    AllianceDocument *m_document;
    SnapshotFeed *m_feed;
    GraphView *m_graph;
    ScenesModel *m_scenes;
    QListView *m_list;
    QLineEdit *m_title;
    QPlainTextEdit *m_caption;
    QLineEdit *m_predict;
    QPlainTextEdit *m_notes;
    QLabel *m_empty;
    QWidget *m_words;
    std::vector<QToolButton *> m_ofScene; // need a chosen one
    QTimer m_typed;
    SceneId m_edited; // whose words are in the fields
    bool m_filling = false;
};

} // namespace entente
