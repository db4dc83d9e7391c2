#include "print/colour_profile.h"

#include <lcms2.h>

#include <algorithm>

namespace klubba::print {

Result<std::string, Failure> srgb_profile()
{
    std::string bytes;
    auto* profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    bool is_made = profile != nullptr;
    if (is_made) {
        cmsSetProfileVersion(profile, 4.2);
        is_made = cmsSaveProfileToMem(profile, nullptr, &size) != 0;
        bytes.resize(size);
        is_made = is_made && cmsSaveProfileToMem(profile, bytes.data(), &size) != 0;
        cmsCloseProfile(profile);
    }
    if (!is_made || bytes.size() < 128)
        return failure(Failure::Kind::Unavailable, "no colour profile could be made");
    // The date when it was made: twelve bytes of the header. Any will do, as long as it is the
    // same.
    static constexpr char date[12] = {0x07, static_cast<char>(0xEA), 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
    std::copy(std::begin(date), std::end(date), bytes.begin() + 24);
    return bytes;
}

} // namespace klubba::print
