# Builds for 64-bit ARM Linux with glibc and runs the tests under QEMU (Debian: gcc-aarch64-linux-gnu, qemu-user-static).
# With JAVA_HOME set, from the top folder:
#
#   cmake -S . -B native/target/aarch64 -DCMAKE_TOOLCHAIN_FILE=native/cmake/aarch64-linux-gnu.cmake
#   cmake --build native/target/aarch64 --parallel
#   ctest --test-dir native/target/aarch64 --output-on-failure

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

# The variable also tells the tests that they run under QEMU.
set(CMAKE_CROSSCOMPILING_EMULATOR env QEMU_LD_PREFIX=/usr/aarch64-linux-gnu qemu-aarch64-static)
