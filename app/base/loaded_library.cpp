#include "base/loaded_library.h"

#include <dlfcn.h>

namespace klubba {

LoadedLibrary::LoadedLibrary(const char* name) : m_library(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {}

void* LoadedLibrary::address_of(const char* name) const
{
    return m_library == nullptr ? nullptr : dlsym(m_library, name);
}

} // namespace klubba
