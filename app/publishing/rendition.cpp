#include "publishing/rendition.h"

#include "minutes/document_value.h"
#include "minutes/dressing.h"
#include "minutes/full_minutes.h"
#include "minutes/public_record.h"
#include "minutes/swedish.h"
#include "publishing/texts.h"
#include "publishing/word_finder.h"
#include "wire/json.h"
#include "wire/sha256.h"

#include <algorithm>
#include <set>

namespace klubba::publishing {

using meeting::Confidentiality;
using minutes::Document;
using minutes::Record;
using minutes::Section;

namespace {

/// Names of all who are there in office, without party: people of the meeting, and who presents.
std::set<std::string> people_in_office(const meeting::MeetingState& state)
{
    std::set<std::string> names;
    for (const auto& record : state.people)
        names.insert(record.person.name);
    for (const auto& record : state.items) {
        names.insert(record.item.presenters.begin(), record.item.presenters.end());
        for (const auto& sub : record.item.sub_items)
            names.insert(sub.presenters.begin(), sub.presenters.end());
    }
    return names;
}

/// All texts of the document with where they stand.
std::vector<std::pair<std::string, std::string>> texts_of(Document document)
{
    std::vector<std::pair<std::string, std::string>> all;
    for_each_text(document, [&](std::string& text, const std::string& where) {
        all.emplace_back(text, where);
    });
    return all;
}

/// Before words are masked. Of why a closed item was not handled nothing is said.
Document
unmasked(const meeting::MeetingState& state, const Record& record, const minutes::Template& look)
{
    auto open = minutes::public_record(record);
    for (auto& one : open.unhandled) {
        const bool is_closed =
            std::any_of(state.items.begin(), state.items.end(), [&](const auto& item) {
                return item.item.confidentiality != Confidentiality::Open &&
                       item.item.title == one.title;
            });
        if (is_closed) one.reason.clear();
    }
    return minutes::full_minutes(open, look);
}

/// Names that stand in the §§ that are left out.
std::set<std::string> names_in_closed(const meeting::MeetingState& state, const Record& record)
{
    const auto known = people_in_office(state);
    std::set<std::string> names;
    auto closed = record;
    std::erase_if(closed.sections, [](const Section& one) { return !minutes::is_for_few(one); });
    auto document = minutes::full_minutes(closed);
    for (auto& part : document.parts) {
        if (part.role != minutes::PartRole::Item) continue;
        Document alone;
        alone.parts = {part};
        for (const auto& [text, where] : texts_of(alone)) {
            for (auto& name : names_in(text)) {
                if (!known.contains(name)) names.insert(std::move(name));
            }
        }
    }
    return names;
}

void add(std::vector<Candidate>& all, Candidate one)
{
    const bool is_new = std::none_of(
        all.begin(), all.end(), [&](const Candidate& other) { return other.words == one.words; });
    if (is_new && !one.words.empty()) all.push_back(std::move(one));
}

} // namespace

std::vector<Candidate> hidden_words(const meeting::MeetingState& state, const Record& record)
{
    std::vector<Candidate> all;
    for (const auto& item : state.items) {
        if (item.item.confidentiality == Confidentiality::Open) continue;
        const auto where = item.section
                               ? minutes::section_label(*item.section, {record.section_year})
                               : item.item.number;
        add(all, {item.item.title, Why::ClosedItem, where});
        for (const auto& number : item.item.registry_numbers)
            add(all, {number, Why::ClosedItem, where});
        for (const auto& sub : item.item.sub_items)
            add(all, {sub.title, Why::ClosedItem, where});
    }
    return all;
}

std::vector<Candidate> candidates(const meeting::MeetingState& state, const Record& record)
{
    std::vector<std::string> hidden;
    for (auto& one : hidden_words(state, record))
        hidden.push_back(std::move(one.words));
    std::vector<Candidate> all;
    const auto names = names_in_closed(state, record);
    for (const auto& [text, where] : texts_of(masked(unmasked(state, record, {}), hidden))) {
        for (auto& number : identity_numbers_in(text))
            add(all, {std::move(number), Why::IdentityNumber, where});
        for (auto& address : mail_addresses_in(text))
            add(all, {std::move(address), Why::MailAddress, where});
        for (const auto& name : names) {
            if (without_words(text, name) != text) add(all, {name, Why::NamedInClosed, where});
        }
    }
    return all;
}

Document masked(Document document, const std::vector<std::string>& masks)
{
    for_each_text(document, [&](std::string& text, const std::string&) {
        for (const auto& words : masks)
            text = without_words(text, words);
    });
    return document;
}

Document public_rendition(const meeting::MeetingState& state,
                          const Record& record,
                          const std::vector<std::string>& masks,
                          const minutes::Template& look)
{
    auto all = masks;
    for (auto& one : hidden_words(state, record))
        all.push_back(std::move(one.words));
    return minutes::dressed(masked(unmasked(state, record, look), all), look, record.body);
}

std::string content_hash(const meeting::MeetingState& state,
                         const Record& record,
                         const std::vector<std::string>& masks)
{
    auto lasting = record;
    lasting.sets.clear();
    lasting.verification = {};
    lasting.head_hash.clear();
    const auto document = public_rendition(state, lasting, masks);
    return wire::sha256_hex(wire::print_canonical(minutes::document_value(document)));
}

bool is_ready(const Record& record)
{
    const auto& sets = record.sets;
    return !sets.empty() && std::all_of(sets.begin(), sets.end(), [](const auto& set) {
        return set.verified && (!set.posting || set.posting->posted);
    });
}

} // namespace klubba::publishing
