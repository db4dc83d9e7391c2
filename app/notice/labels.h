#pragma once

#include "notice/line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The labels that notices put before their values. Which words are labels is a table in labels.cpp;
// a new template is a new row there.
namespace klubba::notice {

enum class Label {
    Body,
    Date,
    Time,
    Place,
    PlaceAndTime,
    Members,
    Substitutes,
    Others,  ///< People who are neither: staff, guests, those who get a copy.
    Contact, ///< Whom to tell that one cannot come.
    Verifier,
    VerifierSubstitute,
    Presenter,
    Registry,
    Proposal,
    Documents,
    Summary,
    Dispatch,
    Text, ///< A heading of text that the draft has no place for.
    Schedule,
    Agenda,
};

struct LabelledValue {
    Label label;
    std::string value; ///< Empty is no value: it is never the next line blindly.
};

/// The labels of a line with their values, when the line begins with one; else none.
std::vector<LabelledValue> labels_of(const Line& line);

/// The first label of the line, when it begins with one.
std::optional<Label> label_of(const Line& line);

/// "Ledamöter kallas  Ersättare underrättas": two labels side by side with nothing else, in order.
std::vector<Label> column_heads(const Line& line);

} // namespace klubba::notice
