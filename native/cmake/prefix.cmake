# prefix: the folder in which JNA looks for a library of the target, as com.sun.jna.Platform names it.

string(TOLOWER "${CMAKE_SYSTEM_NAME}" os)
if(os STREQUAL windows)
  set(os win32)
endif()

string(TOLOWER "${CMAKE_SYSTEM_PROCESSOR}" arch)
if(arch MATCHES "^(x86_64|amd64)$")
  set(arch x86-64)
elseif(arch MATCHES "^(aarch64|arm64)$")
  set(arch aarch64)
elseif(arch MATCHES "^arm")
  set(arch arm)
elseif(arch MATCHES "^i[3-6]86$")
  set(arch x86)
endif()

set(prefix ${os}-${arch})
