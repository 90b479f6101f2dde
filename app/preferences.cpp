// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "preferences.h"

#include "actions/shortcutseditor.h"
#include "pagearea.h"

#include "models/document/viewstate.h"
#include "models/picture/activetheme.h"
#include "models/picture/textfont.h"
#include "models/safety/backups.h"
#include "widgets/editing/spanbox.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace entente {

namespace {

const auto themeKey = QStringLiteral("window/theme");
const auto textKey = QStringLiteral("window/textPercent");
const auto motionKey = QStringLiteral("window/reducedMotion");
const auto reachKey = QStringLiteral("map/reach");
const auto backupsKey = QStringLiteral("safety/backups");
constexpr int asTheSystem = -1;
constexpr int textSizes[] = {100, 115, 130, 150, 175, 200, 250, 300};
constexpr qreal usualText = 13; // pixels

/// The colours that the desktop asked for before the program had its own.
bool systemIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

/// Widgets with a font of their own do not follow the application's.
void scaleOwnFonts(qreal factor)
{
    for (auto *widget : QApplication::allWidgets()) {
        auto font = widget->font();
        if (!widget->testAttribute(Qt::WA_SetFont) || font.pixelSize() <= 0)
            continue;
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
        widget->setFont(font);
    }
}

} // namespace

void applyPreferences()
{
    const bool dark = systemIsDark(); // before the palette is ours
    const QSettings settings;
    const int theme = settings.value(themeKey, asTheSystem).toInt();
    ActiveTheme::instance()->set(theme >= 0 && theme < 3 ? Theme::Name(theme)
                                 : dark                  ? Theme::Name::Dark
                                                         : Theme::Name::Light);
    const int percent = std::clamp(settings.value(textKey, 100).toInt(), 50, 300);
    QApplication::setFont(uiFont(usualText * percent / 100));
    Backups::setCount(settings.value(backupsKey, Backups::usualCount).toInt());
}

void chooseTheme(int name)
{
    QSettings().setValue(themeKey, name);
    applyPreferences();
}

CarryOver wantedReach()
{
    CarryOver reach;
    CarryOver::parse(QSettings().value(reachKey).toString().toStdString(), reach);
    return reach;
}

bool wantsReducedMotion()
{
    return QSettings().value(motionKey, false).toBool();
}

void chooseReducedMotion(ViewState *view, bool reduced)
{
    if (view->reducedMotion() == reduced)
        return;
    QSettings().setValue(motionKey, reduced);
    view->setReducedMotion(reduced);
}

Preferences::Preferences(ActionRegistry *registry, ViewState *view, QWidget *parent)
    : QDialog(parent)
    , m_theme(new QComboBox(this))
    , m_textSize(new QComboBox(this))
    , m_motion(new QCheckBox(tr("&Less motion: no gliding, no pulsing"), this))
    , m_reach(new SpanBox(this))
    , m_backups(new QSpinBox(this))
{
    setWindowTitle(tr("Preferences"));
    const QSettings settings;
    m_theme->addItem(tr("As the desktop"), asTheSystem);
    const QStringList names{tr("Light"), tr("Dark"), tr("Print")};
    for (int i = 0; i < names.size(); ++i)
        m_theme->addItem(names[i], i);
    m_theme->setCurrentIndex(
        std::max(m_theme->findData(settings.value(themeKey, asTheSystem).toInt()), 0));
    for (const int percent : textSizes)
        m_textSize->addItem(tr("%1 %").arg(percent), percent);
    m_textSize->setCurrentIndex(
        std::max(m_textSize->findData(settings.value(textKey, 100).toInt()), 0));
    m_motion->setChecked(view->reducedMotion());
    m_reach->setSpan(wantedReach());
    m_reach->setToolTip(tr("Where no source says since when or until when a tie stood, it is taken "
                           "to stand for so long before and after. A map keeps its own: File, "
                           "Properties."));
    m_backups->setRange(1, 200);
    m_backups->setValue(settings.value(backupsKey, Backups::usualCount).toInt());
    m_backups->setToolTip(tr("Earlier states of each map; besides them the last one of each of the "
                             "last thirty days is kept."));
    auto *shortcuts = new QPushButton(tr("Choose &Shortcuts…"), this);
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("Te&xt of menus and panels"), m_textSize);
    form->addRow(QString(), m_motion);
    form->addRow(tr("&Reach of new maps"), m_reach);
    form->addRow(tr("&Backups of each map"), m_backups);
    shortcuts->setAutoDefault(false); // Enter is for the fields
    form->addRow(QString(), shortcuts);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(new PageArea(page, this), 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { chooseTheme(m_theme->currentData().toInt()); });
    connect(m_textSize, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(textKey, m_textSize->currentData().toInt());
        const auto before = textScale();
        applyPreferences();
        scaleOwnFonts(textScale() / before);
    });
    connect(m_motion, &QCheckBox::toggled, this,
            [view](bool on) { chooseReducedMotion(view, on); });
    connect(m_reach, &SpanBox::changed, this, [this] {
        QSettings().setValue(reachKey, QString::fromStdString(m_reach->span().iso()));
    });
    connect(m_backups, &QSpinBox::valueChanged, this, [](int count) {
        QSettings().setValue(backupsKey, count);
        Backups::setCount(count);
    });
    connect(shortcuts, &QPushButton::clicked, this,
            [this, registry] { ShortcutsEditor(registry, this).exec(); });
}

} // namespace entente
