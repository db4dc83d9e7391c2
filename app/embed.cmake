# Writes files into a C++ source that holds them by their names, for the module's texts.h:
# cmake "-DFILES=a;b" -DMODULE=demo -DOUTPUT=texts.cpp -P embed.cmake
set(source "#include \"${MODULE}/texts.h\"\n\nnamespace klubba::${MODULE} {\n\n")
string(APPEND source "std::string_view text_of(std::string_view file)\n{\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} content)
  string(APPEND source "    if (file == \"${name}\")\n        return R\"klubba(${content})klubba\";\n")
endforeach()
string(APPEND source "    return {};\n}\n\n} // namespace klubba::${MODULE}\n")
file(WRITE ${OUTPUT} "${source}")
