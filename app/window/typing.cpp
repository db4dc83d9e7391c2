#include "window/typing.h"

#include <imgui.h>

namespace klubba::window {

void type_text(const std::string& text)
{
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
}

} // namespace klubba::window
