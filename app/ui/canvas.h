#pragma once

#include "base/key.h"
#include "ui/box.h"
#include "ui/key_use.h"
#include "ui/last_frame.h"
#include "ui/paragraph.h"
#include "ui/picture.h"
#include "ui/text_log.h"
#include "ui/theme.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What a screen draws on during one frame, and asks about input. All measures are units (theme.h);
// the canvas turns them into pixels. Text is placed by its line box: `style.line_height()` high.
//
// The background is the window's clear colour: never fill the whole area.
namespace klubba::ui {

enum class Align { Left, Centre, Right };

/// Which of a screen's hit areas the keyboard is on. Kept by the screen between frames.
struct Focus {
    unsigned now = 0;
    bool is_visible = false;            ///< Moved by the keyboard rather than by a touch.
    unsigned wanted = 0;                ///< A field that is to be written in.
    unsigned writing = 0;               ///< The page that takes what is typed, if any.
    std::vector<unsigned> order;        ///< As drawn in the last frame.
    std::vector<unsigned> order_so_far; ///< As drawn in this frame.
    std::vector<Box> places;            ///< Where the pointer means something, in pixels.
    bool shows_keys = false;            ///< The help behind F1 lies over the screen.
    std::size_t keys_page = 0;
    std::vector<KeyUse> key_uses; ///< What the keys do, as asked for in this frame.
};

struct KeyboardPlace {
    unsigned at = 0; ///< Nought: nowhere in particular.
    bool is_visible = false;
};

/// What has happened to a hit area.
struct Touch {
    bool clicked = false; ///< Released on it, or Enter while it has focus.
    bool hovered = false;
    bool held = false;
    bool focused = false; ///< Draw it so that this shows.
};

/// What a frame is drawn with.
struct Setting {
    Typeface& typeface;
    const Theme& theme;
    Focus& focus;
    std::span<const KeyPress> keys;
    TextLog* log = nullptr;
    float zoom = 1;        ///< Makes a unit larger, and the area as many units smaller.
    Point shift{};         ///< Moves everything by so many pixels. What reaches an edge still does.
    float least_width = 0; ///< In units: on a narrower display everything is smaller.
    LastFrame* last = nullptr; ///< Keeps the frame.
};

class Canvas {
public:
    /// Covers the whole display of the current ImGui context, until destroyed.
    explicit Canvas(const Setting& setting);
    /// Draws a screen made for 1920 by 1080 small, inside `where` of `host`, without input.
    Canvas(Canvas& host, const Box& where);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    [[nodiscard]] Box area() const { return m_area; }
    [[nodiscard]] bool is_portrait() const { return m_area.h > m_area.w; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] Measure measure() const { return {m_typeface, m_scale}; }
    [[nodiscard]] float width(const TextStyle& style, std::string_view text) const;

    // Text. The width is given back, so that more can follow on the line.
    float text(Point top_left, const TextStyle& style, Colour colour, std::string_view text);
    /// On one line, in the middle of the box's height. Say `fit_line` first if it may be too long.
    float
    text_in(const Box& box, Align, const TextStyle& style, Colour colour, std::string_view text);
    /// Several stretches on one line, in the middle of the box's height.
    float spans_in(const Box& box, Align, const TextStyle& style, std::span<const Span> spans);
    /// Shrinks down to `floor` to stay on one line in the box.
    float fitted_in(const Box& box,
                    Align,
                    const TextStyle& style,
                    float floor,
                    Colour colour,
                    std::string_view text);
    [[nodiscard]] Paragraph
    wrap(const TextStyle& style, std::span<const Span> spans, float width) const;
    [[nodiscard]] Paragraph
    wrap(const TextStyle& style, Colour colour, std::string_view text, float width) const;
    [[nodiscard]] Fitted
    fit(const TextStyle& style, float floor, std::span<const Span> spans, const Box& box) const;
    /// Gives the height.
    float
    paragraph(Point top_left, const Paragraph& paragraph, Align = Align::Left, float width = 0);
    float page(Point top_left, const Fitted& fitted, std::size_t number = 0);

    // Shapes.
    void fill(const Box& box, Colour colour, float radius = 0);
    void outline(const Box& box, Colour colour, float thickness = border, float radius = 0);
    void card(const Box& box, Colour surface, Colour edge, float radius = radius_card);
    void horizontal_line(Point from, float length, Colour colour, float thickness = hairline);
    void vertical_line(Point from, float length, Colour colour, float thickness = hairline);
    void circle(Point centre, float radius, Colour colour);
    /// Two strokes, inside the box; the sign for done.
    void tick(const Box& box, Colour colour);
    void picture(const Box& box, const Picture& picture);
    /// What of it lies within the other box, as seen through a pane of that colour.
    void
    picture_within(const Box& box, const Picture& picture, const Box& within, Colour seen_through);

