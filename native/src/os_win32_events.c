/* Winsock's events: objects to wait for, which sockets signal. */
#include "os.h"

_Static_assert(sizeof(WSAEVENT) == sizeof(int64_t), "events stand in an array of int64_t");

static WSAEVENT event(int64_t handle) {
    return (WSAEVENT)(intptr_t)handle;
}

int64_t bs_wsacreateevent(void) {
    WSAEVENT created = WSACreateEvent();
    return created == WSA_INVALID_EVENT ? failure() : (int64_t)(intptr_t)created;
}

int32_t bs_wsacloseevent(int64_t handle) {
    return WSACloseEvent(event(handle)) ? 0 : failure();
}

int32_t bs_wsasetevent(int64_t handle) {
    return WSASetEvent(event(handle)) ? 0 : failure();
}

int32_t bs_wsaresetevent(int64_t handle) {
    return WSAResetEvent(event(handle)) ? 0 : failure();
}

int32_t bs_wsaeventselect(int64_t s, int64_t handle, int32_t events) {
    return ret(WSAEventSelect(fd(s), event(handle), events));
}

int32_t bs_wsaenumnetworkevents(int64_t s, int64_t handle, void *events) {
    return ret(WSAEnumNetworkEvents(fd(s), event(handle), events));
}

/* WSA_WAIT_FAILED is -1. */
int32_t bs_wsawaitformultipleevents(int32_t count, const void *events, int32_t all, int32_t timeout,
                                    int32_t alertable) {
    DWORD limit = timeout < 0 ? WSA_INFINITE : (DWORD)timeout;
    return ret((int)WSAWaitForMultipleEvents((DWORD)count, events, all, limit, alertable));
}
