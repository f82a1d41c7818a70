# cmake "-DMACROS=compiler;-dM;-E;file" "-DNAMES=WSA[A-Z_]+" -DPREFIX=WSA -DTABLE=table.def -P errnos.cmake
# Every error of the system's header, which the file includes, is in the table.

cmake_policy(VERSION 3.20)
execute_process(COMMAND ${MACROS} OUTPUT_VARIABLE text RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${MACROS} gave ${result}")
endif()
string(REGEX MATCHALL "#define ${NAMES} [^\r\n]+" macros "${text}")
list(LENGTH macros count)
if(count LESS 50)
  message(FATAL_ERROR "${MACROS} tells of ${count} errors: the header has more")
endif()

file(STRINGS ${TABLE} rows REGEX "^[EW]\\(")
list(TRANSFORM rows REPLACE "^E\\((.+)\\)" "${PREFIX}\\1")
list(TRANSFORM rows REPLACE "^W\\((.+)\\)" "\\1")

# No errors of their own: the second name of a number (EWOULDBLOCK EAGAIN), and what bounds them.
set(bounds ELAST WSABASEERR)
set(missing)
foreach(macro ${macros})
  string(REGEX REPLACE "#define ([A-Za-z0-9_]+) (.+)" "\\1;\\2" pair "${macro}")
  list(GET pair 0 name)
  list(GET pair 1 value)
  if(NOT name IN_LIST rows AND NOT name IN_LIST bounds AND NOT value MATCHES "^[A-Z]")
    list(APPEND missing ${name})
  endif()
endforeach()
if(missing)
  message(FATAL_ERROR "not in ${TABLE}: ${missing}")
endif()
message("${count} errors have names")
