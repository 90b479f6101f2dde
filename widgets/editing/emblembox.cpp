// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "emblembox.h"

#include "fieldwords.h"

#include "models/picture/activetheme.h"
#include "models/picture/emblem.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardItemModel>

#include <algorithm>

namespace entente {

namespace {

constexpr int pictureSide = 28; // pixels
constexpr int iconSide = 16;

QPixmap pictureOf(const Emblem &emblem, int side, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEmblem(painter, QRectF(0.5, 0.5, side - 1, side - 1), emblem,
                ActiveTheme::instance()->theme());
    return pixmap;
}

/// Countries by name, each with its two-letter code. A flag is drawn when its row is first seen.
class Countries : public QStandardItemModel
{
public:
    explicit Countries(const QWidget *view) : QStandardItemModel(view->parent()), m_view(view)
    {
        QList<std::pair<QString, QString>> all{
            {EmblemBox::tr("European Union"), QStringLiteral("eu")},
            {EmblemBox::tr("United Nations"), QStringLiteral("un")}};
        for (int i = 1; i <= int(QLocale::LastTerritory); ++i) {
            const auto code = QLocale::territoryToCode(QLocale::Territory(i)).toLower();
            if (code.size() == 2 && code[0].isLetter() && code[1].isLetter())
                all.append({QLocale::territoryToString(QLocale::Territory(i)), code});
        }
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
            return QString::localeAwareCompare(a.first, b.first) < 0;
        });
        for (const auto &[name, code] : all) {
            if (name == code.toUpper()) // a code without a name is no country
                continue;
            auto *row = new QStandardItem(name);
            row->setData(code, Qt::UserRole);
            appendRow(row);
        }
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DecorationRole)
            return QStandardItemModel::data(index, role);
        auto &icon = m_icons[index.row()];
        if (icon.isNull()) {
            Emblem emblem;
            emblem.flag = index.data(Qt::UserRole).toString();
            icon = pictureOf(emblem, iconSide, m_view);
        }
        return icon;
    }

private:
    const QWidget *m_view;
    mutable QHash<int, QPixmap> m_icons;
};

const QRegularExpression &flagPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^flag:([a-z]{2})$"));
    return pattern;
}

bool isMonogram(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\S{1,3}$"));
    return pattern.match(text).hasMatch();
}

} // namespace

EmblemBox::EmblemBox(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_flag(new QComboBox(this))
    , m_letters(new QLineEdit(this))
    , m_picture(new QLabel(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_picture->setFixedSize(pictureSide, pictureSide);
    m_picture->setAccessibleName(tr("The emblem as it is drawn"));
    m_kind->addItems({tr("by itself: its flag or initials"), tr("a flag"), tr("letters")});
    m_kind->setAccessibleName(tr("Kind of emblem"));
    m_flag->setEditable(true);
    m_flag->setInsertPolicy(QComboBox::NoInsert);
    m_flag->setIconSize({iconSide, iconSide});
    m_flag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_flag->setMaxVisibleItems(12);
    m_flag->completer()->setFilterMode(Qt::MatchContains);
    m_flag->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_flag->lineEdit()->setPlaceholderText(tr("name of the country"));
    m_flag->setAccessibleName(tr("Country of the flag"));
    m_letters->setMaxLength(3);
    m_letters->setPlaceholderText(tr("one to three"));
    m_letters->setAccessibleName(tr("Letters of the emblem"));
    line->addWidget(m_picture);
    line->addWidget(m_kind);
    line->addWidget(m_flag, 1);
    line->addWidget(m_letters, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EmblemBox::follow);
    connect(m_flag, &QComboBox::editTextChanged, this, &EmblemBox::follow);
    connect(m_letters, &QLineEdit::textChanged, this, &EmblemBox::follow);
    setEmblem({});
}

void EmblemBox::setEmblem(const QString &emblem)
{
    const auto flag = flagPattern().match(emblem);
    const bool monogram = isMonogram(emblem);
    m_given = emblem.isEmpty() || flag.hasMatch() || monogram ? QString() : emblem;
    if (!m_given.isEmpty() && m_kind->count() <= AsInFile)
        m_kind->addItem(tr("as in the file: %1").arg(m_given));
    if (flag.hasMatch())
        listCountries();
    const int country = flag.hasMatch() ? m_flag->findData(flag.captured(1)) : -1;
    m_flag->setCurrentIndex(country);
    if (country < 0)
        m_flag->setEditText(flag.captured(1)); // a code that no list knows
    m_letters->setText(monogram ? emblem : QString());
    m_kind->setCurrentIndex(flag.hasMatch()     ? Flag
                            : monogram          ? Letters
                            : m_given.isEmpty() ? ByItself
                                                : AsInFile);
    follow();
}

QString EmblemBox::emblem() const
{
    switch (m_kind->currentIndex()) {
    case Flag: {
        const auto typed = m_flag->currentText().trimmed();
        const int row = m_flag->findText(typed, Qt::MatchFixedString);
        const auto code = row >= 0 ? m_flag->itemData(row).toString() : typed.toLower();
        return code.isEmpty() ? QString() : QStringLiteral("flag:") + code;
    }
    case Letters: return m_letters->text().trimmed();
    case AsInFile: return m_given;
    default: return {};
    }
}

QString EmblemBox::problem() const
{
    const auto chosen = emblem();
    const int kind = m_kind->currentIndex();
    if (kind == Flag && !flagPattern().match(chosen).hasMatch())
        return tr("Choose the country of the flag from the list, or type its two letters.");
    if (kind == Letters && !isMonogram(chosen))
        return tr("An emblem of letters has one to three, without spaces.");
    return {};
}

void EmblemBox::setActor(const Actor &actor)
{
    m_actor = actor;
    updatePicture();
}

/// When they are first needed: there are many.
void EmblemBox::listCountries()
{
    if (m_flag->count() > 0)
        return;
    m_flag->setModel(new Countries(m_flag));
    m_flag->setCurrentIndex(-1);
    m_flag->completer()->setModel(m_flag->model());
}

void EmblemBox::follow()
{
    const int kind = m_kind->currentIndex();
    if (kind == Flag)
        listCountries();
    m_flag->setVisible(kind == Flag);
    m_letters->setVisible(kind == Letters);
    updatePicture();
    Q_EMIT changed();
}

void EmblemBox::updatePicture()
{
    auto actor = m_actor;
    actor.emblem = problem().isEmpty() ? typedText(emblem()) : std::string();
    m_picture->setPixmap(pictureOf(Emblem::of(actor), pictureSide, this));
}

void EmblemBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

} // namespace entente
