/* Bodies for Windows. */
#include "os.h"

#include <stdio.h>
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
    return ret_socket(
        WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0, WSA_FLAG_OVERLAPPED));
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

/* The system's text in UTF-8 with its NUL, without the full stop and the line break that it ends in. */
static int system_text(int32_t code, char *text, int size) {
    WCHAR wide[512];
    DWORD flags = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;
    DWORD length = FormatMessageW(flags, NULL, (DWORD)code, 0, wide, sizeof wide / sizeof *wide, NULL);
    while (length > 0 && (wide[length - 1] <= L' ' || wide[length - 1] == L'.')) {
        length--;
    }
    wide[length] = L'\0';
    return length == 0 ? 0 : WideCharToMultiByte(CP_UTF8, 0, wide, -1, text, size, NULL, NULL);
}

int32_t bs_strerror(int32_t code, void *text, int32_t size) {
    char whole[3 * 512];
    if (system_text(code, whole, sizeof whole) == 0) {
        snprintf(whole, sizeof whole, "Unknown error %d", (int)code);
    }
    return copy_text(whole, text, size);
}
