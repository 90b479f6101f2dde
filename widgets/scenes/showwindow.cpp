// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "showwindow.h"

#include "bigcard.h"
#include "captionwords.h"
#include "scenecaption.h"
#include "tellings.h"

#include "models/picture/theme.h"
#include "widgets/graph/graphview.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente {

namespace {

constexpr qreal leastDrawnType = 11; // pixels of the least type of a drawing in a window

/// What is told at each step, reveals included.
std::vector<CaptionWords> captionsOf(Lesson lesson)
{
    constexpr std::size_t mostMeasured = 60; // events of a long history have short captions
    std::vector<CaptionWords> captions;
    do
        captions.push_back(captionWords(lesson, lesson.snapshotOf(lesson.at())));
    while (captions.size() < mostMeasured && lesson.next());
    return captions;
}

} // namespace

ShowWindow::ShowWindow(const AllianceMap &map, std::vector<Position> places, bool reducedMotion)
    : m_map(map)
    , m_places(std::move(places))
    , m_lesson((m_document.setMap(map), m_document.index()))
    , m_theme(&Theme::of(Theme::Name::Light))
    , m_graph(new GraphView(&m_document, &m_feed, &m_selection, &m_view, this))
    , m_caption(new SceneCaption(this))
    , m_blank(new QWidget(this))
    , m_card(new BigCard(this))
    , m_tellings(new Tellings(this))
{
    setWindowTitle(tr("Presentation of %1").arg(m_document.title()));
    m_begun.start();
    m_view.setReducedMotion(reducedMotion);
    m_graph->setFocusPolicy(Qt::NoFocus);
    m_graph->setMinimumSize(1, 1);
    m_blank->setObjectName(QStringLiteral("blank"));
    m_blank->setAutoFillBackground(true);
    m_blank->hide();
    m_advance.setSingleShot(true);
    m_feed.flush();
    connectParts();
    m_captions = captionsOf(m_lesson);
    resize(1280, 720);
}

ShowWindow::~ShowWindow() = default;

void ShowWindow::connectParts()
{
    connect(&m_advance, &QTimer::timeout, this, &ShowWindow::next);
    connect(m_graph, &GraphView::cameraMoved, this, [this] { m_cameraMoved = true; });
    connect(m_caption, &SceneCaption::sceneAsked, this, &ShowWindow::goTo);
    connect(m_caption, &SceneCaption::placeDragged, this, &ShowWindow::dragTo);
    connect(&m_feed, &SnapshotFeed::snapshotChanged, this, &ShowWindow::tellStep);
    connect(&m_view, &ViewState::lookChanged, this,
            [this] { m_caption->setLegend(m_graph->legend()); });
}

void ShowWindow::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_graph->setTheme(theme);
    m_caption->setTheme(theme);
    m_card->setTheme(theme);
    m_tellings->setTheme(theme);
}

/// What the longest captions of the lesson need.
CaptionRoom ShowWindow::captionRoom() const
{
    CaptionRoom room;
    for (const auto &words : m_captions) {
        const auto needed = entente::captionRoom(words, width(), ShowType(height()));
        room.words = std::max(room.words, needed.words);
        room.all = std::max(room.all, needed.all);
    }
    return room;
}

void ShowWindow::resizeEvent(QResizeEvent *)
{
    m_caption->setType(height(), captionRoom());
    const int foot = std::min(m_caption->sizeHint().height(), height() / 2);
    m_graph->setGeometry(0, 0, width(), height() - foot);
    m_caption->setGeometry(0, height() - foot, width(), foot);
    m_blank->setGeometry(rect());
    m_card->setRoom(m_graph->geometry());
    m_graph->setPresenting(ShowType(height()).least() / leastDrawnType);
    m_keepsCamera = true;
    showStep();
}

void ShowWindow::goTo(std::size_t scene)
{
    if (m_lesson.goTo(scene))
        showStep();
}

void ShowWindow::next()
{
    m_lesson.next();
    showStep();
}

void ShowWindow::previous()
{
    m_lesson.previous();
    showStep();
}

/// What somebody moved goes back; the picture is the lesson's again.
void ShowWindow::restoreMap()
{
    if (m_document.map() == m_map)
        return;
    m_document.setMap(m_map);
    m_feed.flush();
}

void ShowWindow::showView()
{
    auto view = m_lesson.scene().view;
    view.look.legend = false; // it stands in the caption
    view.look.minimap = false;
    const auto framing = view.look.framing;
    const bool onAll = framing.on == Framing::On::All && m_keepsCamera;
    if (auto room = onAll ? m_lesson.cast() : std::vector<char>(); room != m_roomKept) {
        m_graph->keepRoomFor(room);
        m_roomKept = std::move(room);
    }
    view.query.focus = m_lesson.snapshotOf(m_lesson.at()).query.focus;
    m_feed.show(view);
    m_shown = m_feed.view();
    m_graph->mapCamera().setFraming(framing, true);
}

