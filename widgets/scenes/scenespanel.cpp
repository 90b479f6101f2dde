// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenespanel.h"

#include "scenesmodel.h"
#include "tellings.h"

#include "models/connect/comparison.h"
#include "models/document/alliancedocument.h"
#include "models/document/snapshotfeed.h"
#include "models/map/sceneedits.h"
#include "models/picture/textmeasure.h"
#include "models/words/scenes.h"
#include "widgets/graph/graphview.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr int typedMilliseconds = 700; // after the last key, before it is a step of the history

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

ScenesPanel::ScenesPanel(AllianceDocument *document, SnapshotFeed *feed, GraphView *graph,
                         QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_feed(feed)
    , m_graph(graph)
    , m_scenes(new ScenesModel(document, graph, this))
    , m_list(new QListView(this))
    , m_title(new QLineEdit(this))
    , m_caption(new QPlainTextEdit(this))
    , m_predict(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
    , m_empty(new QLabel(this))
    , m_words(new QWidget(this))
{
    setAccessibleName(tr("Scenes"));
    build();
    m_typed.setSingleShot(true);
    m_typed.setInterval(typedMilliseconds);
    connect(&m_typed, &QTimer::timeout, this, &ScenesPanel::keepWords);
    const auto typed = [this] {
        if (!m_filling)
            m_typed.start();
    };
    for (auto *field : {m_title, m_predict})
        connect(field, &QLineEdit::textEdited, this, typed);
    for (auto *field : {m_caption, m_notes})
        connect(field, &QPlainTextEdit::textChanged, this, typed);
    for (auto *field : std::initializer_list<QWidget *>{m_title, m_predict, m_caption, m_notes})
        field->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ScenesPanel::showWords);
    connect(m_list, &QListView::clicked, this, &ScenesPanel::showChosen);
    connect(m_list, &QListView::activated, this, &ScenesPanel::showChosen);
    connect(m_scenes, &ScenesModel::moved, this, &ScenesPanel::choose);
    connect(document, &AllianceDocument::mapChanged, this, &ScenesPanel::showWords);
    showWords();
}

QToolButton *ScenesPanel::button(const QString &text, const QString &tip,
                                 void (ScenesPanel::*run)())
{
    auto *made = new QToolButton(this);
    made->setText(text);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, run);
    return made;
}

void ScenesPanel::build()
{
    m_list->setModel(m_scenes);
    m_list->setIconSize(ScenesModel::thumbnailSize);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setAccessibleName(tr("Scenes of the map"));
    m_empty->setWordWrap(true);
    m_empty->setText(tr("A lesson is a row of scenes. Add what you see now as the first, or let "
                        "the program suggest some from the map’s facts; each can be edited."));
    auto *form = new QFormLayout(m_words);
    form->setContentsMargins(8, 4, 8, 8);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Caption"), m_caption);
    form->addRow(tr("&Question before it is revealed"), m_predict);
    form->addRow(tr("&Notes for the speaker"), m_notes);
    auto *top = new QHBoxLayout, *second = new QHBoxLayout;
    const auto put = [this](QHBoxLayout *row, QToolButton *made, bool ofScene) {
        row->addWidget(made);
        if (ofScene)
            m_ofScene.push_back(made);
    };
    put(top, button(tr("Add"), tr("Add what you see now as a scene"), &ScenesPanel::add), false);
    put(top,
        button(tr("Update"), tr("Let the scene show what you see now"),
               &ScenesPanel::updateFromView),
        true);
    put(top, button(tr("Suggest"), tr("Add scenes from the map’s facts"), &ScenesPanel::suggest),
        false);
    top->addStretch();
    put(second, button(tr("Duplicate"), tr("Add a copy after it"), &ScenesPanel::duplicate), true);
    put(second,
        button(tr("Hide or Show"), tr("Leave it out when presenting, or not"),
               &ScenesPanel::toggleHidden),
        true);
    put(second, tellersButton(), true);
    put(second, button(tr("Remove"), tr("Remove the scene"), &ScenesPanel::remove), true);
    second->addStretch();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_list);
    split->addWidget(m_words);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 1}); // the words have as little room as they need
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 0);
    column->addLayout(top);
    column->addLayout(second);
    column->addWidget(m_empty);
    column->addWidget(split, 1);
}

