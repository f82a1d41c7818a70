# cmake -DLIBRARY=libbsock.so -DNM=nm -DCALLS=bsock_calls.h -P exports.cmake
# The library shows its own functions and nothing else, runs on systems of 2014, and is small.

set(newest_glibc 2.17)
set(largest_size 153600)

if(NOT NM)
  message("skipped: no nm here")
  return()
endif()

function(symbols kind out)
  execute_process(COMMAND ${NM} --dynamic --${kind}-only ${LIBRARY} OUTPUT_VARIABLE text RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "nm gave ${result}")
  endif()
  string(REGEX MATCHALL "[^ \n]+\n" lines "${text}")
  string(REPLACE "\n" "" lines "${lines}")
  set(${out} ${lines} PARENT_SCOPE)
endfunction()

set(expected bs_install)
file(STRINGS ${CALLS} lines REGEX "^BS_CALL(_IF)?\\(")
foreach(line ${lines})
  string(REGEX REPLACE "^BS_CALL.*\\(([A-Z0-9]+, )?[0-9], [a-z0-9]+, ([a-z0-9_]+),.*" "bs_\\2" name "${line}")
  list(APPEND expected ${name})
endforeach()
list(SORT expected)

symbols(defined exported)
# musl's start-up code shows these in every library.
list(REMOVE_ITEM exported _init _fini)
list(SORT exported)
if(NOT exported STREQUAL expected)
  message(FATAL_ERROR "exported: ${exported}\nexpected: ${expected}")
endif()

symbols(undefined needed)
foreach(symbol ${needed})
  if(symbol MATCHES "@GLIBC_([0-9.]+)")
    if(CMAKE_MATCH_1 VERSION_GREATER newest_glibc)
      list(APPEND newer ${symbol})
    else()
      list(APPEND older ${symbol})
    endif()
  endif()
endforeach()
# A processor that glibc came to later has no older symbols at all.
if(newer AND older)
  message(FATAL_ERROR "newer than ${newest_glibc}: ${newer}")
endif()

file(SIZE ${LIBRARY} size)
if(size GREATER largest_size)
  message(FATAL_ERROR "${size} bytes are more than ${largest_size}")
endif()
list(LENGTH exported count)
message("${count} functions, ${size} bytes")
