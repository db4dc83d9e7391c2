#include "meeting/lookup.h"
#include "ui/action_parts.h"
#include "ui/secretary_forms.h"

namespace klubba::ui {

using meeting::AgendaItem;
using meeting::StoredFile;
using words::Word;

namespace {

/// What the arrows are on before the meeting, and what is on the table in it.
meeting::ItemId item_worked_on(const SecretaryMoment& now)
{
    if (now.in.view.item) return now.in.view.item->item.id;
    return now.local.item;
}

std::vector<StoredFile> files_of(const SecretaryMoment& now)
{
    std::vector<StoredFile> files;
    const auto add = [&](const AgendaItem& item) {
        files.insert(files.end(), item.files.begin(), item.files.end());
    };
    const auto first = item_worked_on(now);
    if (const auto* record = find(now.in.state, first)) add(record->item);
    for (const auto& record : now.in.state.items)
        if (record.item.id != first) add(record.item);
    if (const auto& notice = now.in.state.info.notice) files.push_back(*notice);
    return files;
}

} // namespace

bool has_files(const SecretaryInput& in)
{
    const auto& items = in.state.items;
    return in.state.info.notice || std::any_of(items.begin(), items.end(), [](const auto& record) {
               return !record.item.files.empty();
           });
}

void open_document(const SecretaryMoment& now)
{
    const auto files = files_of(now);
    if (files.size() == 1) {
        now.local.requests.emplace_back(OpenDocument{files.front()});
        return;
    }
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < files.size(); ++i)
        choices.push_back({std::to_string(i), files[i].document});
    const auto& words = now.desk.words;
    now.local.form = form_of(words, said(words, Word::ActOpenDocument),
                             {choice_field(said(words, Word::FieldWhichDocument), choices, "0")});
    now.local.form->make = [](const std::vector<FormField>&) { return Made{}; };
    now.local.form->requests = [files](const std::vector<FormField>& fields) -> Requests {
        for (std::size_t i = 0; i < files.size(); ++i)
            if (fields[0].chosen == std::to_string(i)) return {OpenDocument{files[i]}};
        return {};
    };
}

} // namespace klubba::ui
