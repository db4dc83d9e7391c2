#include "meeting/event.h"

#include <tuple>

namespace klubba::meeting {

EventBody::EventBody() : EventBody(MeetingDrafted{}) {}
EventBody::EventBody(const EventBody& other) = default;
EventBody::EventBody(EventBody&& other) noexcept = default;
EventBody& EventBody::operator=(const EventBody& other) = default;
EventBody& EventBody::operator=(EventBody&& other) noexcept = default;
EventBody::~EventBody() = default;

bool operator==(const EventBody& left, const EventBody& right)
{
    return static_cast<const EventVariant&>(left) == static_cast<const EventVariant&>(right);
}

std::string to_text(const EventId& id)
{
    return id.author + ":" + std::to_string(id.sequence);
}

std::string name_with_party(const Person& person)
{
    if (person.party.empty()) return person.name;
    return person.name + " (" + person.party + ")";
}

std::optional<Instant> happened_at(const EventBody& body)
{
    return visit(
        [](const auto& one) -> std::optional<Instant> {
            if constexpr (requires { one.at; })
                return one.at;
            else
                return {};
        },
        body);
}

std::vector<StoredFile> files_in(const EventBody& body)
{
    return visit(
        [](const auto& one) -> std::vector<StoredFile> {
            if constexpr (requires { one.item.files; })
                return one.item.files;
            else if constexpr (requires { one.signed_file; })
                return {one.signed_file.file};
            else if constexpr (requires { one.info.notice; })
                return one.info.notice ? std::vector{*one.info.notice} : std::vector<StoredFile>{};
            else
                return {};
        },
        body);
}

bool comes_before(const Event& left, const Event& right)
{
    return std::tie(left.stamp, left.id) < std::tie(right.stamp, right.id);
}

} // namespace klubba::meeting
