# The library: the calls and their JNI entry points, built into <output>/<JNA's prefix of the target>/.

set(BSOCK_OUTPUT ${CMAKE_BINARY_DIR}/lib CACHE PATH "where the folder of the target's prefix goes")
set(BSOCK_JDK "" CACHE PATH "a JDK, for its include/jni.h; else JAVA_HOME's")
include(cmake/prefix.cmake)
find_path(BSOCK_JNI jni.h HINTS ${BSOCK_JDK}/include $ENV{JAVA_HOME}/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT BSOCK_JNI)
  message(FATAL_ERROR "no jni.h: set JAVA_HOME, or BSOCK_JDK, to the folder of a JDK")
endif()

file(STRINGS include/bsock.h abi REGEX "#define BS_ABI ")
string(REGEX REPLACE ".* " "" abi "${abi}")

add_library(bsock SHARED src/jni.c src/jni_descriptors.c src/jni_trace.c)
target_include_directories(bsock PRIVATE src ${BSOCK_JNI})
# JNI stores functions in void pointers.
target_compile_options(bsock PRIVATE -Wno-pedantic)
target_link_libraries(bsock PRIVATE calls)
set_target_properties(bsock PROPERTIES
  OUTPUT_NAME bsock-${abi}
  LIBRARY_OUTPUT_DIRECTORY ${BSOCK_OUTPUT}/${prefix}
  RUNTIME_OUTPUT_DIRECTORY ${BSOCK_OUTPUT}/${prefix}
  ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
if(WIN32)
  set_target_properties(bsock PROPERTIES PREFIX "")
  # Else it holds the time that it was built at, and an address made of its folder's name. The linker strips it, as
  # strip would write the time again.
  target_link_options(bsock PRIVATE -Wl,--no-insert-timestamp -Wl,--disable-auto-image-base $<$<CONFIG:Release>:-s>)
elseif(APPLE)
  # Else the library names the folder that it was built in.
  set_target_properties(bsock PROPERTIES BUILD_WITH_INSTALL_NAME_DIR ON INSTALL_NAME_DIR @rpath)
  # Else its identifier is made of the names of object files, too.
  target_link_options(bsock PRIVATE -Wl,-S)
else()
  # nodelete: JNA may close the library while a call is in it.
  target_link_options(bsock PRIVATE -Wl,-z,nodelete -Wl,-z,defs -Wl,--as-needed)
endif()
if(CMAKE_BUILD_TYPE STREQUAL Release AND NOT WIN32)
  add_custom_command(TARGET bsock POST_BUILD COMMAND ${CMAKE_STRIP} -x $<TARGET_FILE:bsock>)
endif()
