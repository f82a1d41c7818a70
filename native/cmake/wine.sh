#!/bin/sh
# wine.sh prefix program.exe arguments...: runs a Windows program.
# The processes that Wine leaves behind must not hold the caller's output, so they are started first.
export WINEDEBUG=-all WINEPREFIX="$1"
shift
wine wineboot </dev/null >/dev/null 2>&1
exec wine "$@"
