#pragma once

#include "ui/desk.h"

#include <string>

// What the central server has, in words: nothing is called synced before it is.
namespace klubba::ui {

std::string server_words(const Desk& desk);
/// Whether somebody should do something about it.
bool is_server_trouble(const ServerSaving& server);

} // namespace klubba::ui
