// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "theme.h"

#include <QCoreApplication>
#include <QFontDatabase>

namespace entente {

namespace {

Theme light()
{
    Theme t;
    t.name = Theme::Name::Light;
    t.ground = QColor(0xfa, 0xfb, 0xfd);
    t.panel = QColor(0xff, 0xff, 0xff);
    t.card = QColor(0xff, 0xff, 0xff);
    t.cardBorder = QColor(0x7c, 0x88, 0x98);
    t.text = QColor(0x1a, 0x22, 0x2e);
    t.mutedText = QColor(0x55, 0x60, 0x70);
    t.line = QColor(0xdf, 0xe4, 0xea);
    t.accent = QColor(0x0b, 0x5c, 0xad);
    t.accentText = Qt::white;
    t.caption = QColor(0x1f, 0x29, 0x37);
    t.captionText = Qt::white;
    t.captionMuted = QColor(0xc3, 0xcd, 0xd9);
    t.highlight = QColor(0xb9, 0x83, 0x00);
    t.campGround[0] = QColor(0xe4, 0xed, 0xf7);
    t.campGround[1] = QColor(0xf7, 0xee, 0xe0);
    t.campBorder[0] = QColor(0x6f, 0x93, 0xbd);
    t.campBorder[1] = QColor(0xa3, 0x82, 0x3f);
    t.campText[0] = QColor(0x3c, 0x5a, 0x7c);
    t.campText[1] = QColor(0x78, 0x57, 0x26);
    return t;
}

Theme dark()
{
    Theme t;
    t.name = Theme::Name::Dark;
    t.ground = QColor(0x12, 0x18, 0x20);
    t.panel = QColor(0x1a, 0x22, 0x2c);
    t.card = QColor(0x24, 0x2e, 0x3b);
    t.cardBorder = QColor(0x6f, 0x80, 0x96);
    t.text = QColor(0xf1, 0xf4, 0xf8);
    t.mutedText = QColor(0xab, 0xb7, 0xc6);
    t.line = QColor(0x31, 0x3c, 0x4a);
    t.accent = QColor(0x6c, 0xb6, 0xff);
    t.accentText = QColor(0x0c, 0x14, 0x1e);
    t.caption = QColor(0xe8, 0xed, 0xf3);
    t.captionText = QColor(0x14, 0x1c, 0x26);
    t.captionMuted = QColor(0x48, 0x54, 0x63);
    t.highlight = QColor(0xa0, 0x7c, 0x18);
    t.campGround[0] = QColor(0x17, 0x26, 0x38);
    t.campGround[1] = QColor(0x2b, 0x25, 0x1b);
    t.campBorder[0] = QColor(0x4d, 0x74, 0xa0);
    t.campBorder[1] = QColor(0x8a, 0x73, 0x46);
    t.campText[0] = QColor(0x9c, 0xbf, 0xe4);
    t.campText[1] = QColor(0xe0, 0xc3, 0x8d);
    return t;
}

Theme print()
{
    Theme t = light();
    t.name = Theme::Name::Print;
    t.ground = Qt::white;
    t.cardBorder = QColor(0x70, 0x78, 0x82);
    t.text = Qt::black;
    t.mutedText = QColor(0x40, 0x46, 0x4e);
    t.line = QColor(0xc8, 0xcc, 0xd2);
    t.caption = QColor(0x26, 0x2b, 0x33);
    t.captionText = Qt::white;
    t.captionMuted = QColor(0xd0, 0xd5, 0xdc);
    t.campGround[0] = QColor(0xf0, 0xf0, 0xf0);
    t.campGround[1] = QColor(0xfa, 0xfa, 0xfa);
    t.campBorder[0] = QColor(0x8a, 0x8a, 0x8a);
    t.campBorder[1] = QColor(0x90, 0x90, 0x90);
    t.campText[0] = QColor(0x30, 0x30, 0x30);
    t.campText[1] = QColor(0x30, 0x30, 0x30);
    return t;
}

} // namespace

const Theme &Theme::of(Name name)
{
    static const Theme themes[] = {light(), dark(), print()};
    return themes[int(name)];
}

bool Theme::byWord(const QString &word, Name &name)
{
    static const QStringList words{QStringLiteral("light"), QStringLiteral("dark"),
                                   QStringLiteral("print")};
    const auto at = words.indexOf(word);
    if (at >= 0)
        name = Name(at);
    return at >= 0;
}

QColor Theme::tie(TieKind kind) const
{
    const bool onDark = isDark();
    const bool onPaper = name == Name::Print;
    switch (kind) {
    case TieKind::Backs:
        return onDark    ? QColor(0x5a, 0xb0, 0xf5)
               : onPaper ? QColor(0x00, 0x4f, 0x8c)
                         : QColor(0x00, 0x67, 0xb3);
    case TieKind::Opposes:
        return onDark    ? QColor(0xff, 0x8a, 0x57)
               : onPaper ? QColor(0xa8, 0x3a, 0x00)
                         : QColor(0xc4, 0x49, 0x0a);
    case TieKind::Recognises: return onDark ? QColor(0x93, 0xa8, 0xc8) : QColor(0x4d, 0x63, 0x85);
    case TieKind::Mediates: return onDark ? QColor(0xb9, 0xc2, 0xcd) : QColor(0x55, 0x60, 0x6e);
    case TieKind::PartOf:
    case TieKind::Leads: return onDark ? QColor(0x8f, 0x9b, 0xab) : QColor(0x6b, 0x77, 0x87);
    default: break;
    }
    return onDark ? QColor(0x84, 0x90, 0xa0) : QColor(0x75, 0x80, 0x8e);
}

QColor Theme::lane(int lane) const
{
    static const QRgb onLight[] = {0xff0067b3, 0xff1b7f6b, 0xffc4490a,
                                   0xff7a57a8, 0xff8a6a00, 0xff5b6675};
    static const QRgb onDark[] = {0xff5ab0f5, 0xff4cc2a5, 0xffff8a57,
                                  0xffb79ae0, 0xffd9b548, 0xffa7b3c2};
    return QColor::fromRgb((isDark() ? onDark : onLight)[lane % 6]);
}

QPalette Theme::palette() const
{
    QPalette p;
    const QColor button = isDark() ? QColor(0x2a, 0x35, 0x43) : QColor(0xf2, 0xf4, 0xf7);
    const QColor disabled = isDark() ? QColor(0x77, 0x83, 0x92) : QColor(0x8a, 0x93, 0x9f);
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, ground);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, mutedText);
    p.setColor(QPalette::Button, button);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, caption);
    p.setColor(QPalette::ToolTipText, captionText);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, accentText);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, panel.lighter(isDark() ? 140 : 105));
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line.darker(isDark() ? 90 : 110));
    p.setColor(QPalette::Dark, cardBorder);
    p.setColor(QPalette::Shadow, isDark() ? QColor(Qt::black) : cardBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, disabled);
    return p;
}

