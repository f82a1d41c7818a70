# cmake "-DPRINT=program;argument" -DWRITTEN=file -DCOMMITTED=file -P errors.cmake
# Writes what the program prints, and fails where that is not what the committed file has.

cmake_policy(VERSION 3.20)
execute_process(COMMAND ${PRINT} OUTPUT_VARIABLE text RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PRINT} gave ${result}")
endif()
string(REPLACE "\r\n" "\n" text "${text}")
file(WRITE ${WRITTEN} "${text}")
set(committed)
if(EXISTS ${COMMITTED})
  file(READ ${COMMITTED} committed)
endif()
if(NOT text STREQUAL committed)
  message(FATAL_ERROR "${COMMITTED} is not what Windows has: compare it with ${WRITTEN}, which is to replace it")
endif()
