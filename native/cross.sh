#!/bin/sh
# cross.sh libraries jdk skip-tests: builds the library for every system that the tools here can build for, into
# libraries/<JNA's prefix>/, and tests each as far as it can run here. Maven runs it with -Pcross; the host's own
# library is there by then. A target whose tools are missing is left out, with a line that says what brings them.
set -eu

libraries=$1
jdk=$2
skip_tests=$3
top=$(cd .. && pwd)

# Zig comes from PyPI, into a folder of the build's own.
PATH=$PATH:$top/native/target/zig/ziglang

# wants target package tool...: whether all tools are there.
wants() {
    target=$1 package=$2
    shift 2
    for tool; do
        if ! command -v "$tool" >/dev/null; then
            echo "$target: left out: no $tool here, which comes with $package"
            return 1
        fi
    done
}

# build target toolchain options...: builds, and runs the tests.
build() {
    target=$1 toolchain=$2
    shift 2
    echo "$target: building"
    cmake -S "$top" -B "target/cross/$target" -DCMAKE_TOOLCHAIN_FILE="$top/native/cmake/$toolchain.cmake" \
        --no-warn-unused-cli -DBSOCK_OUTPUT="$libraries" -DBSOCK_JDK="$jdk" "$@" >"target/cross/$target.log"
    cmake --build "target/cross/$target" --parallel >>"target/cross/$target.log" ||
        { cat "target/cross/$target.log"; exit 1; }
}

# run_tests target [ctest options]: says how many passed, and which did not run for what reason.
run_tests() {
    target=$1
    shift
    [ "$skip_tests" = true ] && return
    log=target/cross/$target.tests.log
    ctest --test-dir "target/cross/$target" --verbose "$@" >"$log" || { tail -n 100 "$log"; exit 1; }
    sed -n "s/^\(.*tests passed\).*out of \(.*\)/$target: \1 of \2/p; s/^[0-9]*: .*\(skipped: .*\)/$target: a test \1/p" "$log"
}

mkdir -p target/cross

if wants windows gcc-mingw-w64-x86-64 x86_64-w64-mingw32-gcc; then
    build windows mingw-w64
    if wants "windows tests" wine64 wine; then
        run_tests windows
    fi
fi

if wants linux-aarch64 gcc-aarch64-linux-gnu aarch64-linux-gnu-gcc; then
    build linux-aarch64 aarch64-linux-gnu
    if wants "linux-aarch64 tests" qemu-user-static qemu-aarch64-static; then
        run_tests linux-aarch64
    fi
fi

# wants_zig target: whether Zig can build for it.
wants_zig() {
    wants "$1" "PyPI's ziglang" zig && wants "$1" llvm llvm-nm
}

# linux_by_zig target zig's-name loader package: the loader of the C library that the tests run with.
linux_by_zig() {
    build "$1" zig -DBSOCK_TARGET="$2"
    if wants "$1 tests" qemu-user-static "qemu-${2%%-*}-static" && wants "$1 tests" "$4" "$3"; then
        run_tests "$1"
    fi
}

if wants_zig linux-riscv64; then
    linux_by_zig linux-riscv64 riscv64-linux-gnu.2.27 /usr/riscv64-linux-gnu/lib/ld-linux-riscv64-lp64d.so.1 libc6-riscv64-cross
fi
if wants_zig linux-arm; then
    linux_by_zig linux-arm arm-linux-gnueabihf.2.17 /usr/arm-linux-gnueabihf/lib/ld-linux-armhf.so.3 libc6-armhf-cross
fi

for zig in aarch64-macos.11.0 x86_64-macos.11.0 \
    x86_64-freebsd.14.0 aarch64-freebsd.14.0 x86_64-netbsd.11.0 x86_64-openbsd.7.8; do
    system=${zig#*-}
    target=${system%%.*}-${zig%%-*}
    if wants_zig "$target"; then
        build "$target" zig -DBSOCK_TARGET="$zig"
        # The other tests want the system itself.
        run_tests "$target" -L '^built$'
    fi
done

# A library for glibc is to serve musl too.
host=$libraries/linux-$(uname -m | sed s/_/-/)
if [ -d "$host" ] && wants musl musl-tools musl-gcc; then
    build musl musl -DBSOCK_LIBRARY="$(ls "$host"/libbsock-*.so)"
    run_tests musl
fi

# list library: says what it is, as the test library.exports does, and in which tier of docs/platforms.md it stands.
list() {
    case $1 in
    "$host"/*) tier="tested" ;;
    */linux-*) tier="tested under QEMU" ;;
    */win32-*) tier="tested under Wine" ;;
    *) tier="built, never run" ;;
    esac
    tools=
    case $1 in
    *.dylib) system=Darwin tools=llvm- ;;
    *.dll) system=Windows ;;
    */freebsd-* | */netbsd-* | */openbsd-*) system=BSD tools=llvm- ;;
    *) system=Linux ;;
    esac
    cmake -DLIBRARY="$1" -DSYSTEM=$system -DNM=${tools}nm -DOBJDUMP=${tools}objdump -DCALLS=include/bsock_calls.h -DTIER="$tier" \
        -P test/exports.cmake
}

for library in "$libraries"/*/*bsock-*; do
    if [ -e "$library" ]; then
        list "$library"
    fi
done