int eventLane(EventType type)
{
    switch (type) {
    case EventType::Talks:
    case EventType::Agreement: return 0;
    case EventType::TruceProposal:
    case EventType::Ceasefire:
    case EventType::Refusal: return 1;
    case EventType::Deployment:
    case EventType::Offensive:
    case EventType::Attack:
    case EventType::ArmsDelivery: return 2;
    case EventType::Request:
    case EventType::Statement:
    case EventType::Threat: return 3;
    case EventType::Sanction:
    case EventType::Recognition: return 4;
    case EventType::Casualties:
    case EventType::Other: break;
    }
    return 5;
}

int eventLaneCount()
{
    return 6;
}

QString eventLaneName(int lane)
{
    static const char *const names[] = {QT_TRANSLATE_NOOP("Lanes", "Talks"),
                                        QT_TRANSLATE_NOOP("Lanes", "Truce"),
                                        QT_TRANSLATE_NOOP("Lanes", "Military"),
                                        QT_TRANSLATE_NOOP("Lanes", "Statement"),
                                        QT_TRANSLATE_NOOP("Lanes", "Sanction, recognition"),
                                        QT_TRANSLATE_NOOP("Lanes", "Other")};
    return QCoreApplication::translate("Lanes", names[lane % 6]);
}

const QStringList &uiFontFamilies()
{
    static const QStringList families{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                      QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")};
    return families;
}

QFont uiFont(qreal pixelSize, QFont::Weight weight)
{
    QFont font(uiFontFamilies());
    font.setPixelSize(std::max(1, qRound(pixelSize)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

} // namespace entente
