# Builds for 64-bit Windows with MinGW-w64 and runs the tests under Wine, in a Wine prefix of the
# build's own (Debian: gcc-mingw-w64-x86-64, wine64). With JAVA_HOME set, from the top folder:
#
#   cmake -S . -B native/target/windows -DCMAKE_TOOLCHAIN_FILE=native/cmake/mingw-w64.cmake
#   cmake --build native/target/windows --parallel
#   ctest --test-dir native/target/windows --output-on-failure

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

# MinGW's own libraries are DLLs that neither Wine nor a user would find.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(CMAKE_SHARED_LINKER_FLAGS_INIT -static)

set(CMAKE_CROSSCOMPILING_EMULATOR sh ${CMAKE_CURRENT_LIST_DIR}/wine.sh ${CMAKE_BINARY_DIR}/wine)
