/* Bodies for Windows. */
#include "os.h"

#include <windows.h>

int32_t bs_startup(void) {
    WSADATA data;
    return -WSAStartup(MAKEWORD(2, 2), &data);
}

int32_t bs_cleanup(void) {
    return ret(WSACleanup());
}

int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
    (void)s, (void)addr, (void)addrlen, (void)flags;
    return -EOPNOTSUPP;
}

int64_t bs_dup(int64_t s) {
    WSAPROTOCOL_INFOW info;
    int32_t result = ret(WSADuplicateSocketW(fd(s), GetCurrentProcessId(), &info));
    if (result < 0) {
        return result;
    }
    return ret64(
        (int64_t)WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0, WSA_FLAG_OVERLAPPED));
}

int32_t bs_socketpair(int32_t domain, int32_t type, int32_t protocol, void *pair) {
    (void)domain, (void)type, (void)protocol, (void)pair;
    return -EOPNOTSUPP;
}

int32_t bs_fcntl(int64_t s, int32_t cmd, int32_t arg) {
    (void)s, (void)cmd, (void)arg;
    return -EOPNOTSUPP;
}

int64_t bs_ioctl_int(int64_t s, int64_t request, int32_t arg) {
    u_long value = (u_long)arg;
    int32_t result = ret(ioctlsocket(fd(s), (long)request, &value));
    return result < 0 ? result : (int64_t)(uint32_t)value;
}

int32_t bs_strerror(int32_t code, void *text, int32_t size) {
    WCHAR wide[512];
    char *to = text;
    if (size <= 0) {
        return 0;
    }
    DWORD flags = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;
    DWORD length = FormatMessageW(flags, NULL, (DWORD)code, 0, wide, sizeof wide / sizeof *wide, NULL);
    if (length == 0) {
        length = (DWORD)wsprintfW(wide, L"Unknown error %d", code);
    }
    while (length > 0 && (wide[length - 1] <= L' ' || wide[length - 1] == L'.')) {
        length--; /* the system's texts end in a full stop and a line break */
    }
    int written = WideCharToMultiByte(CP_UTF8, 0, wide, (int)length, to, size - 1, NULL, NULL);
    to[written] = '\0';
    return written;
}
