// Plays one folder of tests/scenarios as a user would, through klubbactl, and compares what came of
// it with what the folder expects:
//
//   notice.txt     called first, if it is there (else the script drafts the meeting itself)
//   script.jsonl   played
//   state.json     the folded state
//   minutes.json   the minutes, without what differs for every journal
//   as-full.txt    the minutes as text; and, where there are such, other documents by their kind:
//                  as-votes.txt, as-extract-26.txt
//   check KLUBBACTL FOLDER [--accept]      with --accept the expectations are written anew

#include "base/value.h"
#include "support/temporary_folder.h"
#include "wire/json.h"

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace klubba;
namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& text)
{
    std::string quoted = "'";
    for (const char one : text)
        quoted += one == '\'' ? std::string{"'\\''"} : std::string{one};
    return quoted + "'";
}

/// What the command printed; ends the check when it failed.
std::string output_of(const std::string& command)
{
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    char buffer[4096];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0)
        output.append(buffer, count);
    const int status = pclose(pipe);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::cerr << "failed: " << command << '\n';
        std::exit(1);
    }
    return output;
}

Value parsed(const std::string& text, const std::string& name)
{
    auto value = wire::parse_json(text);
    if (!value) {
        std::cerr << name << ": " << value.error().context << '\n';
        std::exit(1);
    }
    return std::move(*value);
}

std::string content_of(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Says each place where the two differ; true if there is none.
bool same(const Value& expected, const Value& found, const std::string& where)
{
    const auto* expected_list = expected.get<Value::Array>();
    const auto* found_list = found.get<Value::Array>();
    if (expected_list != nullptr && found_list != nullptr &&
        expected_list->size() == found_list->size()) {
        bool all = true;
        for (std::size_t index = 0; index < expected_list->size(); ++index)
            all = same((*expected_list)[index], (*found_list)[index],
                       where + "[" + std::to_string(index) + "]") &&
                  all;
        return all;
    }
    const auto* members = expected.get<Value::Object>();
    if (members != nullptr && found.get<Value::Object>() != nullptr) {
        bool all = true;
        for (const auto& [name, content] : *members) {
            const auto* other = found.find(name);
            all = same(content, other == nullptr ? Value{} : *other, where + "." + name) && all;
        }
        for (const auto& [name, content] : *found.get<Value::Object>()) {
            if (expected.find(name) == nullptr)
                all = same(Value{}, content, where + "." + name) && all;
        }
        return all;
    }
    if (expected == found) return true;
    std::cerr << where << ": expected " << wire::print_json(expected) << ", found "
              << wire::print_json(found) << '\n';
    return false;
}

bool check_against(const fs::path& file, const Value& found, bool accept)
{
    if (accept) {
        std::ofstream{file} << wire::print_json(found, wire::Layout::Indented) << '\n';
        return true;
    }
    return same(parsed(content_of(file), file.string()), found, file.filename().string());
}

/// The seal at its end is another for every journal.
std::string without_seal(std::string text)
{
    const auto seal = text.rfind("\nDokumentets äkthet\n");
    if (seal == std::string::npos) {
        std::cerr << "a document has no seal\n";
        std::exit(1);
    }
    text.erase(text.find_last_not_of('\n', seal) + 1);
    return text + "\n";
}

/// The document whose golden text is `file`: its name says which.
std::string options_of(const fs::path& file)
{
    const auto name = file.stem().string().substr(3);
    const auto dash = name.find('-');
    return " --kind " + name.substr(0, dash) +
           (dash == std::string::npos ? "" : " --section " + name.substr(dash + 1));
}

bool check_text(const fs::path& file, const std::string& found, bool accept)
{
    if (accept) {
        std::ofstream{file, std::ios::binary} << found;
        return true;
    }
    if (!fs::exists(file)) {
        std::cerr << file.string() << ": missing\n";
        return false;
    }
    std::istringstream expected_lines{content_of(file)};
    std::istringstream found_lines{found};
    std::string expected;
    std::string line;
    for (int number = 1;; ++number) {
        const bool more = static_cast<bool>(std::getline(expected_lines, expected));
        const bool has = static_cast<bool>(std::getline(found_lines, line));
        if (!more && !has) return true;
        if (more == has && expected == line) continue;
        std::cerr << file.filename().string() << ':' << number << ": expected \""
                  << (more ? expected : "(end)") << "\", found \"" << (has ? line : "(end)")
                  << "\"\n";
        return false;
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::cerr << "check KLUBBACTL FOLDER [--accept]\n";
        return 2;
    }
    const std::string tool = quoted(arguments[1]);
    const fs::path folder = arguments[2];
    const bool accept = count > 3 && std::string{arguments[3]} == "--accept";
    const testing::TemporaryFolder temporary;
    const std::string data = " --data " + quoted((temporary.path() / "data").string());

    if (fs::exists(folder / "notice.txt"))
        output_of(tool + " call " + quoted((folder / "notice.txt").string()) + data + " 2>&1");
    output_of(tool + " play " + quoted((folder / "script.jsonl").string()) + data);
    output_of(tool + " verify" + data);
    const auto state = parsed(output_of(tool + " state --json" + data), "state");
    auto minutes = parsed(output_of(tool + " minutes --to json" + data), "minutes");
    minutes.set("head_hash", Value{});
    std::erase_if(*minutes.get<Value::Object>(),
                  [](const auto& member) { return member.first == "seal"; });

    bool all = check_against(folder / "state.json", *state.find("state"), accept);
    all = check_against(folder / "minutes.json", minutes, accept) && all;
    std::vector<fs::path> texts{folder / "as-full.txt"};
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto& file = entry.path();
        const bool is_document =
            file.filename().string().starts_with("as-") && file.stem() != "as-full";
        if (is_document) texts.push_back(file);
    }
    for (const auto& file : texts) {
        const auto command = tool + " minutes --to txt" + options_of(file) + data;
        all = check_text(file, without_seal(output_of(command)), accept) && all;
    }
    return all ? 0 : 1;
}