    /// How much has been drawn so far, for `fade`.
    [[nodiscard]] std::size_t drawn() const;
    /// Leaves this part, from 0 to 1, of the strength of all that was drawn since then.
    void fade(std::size_t since, float strength);

    // Input.
    /// A place to press, under what is drawn next. `id` is unique on the screen.
    Touch touch(std::string_view id, const Box& box);
    /// Whether the key was pressed, with exactly these held. While a text field is written in, keys
    /// that write or edit belong to the field. What it does stands in the help behind F1 in every
    /// frame that asks for it: ask only when it would do something.
    [[nodiscard]] bool pressed(KeyPress key, words::Word does) const;
    [[nodiscard]] bool pressed(Key key, words::Word does) const
    {
        return pressed(KeyPress{key}, does);
    }
    /// The same for a key that whoever writes in a field leaves to the screen around it.
    [[nodiscard]] bool pressed_while_writing(KeyPress key, words::Word does) const;
    /// The heading of the keys asked for from here on. Gives the one before.
    words::Word keys_under(words::Word heading) { return std::exchange(m_heading, heading); }
    /// Puts a key in the help that somebody else asks for.
    void tell_of_key(KeyPress key, words::Word does) const;
    [[nodiscard]] std::span<const KeyUse> key_uses() const { return m_focus.key_uses; }
    [[nodiscard]] bool is_writing() const { return m_is_writing; }
    /// Shows where the keyboard is, around `box`.
    void focus_ring(const Box& box, float radius);
    /// A field of one line. True when the text was changed.
    bool field(std::string_view id, const Box& box, const TextStyle& style, std::string& text);
    /// A field of several lines, broken where the writer breaks them.
    bool text_area(std::string_view id, const Box& box, const TextStyle& style, std::string& text);
    /// Puts the keyboard in the field or on the hit area with this id, in the next frame.
    void focus_on(std::string_view id);
    /// A hit area that takes what is typed while the keyboard is on it (`focused` says so), for
    /// text that is laid out by the screen itself (prose_field.h).
    Touch page_for_writing(std::string_view id, const Box& box);
    /// Takes the keyboard from whatever was written in.
    void stop_writing();
    /// Whether the keyboard is on this place, also before the frame comes to it.
    [[nodiscard]] bool is_on(std::string_view id) const;
    /// Where the keyboard is, to give it back there (keyboard_return.h).
    [[nodiscard]] KeyboardPlace keyboard() const { return {m_focus.now, m_focus.is_visible}; }
    void give_keyboard_to(const KeyboardPlace& place);
    /// What was typed since the last frame, and the keys pressed, for such a page and for the help:
    /// whoever looks among them tells of each (tell_of_key).
    [[nodiscard]] std::string typed() const;
    [[nodiscard]] std::span<const KeyPress> keys() const
    {
        return m_is_covered ? std::span<const KeyPress>{} : m_keys;
    }
    [[nodiscard]] Point pointer() const;
    [[nodiscard]] static Point pointer_in_pixels();
    [[nodiscard]] std::string pasted() const;
    void copy(const std::string& text);

    // The help, for key_help.cpp.
    [[nodiscard]] bool shows_keys() const { return m_focus.shows_keys; }
    void show_keys(bool shown);
    /// The page of it that is shown.
    [[nodiscard]] std::size_t& keys_page() { return m_focus.keys_page; }
    /// Fills the box, over whatever was drawn there, and hears keys and fingers for what follows.
    void cover(const Box& box, Colour colour);

    /// What ImGui draws a screen in, over the whole display.
    static ImDrawList* begin_window();
    static void end_window();

private:
    enum class Lines { One, Many };

    [[nodiscard]] Box pixels(const Box& box) const;
    [[nodiscard]] bool has_key(KeyPress key) const;
    [[nodiscard]] Box pixels_to_edges(const Box& box) const;
    void move_focus();
    void write(Point baseline,
               const FaceStyle& face,
               Colour colour,
               std::string_view text,
               const Box& allowed);
    void line(Point top_left, const Paragraph& paragraph, const Paragraph::Line& line);
    [[nodiscard]] float baseline_of(const TextStyle& style, float line_top) const;
    [[nodiscard]] Colour colour_behind(const Box& pixels) const;
    bool
    edit(std::string_view id, const Box& box, const TextStyle& style, std::string& text, Lines);

    Typeface& m_typeface;
    const Theme& m_theme;
    Focus& m_focus;
    std::span<const KeyPress> m_keys;
    TextLog* m_log;
    LastFrame* m_last = nullptr;
    ImDrawList* m_list;
    Point m_origin;  ///< In pixels.
    Point m_display; ///< In pixels; nothing is drawn beyond it.
    float m_scale = 1;
    Box m_area;
    bool m_is_host;
    bool m_is_writing = false;
    bool m_is_covered = false; ///< By the help: nothing is heard.
    unsigned m_activated = 0;  ///< By Enter, in this frame.
    words::Word m_heading{};
};

} // namespace klubba::ui
