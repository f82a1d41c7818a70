#!/bin/sh
# left_out.sh folder top: works in the folder, and checks that a target whose tools are missing is left out with a line that
# names their package, and so are the Java tests under Wine.
set -eu
rm -rf "$1/bin"
mkdir -p "$1/bin" "$1/.ci" "$1/native" "$1/libraries/linux-$(uname -m | sed s/_/-/)"
cd "$1/native"
cp "$2/native/cross.sh" cross.sh
cp "$2/.ci/windows-jre" ../.ci/windows-jre
for tool in dirname mkdir sed sh uname; do
    ln -sf "$(command -v $tool)" ../bin
done

# expects what lines script arguments...: what it prints with the tools that are in bin. The lines tell, and not the status.
expects() {
    what=$1 lines=$2
    shift 2
    printed=$(PATH=$PWD/../bin sh "$@" || true)
    if [ "$printed" != "$lines" ]; then
        printf '%s. Expected:\n%s\nPrinted:\n%s\n' "$what" "$lines" "$printed"
        exit 1
    fi
}

# has tool...: these are there, and do nothing.
has() {
    for tool; do
        printf '#!/bin/sh\n' >"../bin/$tool"
        chmod +x "../bin/$tool"
    done
}

cross="cross.sh ../libraries no-jdk true"
rm -f ../bin/cmake ../bin/*-gcc ../bin/zig ../bin/wine ../bin/python3
expects "No tool is there" "windows: left out: no x86_64-w64-mingw32-gcc here, which comes with gcc-mingw-w64-x86-64
linux-aarch64: left out: no aarch64-linux-gnu-gcc here, which comes with gcc-aarch64-linux-gnu
linux-riscv64: left out: no zig here, which comes with PyPI's ziglang
linux-arm: left out: no zig here, which comes with PyPI's ziglang
macos-aarch64: left out: no zig here, which comes with PyPI's ziglang
macos-x86_64: left out: no zig here, which comes with PyPI's ziglang
freebsd-x86_64: left out: no zig here, which comes with PyPI's ziglang
freebsd-aarch64: left out: no zig here, which comes with PyPI's ziglang
netbsd-x86_64: left out: no zig here, which comes with PyPI's ziglang
openbsd-x86_64: left out: no zig here, which comes with PyPI's ziglang
musl: left out: no musl-gcc here, which comes with musl-tools" $cross

has cmake x86_64-w64-mingw32-gcc aarch64-linux-gnu-gcc zig
expects "Only compilers are there" "windows: building
windows tests: left out: no wine here, which comes with wine64
linux-aarch64: building
linux-aarch64 tests: left out: no qemu-aarch64-static here, which comes with qemu-user-static
linux-riscv64: left out: no llvm-nm here, which comes with llvm
linux-arm: left out: no llvm-nm here, which comes with llvm
macos-aarch64: left out: no llvm-nm here, which comes with llvm
macos-x86_64: left out: no llvm-nm here, which comes with llvm
freebsd-x86_64: left out: no llvm-nm here, which comes with llvm
freebsd-aarch64: left out: no llvm-nm here, which comes with llvm
netbsd-x86_64: left out: no llvm-nm here, which comes with llvm
openbsd-x86_64: left out: no llvm-nm here, which comes with llvm
musl: left out: no musl-gcc here, which comes with musl-tools" $cross

left_out="windows: the Java tests are left out: no"
rm ../bin/*-gcc
expects "No compiler for Windows is there" "$left_out x86_64-w64-mingw32-gcc here, which comes with gcc-mingw-w64-x86-64" ../.ci/windows-jre
has x86_64-w64-mingw32-gcc
expects "Wine is not there" "$left_out wine here, which comes with wine and wine64" ../.ci/windows-jre
has wine
expects "pip is not there" "$left_out python3 here, which comes with python3-pip" ../.ci/windows-jre
has python3
expects "No JDK is there" "$left_out javac here, which comes with openjdk-17-jdk-headless" ../.ci/windows-jre
