# Builds with Zig, which brings the headers of each system and a linker (PyPI: ziglang). What is built for macOS or
# a BSD does not run here; for Linux the tests run under QEMU (Debian: qemu-user-static, libc6-riscv64-cross,
# libc6-armhf-cross). With JAVA_HOME set and zig on PATH, from the top folder:
#
#   cmake -S . -B native/target/freebsd -DCMAKE_TOOLCHAIN_FILE=native/cmake/zig.cmake -DBSOCK_TARGET=x86_64-freebsd.14.0
#   cmake --build native/target/freebsd --parallel
#
# BSOCK_TARGET: processor, system and the system's oldest version, as Zig writes them.

set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES BSOCK_TARGET)
find_program(BSOCK_ZIG zig REQUIRED)

string(REGEX MATCH "^([a-z0-9_]+)-([a-z]+)" target "${BSOCK_TARGET}")
set(CMAKE_SYSTEM_PROCESSOR ${CMAKE_MATCH_1})
set(names freebsd FreeBSD netbsd NetBSD openbsd OpenBSD macos Darwin linux Linux)
list(FIND names "${CMAKE_MATCH_2}" name)
math(EXPR name "${name} + 1")
list(GET names ${name} CMAKE_SYSTEM_NAME)

string(REGEX REPLACE "[.].*" "" triple "${BSOCK_TARGET}")
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
  # The variable also tells the tests that they run under QEMU.
  set(CMAKE_CROSSCOMPILING_EMULATOR env QEMU_LD_PREFIX=/usr/${triple} qemu-${CMAKE_SYSTEM_PROCESSOR}-static)
endif()

set(CMAKE_C_COMPILER ${BSOCK_ZIG} cc)
set(CMAKE_C_COMPILER_TARGET ${BSOCK_TARGET})
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

# The system's own know its own kind of file only.
find_program(CMAKE_NM llvm-nm)
find_program(CMAKE_OBJDUMP llvm-objdump)
find_program(CMAKE_STRIP llvm-strip)
set(CMAKE_C_ARCHIVE_CREATE "${BSOCK_ZIG} ar qc <TARGET> <OBJECTS>")
set(CMAKE_C_ARCHIVE_FINISH "")