QToolButton *ScenesPanel::tellersButton()
{
    auto *made = new QToolButton(this);
    made->setObjectName(QStringLiteral("tellers"));
    made->setText(tr("As Told By"));
    made->setToolTip(tr("Show the day as up to four sources or speakers tell it, side by side"));
    made->setAutoRaise(true);
    made->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(made);
    made->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillTellers(menu); });
    return made;
}

/// Those who tell most of the scene, and whom it names already.
void ScenesPanel::fillTellers(QMenu *menu)
{
    constexpr std::size_t mostOffered = 12;
    menu->clear();
    const auto *scene = chosen();
    if (!scene)
        return;
    const auto &map = m_document->map();
    const auto &now = scene->view.look.accordingTo;
    auto offered = voicesIn(snapshotOf(m_document->index(), *scene), mostOffered);
    for (const auto &teller : now)
        if (std::find(offered.begin(), offered.end(), teller) == offered.end())
            offered.push_back(teller);
    for (const auto &teller : offered) {
        const bool isOne = std::find(now.begin(), now.end(), teller) != now.end();
        auto name = shown(hasVoice(map, teller) ? recordsHeldBy(map, teller).words : teller);
        auto *action = menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(isOne);
        action->setEnabled(isOne || now.size() < Tellings::mostTellers);
        connect(action, &QAction::triggered, this, [this, teller] { toggleTeller(teller); });
    }
    if (offered.empty())
        menu->addAction(tr("Nobody is cited for what it shows"))->setEnabled(false);
}

void ScenesPanel::setTheme(const Theme &theme)
{
    auto colours = theme.palette();
    setPalette(colours);
    setAutoFillBackground(true);
    m_scenes->setTheme(theme);
}

void ScenesPanel::showEvent(QShowEvent *event)
{
    m_scenes->setSeen(true);
    QWidget::showEvent(event);
}

void ScenesPanel::hideEvent(QHideEvent *event)
{
    keepWords();
    m_scenes->setSeen(false);
    QWidget::hideEvent(event);
}

bool ScenesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        keepWords();
    return QWidget::eventFilter(watched, event);
}

const Scene *ScenesPanel::chosen() const
{
    return m_document->map().scenes().find(m_scenes->idAt(m_list->currentIndex().row()));
}

void ScenesPanel::choose(const SceneId &id)
{
    m_list->setCurrentIndex(m_scenes->index(m_scenes->rowOf(id)));
}

void ScenesPanel::showChosen()
{
    if (const auto *scene = chosen())
        Q_EMIT sceneAsked(*scene);
}

/// The fields follow the chosen scene; a field that says the same keeps its cursor.
void ScenesPanel::showWords()
{
    if (const auto before = m_edited; m_typed.isActive() && m_scenes->rowOf(before) >= 0)
        keepWords();
    const auto *scene = chosen();
    m_filling = true;
    m_edited = scene ? scene->id : SceneId();
    const auto fill = [&](auto *field, const QString &before, const std::string &now) {
        if (before != textOf(now))
            field->setPlainText(textOf(now));
    };
    const Scene none;
    const auto &of = scene ? *scene : none;
    if (m_title->text() != textOf(of.title))
        m_title->setText(textOf(of.title));
    if (m_predict->text() != textOf(of.predict))
        m_predict->setText(textOf(of.predict));
    fill(m_caption, m_caption->toPlainText(), of.caption);
    fill(m_notes, m_notes->toPlainText(), of.notes);
    m_filling = false;
    const bool readOnly = m_document->isReadOnly();
    m_words->setEnabled(scene && !readOnly);
    for (auto *made : m_ofScene)
        made->setEnabled(scene && !readOnly);
    m_empty->setVisible(m_document->map().scenes().empty());
}

