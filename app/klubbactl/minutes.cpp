#include "klubbactl/minutes_files.h"
#include "klubbactl/subcommands.h"

namespace klubba::ctl {

namespace {

minutes::Wanted wanted_by(const MinutesOptions& options)
{
    minutes::Wanted wanted;
    if (const auto kind = enum_from<minutes::Kind>(options.kind)) wanted.kind = *kind;
    if (options.section > 0) wanted.section = options.section;
    wanted.receiver = options.receiver;
    return wanted;
}

} // namespace

Exit write_minutes(const MinutesOptions& options)
{
    const auto looks = LooksOfBodies::read(options.look);
    if (!looks) return failed(looks.error());
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto chosen = choose_meeting(*folder, options.meeting);
    if (!chosen) return failed(chosen.error());
    const auto told_by = told(*folder, *chosen);
    if (!told_by) return failed(told_by.error());
    const auto& record = told_by->record;
    const auto text = written(chosen->history.state(), record, wanted_by(options),
                              looks->of(record.body), options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