void ShowWindow::showStep()
{
    uncover();
    m_number.clear();
    m_saysWho = -1;
    restoreMap();
    if (m_graph->arrangement().positions != m_places)
        m_graph->standAt(m_places);
    m_selection.clear();
    showView();
    if (const auto &picture = m_graph->picture(); m_keepsCamera && !m_lesson.cast().empty() &&
                                                  picture.isComposedForScale() &&
                                                  !picture.hasAllCards()) {
        m_keepsCamera = false;
        showView();
    }
    m_cameraMoved = false;
    tellStep();
    if (const auto &tellers = m_lesson.scene().view.look.accordingTo; !isAsking())
        m_tellings->showTellings(m_feed.snapshot(), m_graph->arrangement(), tellers,
                                 m_graph->geometry());
    const auto &seconds = m_lesson.scene().advance;
    seconds && !m_lesson.isAsking() ? m_advance.start(*seconds * 1000) : m_advance.stop();
    Q_EMIT stepped();
}

/// Caption, marks and legend of what is on the screen.
void ShowWindow::tellStep()
{
    const auto &snapshot = m_feed.snapshot();
    ToldPicture::Told told;
    told.hiddenTies = m_lesson.hiddenTies();
    const bool asks = isAsking();
    told.event = tellsEvent(snapshot) && !asks;
    const bool isHere = snapshot.date() == m_shown.query.date;
    for (const int tie : m_lesson.newTies())
        if (isHere && snapshot.ties[std::size_t(tie)].shown &&
            std::find(told.hiddenTies.begin(), told.hiddenTies.end(), tie) ==
                told.hiddenTies.end()) {
            told.newTies.push_back(tie);
            told.actors.push_back(snapshot.index->from(tie));
            told.actors.push_back(snapshot.index->to(tie));
        }
    if (asks)
        for (const auto &actor : snapshot.query.focus)
            told.actors.push_back(snapshot.index->actorAt(actor));
    if (told.event && !told.actors.empty() && snapshot.currentEvent >= 0)
        for (const auto &participant :
             snapshot.map().events().at(std::size_t(snapshot.currentEvent)).participants)
            told.actors.push_back(snapshot.index->actorAt(participant.actor));
    std::erase(told.actors, -1);
    m_graph->tell(std::move(told));
    auto words = captionWords(m_lesson, snapshot);
    if (!isHere)
        words.count = tr("Exploring · %1").arg(words.count);
    m_caption->tell(words);
    m_caption->setLegend(m_graph->legend());
    if (isHere)
        m_caption->setPlace(m_lesson.scenes().size(), qreal(m_lesson.at()));
}

/// Between two scenes the day goes evenly from the one to the other.
void ShowWindow::dragTo(qreal place)
{
    const auto &scenes = m_lesson.scenes();
    const auto from = std::min(std::size_t(place), scenes.size() - 1);
    const auto to = std::min(from + 1, scenes.size() - 1);
    const auto &a = scenes[from].view.query.date, &b = scenes[to].view.query.date;
    if (!a || !b || !a->latest().isFinite() || !b->latest().isFinite())
        return;
    const int days = b->latest().number - a->latest().number;
    m_cursor.setDay(a->latest().plus(int(std::lround((place - qreal(from)) * days))));
    m_caption->setPlace(scenes.size(), place);
}

/// True until all of the answer is revealed.
bool ShowWindow::isAsking() const
{
    return m_lesson.isAsking() || !m_lesson.hiddenTies().empty();
}

bool ShowWindow::isExplored() const
{
    return m_cameraMoved || !m_selection.isEmpty() || m_feed.view() != m_shown ||
           m_document.map() != m_map;
}

void ShowWindow::stepBack()
{
    if (uncover())
        return;
    if (isExplored()) {
        m_lesson.goTo(m_lesson.at(), m_lesson.isAsking());
        showStep();
    } else {
        Q_EMIT left();
    }
}

/// False where nothing lay over the picture.
bool ShowWindow::uncover()
{
    bool covered = false;
    for (auto *cover : std::initializer_list<QWidget *>{m_card, m_blank, m_tellings}) {
        covered |= !cover->isHidden();
        cover->hide();
    }
    return covered;
}

