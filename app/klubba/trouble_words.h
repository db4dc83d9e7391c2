#pragma once

#include "base/result.h"
#include "journal/opening.h"
#include "words/words.h"

#include <string>
#include <vector>

// What is wrong with disk or folder, for people at a screen: what it is, and what to do.
namespace klubba {

std::string trouble_words(const words::Words& words, const Failure& failure);
std::string repair_words(const words::Words& words, const std::vector<journal::Repair>& repairs);

} // namespace klubba
