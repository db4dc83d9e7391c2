#pragma once

#include "meeting/agenda.h"

#include <optional>
#include <string_view>

// What kind of item a title or a group heading announces, by tables of words.
namespace klubba::notice {

struct GuessedKind {
    meeting::ItemKind kind{};
    double confidence = 0;
};

/// Whether verifiers are chosen there, among other things or alone: "Upprop och val av justerare".
bool concerns_verification(std::string_view title);

/// By the words of the title; empty when they say nothing.
std::optional<GuessedKind> kind_in_title(std::string_view title);

/// "Beslut: …", "Information: …", "Val: …": a kind put in front of the title.
std::optional<meeting::ItemKind> kind_prefix(std::string_view title);

/// A heading that groups items, like "Beslutsärenden". It may name neither kind nor secrecy.
struct GroupHeading {
    std::optional<meeting::ItemKind> kind;
    meeting::Confidentiality confidentiality{};
};
std::optional<GroupHeading> group_heading(std::string_view text);

/// By words like "sekretess" in a title.
meeting::Confidentiality confidentiality_in(std::string_view title);

} // namespace klubba::notice
