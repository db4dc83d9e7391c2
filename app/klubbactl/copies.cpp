#include "blobs/store.h"
#include "journal/backup.h"
#include "journal/opening.h"
#include "klubbactl/subcommands.h"
#include "klubbactl/tool.h"
#include "session/station_key.h"
#include "session/verify.h"

#include <iostream>

namespace klubba::ctl {

namespace {

/// Proves the copy, so that nobody finds out too late that it is none.
Exit verified(const std::filesystem::path& folder)
{
    const auto proof = session::verify_folder(folder);
    if (!proof) return failed(proof.error());
    std::cout << proof->records << " records, head " << proof->head << '\n';
    return Exit::Done;
}

} // namespace

Exit back_up_journal(const BackupOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    if (auto done = journal::back_up(*folder, options.copy); !done) return failed(done.error());
    if (auto done = blobs::Store{*folder}.copy_to(blobs::Store{options.copy}); !done)
        return failed(done.error());
    return verified(options.copy);
}

Exit restore_journal(const BackupOptions& options)
{
    const auto folder = data_folder(options.data);
    if (!folder) return failed(folder.error());
    if (auto done = journal::restore(options.copy, *folder); !done) return failed(done.error());
    if (auto done = blobs::Store{options.copy}.copy_to(blobs::Store{*folder}); !done)
        return failed(done.error());
    const auto server = is_central_server(*folder);
    if (!server) return failed(server.error());
    if (*server) {
        // It has forgotten what it wrote since, and would write the same numbers again.
        std::error_code none;
        std::filesystem::remove(*folder / "writer.key", none);
        if (auto made = session::make_key(*folder, session::KeyOf::Writer); !made)
            return failed(made.error());
    } else
        std::cerr << "klubbactl: what the station wrote after the copy was made is at the server: "
                     "let it be synced before anything is written\n";
    return verified(*folder);
}

} // namespace klubba::ctl
