#pragma once

#include "ui/typeface.h"

#include <memory>

struct ImDrawList;

// The last frame, to be shown again where it would be drawn just as it was: nothing is looked up,
// worded or laid out for it.
//
// It is settled once it looked the same as the one before, so that nothing was on its way any more.
// What a screen is drawn from beside hand and keyboard, whoever draws it has to compare.
namespace klubba::ui {

struct Focus;

class LastFrame {
public:
    LastFrame();
    ~LastFrame();
    LastFrame(const LastFrame&) = delete;
    LastFrame& operator=(const LastFrame&) = delete;

    /// Whether neither hand nor keyboard does anything in this frame that a screen could answer.
    /// `focus` is the screen's.
    [[nodiscard]] bool is_quiet(const Focus& focus) const;
    [[nodiscard]] bool is_settled(const Typeface& typeface) const;
    /// Shows it in this frame, which is then over.
    void show() const;
    /// Takes in what has been drawn, before the canvas ends it.
    void keep(const ImDrawList& list, const Typeface& typeface);
    /// What comes next is something else: it settles anew.
    void forget();

private:
    struct Kept;
    std::unique_ptr<Kept> m_kept;
};

} // namespace klubba::ui
