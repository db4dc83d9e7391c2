#pragma once

namespace klubba {

/// A shared library that is loaded when something of it is first needed, not linked: with all that
/// it needs in turn it would be in the way of every start, and in memory where nothing asks for it.
class LoadedLibrary {
public:
    /// `name` is the one the system's loader goes by: "librsvg-2.so.2". Once loaded it stays for as
    /// long as the program runs.
    explicit LoadedLibrary(const char* name);

    /// Sets `function`; false where the library is not installed, or has nothing of that name. What
    /// the library itself needs is found through it.
    template <class Function>
    bool find(Function*& function, const char* name) const
    {
        function = reinterpret_cast<Function*>(address_of(name));
        return function != nullptr;
    }

private:
    [[nodiscard]] void* address_of(const char* name) const;

    void* m_library; ///< Null where it is not installed.
};

} // namespace klubba
