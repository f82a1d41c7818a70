/* Bodies for Windows. */
#include "os.h"

#include <stdio.h>
#include <windows.h>

int32_t os_pin(void) {
    HMODULE self;
    DWORD how = GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
    return GetModuleHandleExW(how, (LPCWSTR)(intptr_t)os_pin, &self) ? 0 : -(int32_t)GetLastError();
}

int32_t bs_startup(void) {
    WSADATA data;
    return -WSAStartup(MAKEWORD(2, 2), &data);
}

int32_t bs_cleanup(void) {
    return ret(WSACleanup());
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

int64_t bs_ioctl_int(int64_t s, int64_t request, int32_t arg) {
    u_long value = (u_long)arg;
    int32_t result = ret(ioctlsocket(fd(s), (long)request, &value));
    return result < 0 ? result : (int64_t)(uint32_t)value;
}

int64_t bs_sendmsg(int64_t s, const void *message, int32_t flags) {
    DWORD sent = 0;
    int32_t result = ret(WSASendMsg(fd(s), (LPWSAMSG)message, (DWORD)flags, &sent, NULL, NULL));
    return result < 0 ? result : (int64_t)sent;
}

/* Each provider of sockets has such functions of its own, which are asked for with the socket. */
static int32_t find_extension(int64_t s, GUID id, void *function, DWORD size) {
    DWORD length;
    return ret(
        WSAIoctl(fd(s), SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, function, size, &length, NULL, NULL));
}

int64_t bs_recvmsg(int64_t s, void *message, int32_t flags) {
    LPFN_WSARECVMSG os_recvmsg;
    DWORD received = 0;
    int32_t result = find_extension(s, (GUID)WSAID_WSARECVMSG, &os_recvmsg, sizeof os_recvmsg);
    if (result == 0) {
        ((struct msghdr *)message)->msg_flags = (DWORD)flags;
        result = ret(os_recvmsg(fd(s), message, &received, NULL, NULL));
    }
    return result < 0 ? result : (int64_t)received;
}

int32_t bs_wsaioctl(int64_t s, int64_t code, const void *in, int32_t in_length, void *out, int32_t out_length) {
    DWORD written = 0;
    int32_t result =
        ret(WSAIoctl(fd(s), (DWORD)code, (void *)in, (DWORD)in_length, out, (DWORD)out_length, &written, NULL, NULL));
    return result < 0 ? result : (int32_t)written;
}

int64_t bs_wsasocket(int32_t domain, int32_t type, int32_t protocol, const void *info, int32_t flags) {
    return ret_socket(WSASocketW(domain, type, protocol, (LPWSAPROTOCOL_INFOW)info, 0, (DWORD)flags));
}

int32_t bs_wsaduplicatesocket(int64_t s, int32_t process, void *info) {
    return ret(WSADuplicateSocketW(fd(s), (DWORD)process, info));
}

/* No count comes back that could tell of a length that was cut. */
int32_t bs_transmitfile(int64_t s, int64_t file, int64_t length, int32_t flags) {
    if (length != (int64_t)(DWORD)length) {
        return -WSAEINVAL;
    }
    LPFN_TRANSMITFILE os_transmitfile;
    int32_t result = find_extension(s, (GUID)WSAID_TRANSMITFILE, &os_transmitfile, sizeof os_transmitfile);
    if (result < 0) {
        return result;
    }
    HANDLE handle = (HANDLE)(intptr_t)file;
    return os_transmitfile(fd(s), handle, (DWORD)length, 0, NULL, NULL, (DWORD)flags) ? 0 : failure();
}

/* if_nametoindex and if_indextoname leave no code when they fail; the calls that they are made of give theirs. */
int32_t bs_if_nametoindex(const char *name) {
    NET_LUID luid;
    NET_IFINDEX index = 0;
    DWORD code = ConvertInterfaceNameToLuidA(name, &luid);
    if (code == 0) {
        code = ConvertInterfaceLuidToIndex(&luid, &index);
    }
    return code == 0 ? (int32_t)index : -(int32_t)code;
}

int32_t bs_if_indextoname(int32_t index, void *name) {
    NET_LUID luid;
    DWORD code = ConvertInterfaceIndexToLuid((NET_IFINDEX)index, &luid);
    if (code == 0) {
        code = ConvertInterfaceLuidToNameA(&luid, name, IF_NAMESIZE);
    }
    return code == 0 ? (int32_t)strlen(name) : -(int32_t)code;
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

/* The codes of a look-up are Winsock's own; gai_strerror would keep its text in one place for all threads. */
int32_t bs_gai_strerror(int32_t code, void *text, int32_t size) {
    return bs_strerror(code, text, size);
}

int32_t bs_peek(void *to, const void *from, int32_t length) {
    return ReadProcessMemory(GetCurrentProcess(), from, to, (SIZE_T)length, NULL) ? 0 : -WSAEFAULT;
}
