# Builds the tests alone as musl programs that load the library that was built for glibc (Debian: musl-tools).
# From the top folder:
#
#   cmake -S . -B native/target/musl -DCMAKE_TOOLCHAIN_FILE=native/cmake/musl.cmake -DBSOCK_LIBRARY=<libbsock-1.so>
#   cmake --build native/target/musl --parallel
#   ctest --test-dir native/target/musl --output-on-failure

set(CMAKE_C_COMPILER musl-gcc)
# musl brings no headers of the kernel's: the C library's own come first, whatever else there is.
set(CMAKE_C_FLAGS_INIT "-idirafter /usr/include -idirafter /usr/include/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu")
# The symbols of the library's own C library are musl's when it runs.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,--unresolved-symbols=ignore-in-shared-libs")
