#include "publishing/sealing.h"

#include "minutes/document_value.h"
#include "minutes/seal.h"
#include "wire/json.h"
#include "wire/keys.h"

#include <utility>

namespace klubba::publishing {

void put_seal(minutes::Document& document, minutes::Seal seal)
{
    seal.content =
        wire::to_hex(wire::hash_of(wire::print_canonical(minutes::document_value(document))));
    minutes::put_seal(document, std::move(seal));
}

} // namespace klubba::publishing
