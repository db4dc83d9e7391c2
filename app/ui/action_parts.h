#pragma once

#include "ui/secretary_actions.h"

#include <algorithm>

// What the tables of the secretary's actions are written with.
namespace klubba::ui {

constexpr KeyPress ctrl(Key key)
{
    return {.key = key, .control = true};
}

constexpr KeyPress ctrl_shift(Key key)
{
    return {.key = key, .control = true, .shift = true};
}

inline bool always(const SecretaryInput&)
{
    return true;
}

inline bool is_open(const SecretaryInput& in)
{
    return in.view.phase == meeting::Phase::Open;
}

inline bool is_deciding(const SecretaryInput& in)
{
    return is_open(in) && in.view.item;
}

/// Whether a member's question waits for its answer.
inline bool has_asked(const SecretaryInput& in)
{
    return std::any_of(in.view.questions.begin(), in.view.questions.end(),
                       [](const auto& question) { return !question.answered; });
}

// opening_documents.cpp
/// Whether there is any file of the meeting's to open.
bool has_files(const SecretaryInput& in);
/// Asks which; those of the item that is worked on come first, and the notice last.
void open_document(const SecretaryMoment& now);

/// A wish that needs nothing said.
template <class Wish>
void wish(const SecretaryMoment& now)
{
    ask(now.out, Wish{});
}

/// A form that asks for what else there is to say.
template <Form (*make)(const SecretaryInput&, const Desk&)>
void form(const SecretaryMoment& now)
{
    now.local.form = make(now.in, now.desk);
}

} // namespace klubba::ui
