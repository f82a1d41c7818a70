#!/bin/sh
# left_out.sh folder cross.sh: works in the folder, and checks that a target whose tools are missing is left out with a
# line that names their package.
set -eu
mkdir -p "$1/bin" "$1/native" "$1/libraries/linux-$(uname -m | sed s/_/-/)"
cd "$1/native"
cp "$2" cross.sh
for tool in mkdir sed sh uname; do
    ln -sf "$(command -v $tool)" ../bin
done

# expects what lines: what cross.sh prints with the tools that are in bin.
expects() {
    printed=$(PATH=$PWD/../bin sh cross.sh ../libraries no-jdk true)
    if [ "$printed" != "$2" ]; then
        printf '%s. Expected:\n%s\nPrinted:\n%s\n' "$1" "$2" "$printed"
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

rm -f ../bin/cmake ../bin/*-gcc ../bin/zig
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
musl: left out: no musl-gcc here, which comes with musl-tools"

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
musl: left out: no musl-gcc here, which comes with musl-tools"
