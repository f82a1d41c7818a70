# cmake -DLIST=linux.txt "-DREPORT=program;argument" -P lacks.cmake
# The names that the program tells of as undefined are those of the list, no more and no fewer.

cmake_policy(VERSION 3.20)
execute_process(COMMAND ${REPORT} OUTPUT_VARIABLE text RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${REPORT} gave ${result}")
endif()
string(REGEX MATCHALL "undefined \"[A-Za-z0-9_]+\"" rows "${text}")
list(TRANSFORM rows REPLACE ".*\"(.+)\"" "\\1")
file(STRINGS ${LIST} known REGEX "^[A-Z0-9a-z_]+$")
file(STRINGS ${LIST} perhaps REGEX "^[A-Z0-9a-z_]+ [?]$")
list(TRANSFORM perhaps REPLACE " .*" "")

set(gone ${known})
list(REMOVE_ITEM gone ${rows} "")
list(REMOVE_ITEM rows ${known} ${perhaps} "")
if(rows OR gone)
  message(FATAL_ERROR "undefined, and not in ${LIST}: ${rows}\ndefined, and yet in it: ${gone}")
endif()
list(LENGTH known count)
message("${count} names are undefined")
