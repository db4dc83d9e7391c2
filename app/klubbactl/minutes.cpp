#include "klubbactl/minutes_files.h"
#include "klubbactl/sealed.h"
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
    const auto standing = proved(*folder, *chosen);
    if (!standing) return failed(standing.error());
    const auto made =
        sealed(*standing, wanted_by(options), looks->of(chosen->history.state().info.body));
    if (!made) return failed(made.error());
    const auto text = file_of(*made, options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
