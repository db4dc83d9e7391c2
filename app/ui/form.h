#pragma once

#include "base/result.h"
#include "ui/desk.h"
#include "ui/prose_field.h"
#include "ui/request.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A few fields to fill in, and the wish that comes of them. Everything is done by keyboard: Tab and
// Enter go on, Ctrl+Enter accepts from anywhere, Escape gives up. Beside a field that is chosen
// from a list, the entries that match what is typed are shown, and arrows go among them. Beside a
// field may stand how it is understood, or what is wrong with it; what was typed stays as it is.
namespace klubba::ui {

struct Choice {
    std::string id;
    std::string name;
};

/// What is said beside a field about what is written in it.
struct Remark {
    std::string text;
    bool is_wrong = false; ///< The form is not accepted with it.
};

struct FormField {
    enum class Kind {
        Line, ///< With choices, they are suggestions for its text.
        Prose,
        Choice,
        Many, ///< Of the choices any number, in `picked`; space picks what arrows are on.
    };

    std::string label;
    Kind kind = Kind::Line;
    Prose prose;                       ///< What is written, or what narrows the choices.
    std::vector<Choice> choices;       ///< An entry with an empty id says "none".
    std::string chosen;                ///< Id of a choice.
    std::string_view opening{};        ///< Before each paragraph.
    bool is_half = false;              ///< Shares its row with the next half.
    std::vector<std::string> picked{}; ///< Ids, in the order of the choices.
    /// Looks at the text; while the keyboard is in the field nothing is called wrong.
    std::function<Remark(const std::string&)> remark{};
    bool is_several = false; ///< Entries with commas between: ask `ids_of`.
    bool completes = false;  ///< Of suggestions that go on from the text: Tab fills it in.
    std::vector<std::string_view>
        sources{}; ///< What a notice's draft calls it (DraftSource::name).

    [[nodiscard]] const std::string& text() const { return prose.text(); }
};

FormField line_field(std::string label, std::string text = {});
FormField prose_field_of(std::string label, std::string text = {});
FormField choice_field(std::string label, std::vector<Choice> choices, std::string chosen = {});
FormField
many_field(std::string label, std::vector<Choice> choices, std::vector<std::string> picked);
FormField half(FormField field);
/// For entries with commas between them, in the order in which they are written.
FormField
several_field(std::string label, std::vector<Choice> choices, const std::vector<std::string>& ids);
/// What is written in such a field, each part as the entry it is or else begins.
std::vector<std::string> ids_of(const FormField& field);

/// What comes of a form that is accepted, or what is wrong with it, in words.
using Made = Result<std::vector<meeting::CommandBody>, std::string>;

struct Form {
    std::string title;
    std::string accept;
    std::vector<FormField> fields;
    /// The wishes, or what is missing, in words.
    std::function<Made(const std::vector<FormField>&)> make;
    /// When what is wished for happened, where the form asks; else it is now.
    std::function<std::optional<Instant>(const std::vector<FormField>&)> when{};
    std::vector<std::string> phrases{}; ///< F11 puts one in a field of prose.
    std::string about{};                ///< What a reader should know first; may be empty.
    std::string complaint{};            ///< Why it was not accepted.
    std::size_t place = 0;              ///< The field the keyboard is in.
    bool is_new = true;                 ///< The keyboard has not been put in a field yet.
    bool was_tried = false; ///< What is wrong is said in the field that has the keyboard too.
    std::string subject{};  ///< Id of what is corrected, for the lines it was read from.
    /// Called when a field was changed, so that others may follow it.
    std::function<void(std::vector<FormField>&, std::size_t)> follow{};
    /// What an accepted form asks of the program.
    std::function<Requests(const std::vector<FormField>&)> requests{};
};

enum class FormEnd { Open, Accepted, GivenUp };

/// Asks for what the form wishes; where something is missing it stays open and says what.
FormEnd accept_form(const words::Words& words, Form& form, Commands& out);

FormEnd
draw_form(Canvas& canvas, const words::Words& words, const Box& box, Form& form, Commands& out);

/// The choices whose name has a word that begins with `typed`, capitals and small letters alike.
std::vector<Choice> matching(const std::vector<Choice>& choices, std::string_view typed);

} // namespace klubba::ui