void ScenesPanel::keepWords()
{
    m_typed.stop();
    const auto *before = m_document->map().scenes().find(m_edited);
    if (!before)
        return;
    auto scene = *before;
    scene.title = m_title->text().toStdString();
    scene.caption = m_caption->toPlainText().toStdString();
    scene.predict = m_predict->text().toStdString();
    scene.notes = m_notes->toPlainText().toStdString();
    if (scene.title.empty())
        scene.title = before->title; // a scene has one
    if (scene != *before)
        change(std::move(scene), tr("Edit Scene"),
               QStringLiteral("scene-words-") + textOf(m_edited.text()));
}

void ScenesPanel::change(Scene scene, const QString &step, const QString &mergeKey)
{
    MapPatch patch;
    patch.put(std::move(scene));
    m_document->apply(patch, step, mergeKey);
}

View ScenesPanel::seenNow() const
{
    auto view = m_feed->view();
    view.look.framing = m_graph->framing();
    return view;
}

void ScenesPanel::add()
{
    keepWords();
    Scene scene;
    scene.view = seenNow();
    const auto &map = m_document->map();
    const auto &snapshot = m_feed->snapshot();
    if (!scene.view.query.event.empty() && snapshot.currentEvent >= 0)
        scene.title = map.events().at(std::size_t(snapshot.currentEvent)).title;
    else if (scene.view.query.date)
        scene.title = scene.view.query.date->words();
    else
        scene.title = tr("All dates").toStdString();
    const auto patch = addScene(map, std::move(scene), chosen() ? chosen()->id : SceneId());
    const auto id = patch.scenes.front().id;
    if (!m_document->apply(patch, tr("Add Scene")))
        return;
    choose(id);
    m_title->setFocus();
    m_title->selectAll();
}

void ScenesPanel::updateFromView()
{
    keepWords();
    if (!chosen())
        return;
    auto scene = *chosen();
    auto tellers = scene.view.look.accordingTo; // the window shows one picture
    scene.view = seenNow();
    scene.view.look.accordingTo = std::move(tellers);
    change(std::move(scene), tr("Update Scene"));
}

void ScenesPanel::duplicate()
{
    keepWords();
    if (!chosen())
        return;
    const auto patch = duplicateScene(m_document->map(), chosen()->id);
    const auto id = patch.scenes.front().id;
    if (m_document->apply(patch, tr("Duplicate Scene")))
        choose(id);
}

void ScenesPanel::remove()
{
    if (const auto *scene = chosen())
        m_document->apply(removeScene(scene->id), tr("Remove Scene"));
}

void ScenesPanel::toggleHidden()
{
    keepWords();
    if (!chosen())
        return;
    auto scene = *chosen();
    scene.hidden = !scene.hidden;
    const auto step = scene.hidden ? tr("Hide Scene") : tr("Show Scene");
    change(std::move(scene), step);
}

void ScenesPanel::toggleTeller(const std::string &teller)
{
    keepWords();
    if (!chosen())
        return;
    auto scene = *chosen();
    auto &tellers = scene.view.look.accordingTo;
    if (std::erase(tellers, teller) == 0)
        tellers.push_back(teller);
    change(std::move(scene), tr("Change Who Tells Scene"));
}

void ScenesPanel::suggest()
{
    keepWords();
    auto scenes = suggestScenes(m_document->index());
    if (scenes.empty()) {
        Q_EMIT told(tr("The map has too little to suggest scenes from; it needs ties or events."));
        return;
    }
    const auto first = scenes.front().id;
    const int count = int(scenes.size());
    MapPatch patch;
    for (auto &scene : scenes)
        patch.put(std::move(scene));
    if (m_document->apply(patch, tr("Suggest %n scenes", nullptr, count)))
        choose(first);
}

} // namespace entente
