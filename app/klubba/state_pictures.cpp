#include "klubba/state_pictures.h"

#include "klubba/letters.h"
#include "klubba/rehearsal.h"
#include "window/picture.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>

namespace klubba {

namespace {

using window::Size;

/// The sizes of screens that are met with, and what every picture is made in.
constexpr std::array usual_sizes{Size{1280, 720}, Size{1920, 1080}, Size{3840, 2160},
                                 Size{1080, 1920}, Size{1024, 768}};

Result<window::Picture, Failure>
picture_of(const demo::State& state, window::Camera& camera, const Rehearsal::Parts& parts)
{
    auto rehearsal = Rehearsal::of(state, parts);
    if (!rehearsal) return unexpected(std::move(rehearsal.error()));
    const auto draw = [&](const window::FrameInput& input) {
        window::Frame frame = (*rehearsal)->draw(input);
        while (!(*rehearsal)->is_answered())
            std::this_thread::yield();
        return frame;
    };
    return camera.take(draw, (*rehearsal)->frames());
}

/// One writing file, so that the next picture is drawn meanwhile.
class Writer {
public:
    Result<void, Failure> write(window::Picture picture, std::string path)
    {
        auto before = finish();
        m_last =
            std::async(std::launch::async, [picture = std::move(picture), path = std::move(path)] {
                return window::save(picture, path, window::Packing::Quick);
            });
        return before;
    }
    Result<void, Failure> finish()
    {
        if (!m_last.valid()) return {};
        return m_last.get();
    }

private:
    std::future<Result<void, Failure>> m_last;
};

/// One of what every state is made in.
struct Edition {
    Look look;
    std::string name; ///< "light-sv"
};

std::vector<Edition> editions_of(const Options& options, const settings::Settings& settings)
{
    std::vector<Edition> editions;
    const auto themes = names_of(settings::Theme{});
    const auto languages = names_of(settings::Language{});
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        for (std::size_t language = 0; language < languages.size(); ++language) {
            Options chosen = options;
            chosen.theme = static_cast<settings::Theme>(theme);
            chosen.language = static_cast<settings::Language>(language);
            const bool is_wanted = options.theme.value_or(*chosen.theme) == *chosen.theme &&
                                   options.language.value_or(*chosen.language) == *chosen.language;
            if (!is_wanted) continue;
            editions.push_back({look_of(settings, chosen), std::string{themes[theme]} + "-" +
                                                               std::string{languages[language]}});
        }
    }
    return editions;
}

std::vector<const demo::State*> states_of(const std::vector<View>& views)
{
    std::vector<const demo::State*> chosen;
    for (const demo::State& state : demo::states())
        if (std::find(views.begin(), views.end(), view_of(state)) != views.end())
            chosen.push_back(&state);
    return chosen;
}

Result<void, Failure>
save_all_in(Size size, const Options& options, const settings::Settings& settings)
{
    auto letters = letters_of(demo::states());
    if (!letters) return unexpected(std::move(letters.error()));
    auto camera = window::Camera::open(size, **letters);
    if (!camera) return unexpected(std::move(camera.error()));
    const std::string ending =
        "-" + std::to_string(size.width) + "x" + std::to_string(size.height) + ".png";
    Writer writer;
    for (const Edition& edition : editions_of(options, settings)) {
        const Rehearsal::Parts parts{
            Rehearsal::Clock::Stands, edition.look, settings, **letters, nullptr, {}};
        for (const demo::State* state : states_of(options.views)) {
            auto picture = picture_of(*state, *camera, parts);
            if (!picture) return unexpected(std::move(picture.error()));
            const auto name = std::string{state->name} + "-" + edition.name + ending;
            const auto path = options.screenshot->file / name;
            if (auto done = writer.write(std::move(*picture), path.string()); !done) return done;
        }
    }
    return writer.finish();
}

} // namespace

Result<void, Failure>
save_state(const Options& options, const Look& look, const settings::Settings& settings)
{
    auto letters = letters_of({options.state, 1});
    if (!letters) return unexpected(std::move(letters.error()));
    auto camera = window::Camera::open(options.screenshot->size, **letters);
    if (!camera) return unexpected(std::move(camera.error()));
    const auto picture =
        picture_of(*options.state, *camera,
                   {Rehearsal::Clock::Stands, look, settings, **letters, nullptr, {}});
    if (!picture) return unexpected(picture.error());
    return window::save(*picture, options.screenshot->file.string());
}

Result<void, Failure> save_all_states(const Options& options, const settings::Settings& settings)
{
    std::error_code error;
    std::filesystem::create_directories(options.screenshot->file, error);
    if (error)
        return failure(Failure::Kind::CannotOpen,
                       options.screenshot->file.string() + ": " + error.message());
    if (options.all_states->size) return save_all_in(*options.all_states->size, options, settings);
    for (const Size size : usual_sizes)
        if (auto done = save_all_in(size, options, settings); !done) return done;
    return {};
}

} // namespace klubba
