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
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    const auto standing = proved(*folder, options.meeting);
    if (!standing) return failed(standing.error());
    const auto made = sealed(*standing, wanted_by(options));
    if (!made) return failed(made.error());
    const auto text = file_of(*made, options.format);
    if (!text) return failed(text.error());
    const auto saved = write_file(options.output, *text);
    return saved ? Exit::Done : failed(saved.error());
}

} // namespace klubba::ctl
