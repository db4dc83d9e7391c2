#pragma once

#include "base/value.h"
#include "klubbactl/tool.h"

#include <cstdint>
#include <string>
#include <vector>

// One function for each subcommand of klubbactl; each says what went wrong itself.
namespace klubba::ctl {

struct NoticeOptions {
    std::string file;
    std::string data; ///< Where the hints of its body are.
    bool json = false;
};
Exit show_notice(const NoticeOptions& options);

struct CallOptions {
    std::string file;
    std::string data;
    bool draft = false; ///< Leave it as a draft, to be corrected and called by the secretary.
};
Exit call_meeting(const CallOptions& options);

struct ReviseOptions {
    std::string file;
    std::string data;
    std::string meeting;
    bool json = false;
    bool apply = false;
    bool all = false; ///< Also what is not advised.
};
/// What a notice that came again says otherwise, and takes it over.
Exit revise_meeting(const ReviseOptions& options);

struct PlanOptions {
    std::string file;
    bool json = false;
};
/// An activity plan, or a report back, as it was read.
Exit show_plan(const PlanOptions& options);
Exit show_report_back(const PlanOptions& options);

struct HintsOptions {
    std::string data;
    std::string body;
    std::string hint;
    bool all = false;
};
/// What corrections of notices taught of each body, or of one.
Exit list_hints(const HintsOptions& options);
/// Says how many are gone; fails where there was none.
Exit forget_hints(const HintsOptions& options);

struct PlayOptions {
    std::string script;
    std::string data;
    std::string meeting;
    double pace = 0; ///< Times the speed of the meeting; 0 is as fast as it can.
    bool quiet = false;
};
Exit play_script(const PlayOptions& options);

struct CommandsOptions {
    bool json = false;
};
Exit list_commands(const CommandsOptions& options);

struct StateOptions {
    std::string data;
    std::string meeting;
    std::string at;
    bool json = false;
};
Exit show_state(const StateOptions& options);

struct MinutesOptions {
    std::string data;
    std::string meeting;
    std::string kind = "full"; ///< One of minutes::Kind.
    std::int64_t section = 0;  ///< Of an extract; 0: none was given.
    std::string receiver;      ///< Of a dispatch; empty: all.
    std::string format = "html";
    std::string look; ///< File of a template; empty: by the settings.
    std::string output = "-";
};
Exit write_minutes(const MinutesOptions& options);

struct BatchOptions {
    std::string data;
    std::string body;
    std::int64_t year = 0;
    std::string kind = "full"; ///< One of minutes::Kind that asks for nothing more.
    std::string format = "pdf";
    std::string look;
    std::string output;
};
/// Prints how many were written and how many were there.
Exit write_batch(const BatchOptions& options);

struct PackageOptions {
    std::string data;
    std::string meeting;
    std::string look;
    std::string output;
};
Exit write_package(const PackageOptions& options);

struct PublishOptions {
    std::string data;
    std::string meeting;
    std::vector<std::string> mask;
    std::vector<std::string> keep;
    std::string reason;
    std::string by;
    bool review = false;
    std::string format = "html";
    std::string look;
    std::string output; ///< Empty: say what is masked, and write nothing.
};
Exit publish_minutes(const PublishOptions& options);

struct CompareOptions {
    std::string data;
    std::string meeting;
    std::string from = "sent";
    std::string to = "now";
    std::string look;
    bool json = false;
};
/// What two versions of the minutes say otherwise.
Exit compare_minutes(const CompareOptions& options);

struct PageOptions {
    std::string data;
    std::string meeting;
    std::string at;
    std::string format = "html";
    std::string language = "sv";
    std::string host = "http://127.0.0.1:8400";
    std::string output = "-";
};
/// What the server shows of a meeting to anybody.
Exit write_page(const PageOptions& options);

struct PinOptions {
    std::string data;
    std::string role;
    std::string name;
};
/// Asked for on the terminal without echo, else one line of standard input.
Exit set_pin(const PinOptions& options);
Exit list_pins(const PinOptions& options);
Exit remove_pin(const PinOptions& options);

struct VerifyOptions {
    std::string data;
    std::string minutes; ///< A document's file; empty: the journal itself is asked for.
    std::string look;    ///< A template; empty: the one of the settings.
};
Exit verify_journal(const VerifyOptions& options);
/// Whether the document says what the journal says, and what differs. Done: it does; Failed: it
/// does not; CannotSay: no seal, no such meeting, or not the events it was made of.
Exit verify_minutes(const VerifyOptions& options);

struct AttachOptions {
    std::string data;
    std::string meeting;
    std::string set;
    std::string file;
};
/// Keeps the signed minutes that came back, with what pdfsig says of them.
Exit attach_signed(const AttachOptions& options);

struct EnrolOptions {
    std::string server;
    std::string code;
    std::string data;
    std::string pinned_tls_key;
};
Exit enrol_station(const EnrolOptions& options);

struct CentralOptions {
    std::string data;
    bool json = false;
    Value command; ///< For `tell_central`, as the server wants it.
};
Exit show_central(const CentralOptions& options);
/// Prints the code where the answer has one.
Exit tell_central(const CentralOptions& options);

struct DocumentOptions {
    std::string data;
    std::string meeting;
    std::string item; ///< Its number on the agenda, or its id.
    std::string name; ///< Of the document; empty: that of the file.
    std::string file;
};
/// Keeps the file as a document of the item.
Exit add_document(const DocumentOptions& options);
/// From the folder, else from the server.
Exit get_document(const DocumentOptions& options);

struct BackupOptions {
    std::string data;
    std::string copy;
};
/// Each prints the head hash of what it has proved.
Exit back_up_journal(const BackupOptions& options);
Exit restore_journal(const BackupOptions& options);

} // namespace klubba::ctl
