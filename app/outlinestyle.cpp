// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "outlinestyle.h"

#include <QStyleOption>

namespace entente {

namespace {

constexpr int fusionDarkens = 140; // the window's colour for its outlines, in percent

/// Half way between ground and text, as a colour that Fusion darkens to it.
QColor ofOutline(const QPalette &palette)
{
    const auto ground = palette.color(QPalette::Window), text = palette.color(QPalette::WindowText);
    return QColor((ground.red() + text.red()) / 2, (ground.green() + text.green()) / 2,
                  (ground.blue() + text.blue()) / 2)
        .lighter(fusionDarkens);
}

template <class Option>
Option outlined(const Option &option)
{
    auto copy = option;
    copy.palette.setColor(QPalette::Window, ofOutline(option.palette));
    return copy;
}

} // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    if (option->palette.color(QPalette::Window).lightness() < 128) {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                const auto lighter = outlined(*button);
                return QProxyStyle::drawPrimitive(element, &lighter, painter, widget);
            }
        } else if (element == PE_FrameLineEdit) {
            if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
                const auto lighter = outlined(*frame);
                return QProxyStyle::drawPrimitive(element, &lighter, painter, widget);
            }
        }
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace entente