void ShowWindow::showTellings()
{
    if (m_tellings->isVisible())
        return m_tellings->hide();
    if (isAsking())
        return;
    const auto &snapshot = m_feed.snapshot();
    auto tellers = voicesIn(snapshot, Tellings::mostTellers);
    if (tellers.size() < 2 || !m_tellings->showTellings(snapshot, m_graph->arrangement(),
                                                        std::move(tellers), m_graph->geometry()))
        m_card->showText(QStringLiteral("<p>%1</p>")
                             .arg(tr("Fewer than two sources or speakers tell of this picture.")),
                         ShowType(height()).words());
}

void ShowWindow::cover(Qt::GlobalColor colour)
{
    const bool same = m_blank->isVisible() && m_blank->palette().window().color() == colour;
    m_blank->setPalette(QPalette(colour));
    m_blank->setVisible(!same);
    m_blank->raise();
}

void ShowWindow::showKeys()
{
    const auto type = ShowType(height()).least();
    m_card->showText(keysHtml(type), type);
}

void ShowWindow::showSaysWho()
{
    const auto &snapshot = m_feed.snapshot();
    const auto pixelSize = ShowType(height()).words();
    const auto hidden = m_lesson.hiddenTies();
    const auto show = [&](const Testimony &testimony) {
        m_card->showText(testimonyHtml(testimony, *m_theme), pixelSize);
    };
    auto item = m_graph->hovered();
    if (!item.as<TieId>() && !item.as<EventId>())
        item = m_selection.current();
    if (const auto *tie = item.as<TieId>())
        return show(testimonyOfTie(snapshot, snapshot.index->tieAt(*tie)));
    if (const auto *event = item.as<EventId>())
        return show(testimonyOfEvent(snapshot.map(), snapshot.index->eventAt(*event)));
    const bool again = m_card->isVisible();
    if (const auto told = testimonyOf(m_lesson, snapshot); !again && !told.claim.empty()) {
        m_saysWho = -1;
        return show(told);
    }
    for (int tie = m_saysWho + 1; tie < int(snapshot.ties.size()); ++tie) {
        const bool isHidden = std::find(hidden.begin(), hidden.end(), tie) != hidden.end();
        if (!snapshot.ties[std::size_t(tie)].shown || isHidden)
            continue;
        m_saysWho = tie;
        return show(testimonyOfTie(snapshot, tie));
    }
    m_saysWho = -1;
    m_card->hide();
}

bool ShowWindow::takeStepKey(int key)
{
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_N: next(); return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_P: previous(); return true;
    case Qt::Key_Home: goTo(0); return true;
    case Qt::Key_End: goTo(m_lesson.scenes().size() - 1); return true;
    default: return false;
    }
}

/// Digits wait for Enter, which without them is the next step.
bool ShowWindow::takeNumber(int key, const QString &text)
{
    constexpr int mostDigits = 6;
    if (text.size() == 1 && text.front().isDigit()) {
        if (m_number.size() < mostDigits)
            m_number += text;
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (m_number.isEmpty())
        next();
    else if (const auto number = std::exchange(m_number, {}).toUInt(); number > 0)
        goTo(number - 1);
    return true;
}

bool ShowWindow::takeOtherKey(int key, const QString &text)
{
    if (text == QLatin1String("?"))
        key = Qt::Key_Question;
    switch (key) {
    case Qt::Key_B:
    case Qt::Key_Period: cover(Qt::black); return true;
    case Qt::Key_W:
    case Qt::Key_Comma: cover(Qt::white); return true;
    case Qt::Key_L: m_caption->setLegendShown(!m_caption->isLegendShown()); return true;
    case Qt::Key_S: showSaysWho(); return true;
    case Qt::Key_T: showTellings(); return true;
    case Qt::Key_Question:
    case Qt::Key_F1: m_card->isVisible() ? m_card->hide() : showKeys(); return true;
    case Qt::Key_X: Q_EMIT swapAsked(); return true;
    case Qt::Key_Escape: stepBack(); return true;
    case Qt::Key_F5: Q_EMIT left(); return true;
    default: return false;
    }
}

bool ShowWindow::takeKey(int key, const QString &text)
{
    if (m_card->isVisible() && (key == Qt::Key_Down || key == Qt::Key_Up) &&
        m_card->scroll(key == Qt::Key_Down ? 1 : -1))
        return true;
    return takeNumber(key, text) || takeStepKey(key) || takeOtherKey(key, text);
}

void ShowWindow::keyPressEvent(QKeyEvent *event)
{
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        takeKey(event->key(), event->text());
}

/// There is nothing to tab to.
bool ShowWindow::focusNextPrevChild(bool)
{
    return true;
}

void ShowWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT left();
}

} // namespace entente
