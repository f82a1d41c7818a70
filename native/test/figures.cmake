# cmake -DFROM=linux.txt -DTO=figures.inc -P figures.cmake
# Makes each figure an assertion of figures.c: NAME of a constant, TYPE of a struct's size, PLACE of a field, OTHER of
# what C computes.

cmake_policy(VERSION 3.20)
file(READ ${FROM} text)
string(REGEX REPLACE "#[^\n]*\n" "" text "${text}")
string(REGEX REPLACE "([A-Za-z0-9_]+)[.]([A-Za-z0-9_]+) ([0-9]+) ([0-9]+)\n" "PLACE(\\1, \\2, \\3, \\4)\n" text "${text}")
string(REGEX REPLACE "([A-Za-z_]+[(][A-Z0-9_]+[)]) ([0-9]+)\n" "OTHER(\\1, \\2)\n" text "${text}")
string(REGEX REPLACE "(^|\n)([A-Z][A-Za-z0-9_]+) (-?[0-9]+)" "\\1NAME(\\2, \\3)" text "${text}")
string(REGEX REPLACE "(^|\n)([a-z_][A-Za-z0-9_]+) ([0-9]+)" "\\1TYPE(\\2, \\3)" text "${text}")

# Fewer would leave a system half compared.
foreach(wanted "NAME;150" "TYPE;20")
  list(GET wanted 0 kind)
  list(GET wanted 1 least)
  string(REGEX MATCHALL "${kind}[(]" found "${text}")
  list(LENGTH found count)
  if(count LESS least)
    message(FATAL_ERROR "${FROM}: ${count} lines make a ${kind}, and ${least} are wanted")
  endif()
endforeach()
file(WRITE ${TO} "${text}")
