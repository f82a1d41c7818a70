/* Winsock's own calls: WSAIoctl, WSASocket, sockets of other processes, events. Codes are the numbers of its pages. */
#include "loopback.h"

#include <stdio.h>

/* ---- WSAIoctl */

TEST(keepalive_values_are_set) {
    struct tcp_keepalive value = {.onoff = 1, .keepalivetime = 30000, .keepaliveinterval = 1000};
    int64_t s = open_connection(AF_INET).client;
    CHECK_EQ(0, bs_wsaioctl(s, SIO_KEEPALIVE_VALS, &value, sizeof value, NULL, 0));
    SKIP_UNDER_WINE("Wine sets them, and reads none of these options");
    CHECK_EQ(1, bs_getsockopt_int(s, SOL_SOCKET, SO_KEEPALIVE));
    CHECK_EQ(30, bs_getsockopt_int(s, IPPROTO_TCP, TCP_KEEPIDLE));
    CHECK_EQ(1, bs_getsockopt_int(s, IPPROTO_TCP, TCP_KEEPINTVL));
}

TEST(wsaioctl_fails) {
    struct tcp_keepalive value = {.onoff = 1};
    int64_t s = open_connection(AF_INET).client;
    CHECK_ERR(10038, bs_wsaioctl(-1, SIO_KEEPALIVE_VALS, &value, sizeof value, NULL, 0));
    CHECK_ERR(10014, bs_wsaioctl(s, SIO_KEEPALIVE_VALS, &value, 1, NULL, 0));
    CHECK_ERR(10045, bs_wsaioctl(s, _WSAIO(IOC_VENDOR, 0x7FFF), NULL, 0, NULL, 0));
}

/* A datagram to a closed port is to leave no error for the next recv. */
TEST(udp_connreset_is_turned_off) {
    BOOL off = FALSE;
    char byte;
    int64_t deaf, s = open_bound(AF_INET, SOCK_DGRAM);
    deaf = open_bound(AF_INET, SOCK_DGRAM);
    struct address closed = local_name(deaf);
    CHECK_EQ(0, bs_close(deaf));
    CHECK_EQ(0, bs_wsaioctl(s, SIO_UDP_CONNRESET, &off, sizeof off, NULL, 0));
    set_nonblocking(s);
    CHECK_EQ(1, bs_sendto(s, "x", 1, 0, &closed.any, closed.length));
    CHECK_ERR(10035, bs_recv(s, &byte, 1, 0));
}

TEST(tcp_info_tells_of_a_connection) {
    DWORD version = 0;
    TCP_INFO_v0 info = {.State = TCPSTATE_CLOSED};
    int64_t s = open_connection(AF_INET).client;
    int64_t result = bs_wsaioctl(s, SIO_TCP_INFO, &version, sizeof version, &info, sizeof info);
    if (result == -10045) {
        SKIP("this Wine has no SIO_TCP_INFO");
    }
    CHECK_EQ(sizeof info, result);
    CHECK_EQ(4, info.State);
    CHECK(info.Mss > 0);
}

TEST(loopback_fast_path) {
    DWORD on = 1;
    int64_t result = bs_wsaioctl(open_socket(AF_INET, SOCK_STREAM), SIO_LOOPBACK_FAST_PATH, &on, sizeof on, NULL, 0);
    /* Windows 10 has dropped it again. */
    CHECK(result == 0 || result == -10045);
}

/* Wants a raw socket that is bound. */
TEST(rcvall_is_not_for_streams) {
    SKIP_UNDER_WINE("Wine takes it and does nothing");
    DWORD on = RCVALL_ON;
    CHECK_ERR(10022, bs_wsaioctl(open_bound(AF_INET, SOCK_STREAM), SIO_RCVALL, &on, sizeof on, NULL, 0));
}

TEST(interfaces_are_listed) {
    INTERFACE_INFO list[64];
    int64_t length =
        CHECK_OK(bs_wsaioctl(open_socket(AF_INET, SOCK_DGRAM), SIO_GET_INTERFACE_LIST, NULL, 0, list, sizeof list));
    int loopbacks = 0;
    CHECK(length > 0 && length % (int64_t)sizeof *list == 0);
    for (int64_t i = 0; i < length / (int64_t)sizeof *list; i++) {
        loopbacks += (list[i].iiFlags & IFF_LOOPBACK) != 0;
    }
    CHECK_EQ(1, loopbacks);
}

/* ---- WSASocket, and sockets of other processes */

TEST(sockets_are_kept_from_children) {
    DWORD inherited = 0;
    int64_t plain = CHECK_OK(bs_wsasocket(AF_INET, SOCK_STREAM, 0, NULL, WSA_FLAG_OVERLAPPED));
    CHECK(GetHandleInformation((HANDLE)(intptr_t)plain, &inherited));
    CHECK_EQ(HANDLE_FLAG_INHERIT, inherited & HANDLE_FLAG_INHERIT);
    int32_t flags = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT;
    int64_t own = CHECK_OK(bs_wsasocket(AF_INET, SOCK_STREAM, 0, NULL, flags));
    CHECK(GetHandleInformation((HANDLE)(intptr_t)own, &inherited));
    CHECK_EQ(0, inherited & HANDLE_FLAG_INHERIT);
}

TEST(wsasocket_fails) {
    CHECK_ERR(10047, bs_wsasocket(12345, SOCK_STREAM, 0, NULL, 0));
    CHECK_ERR(10044, bs_wsasocket(AF_INET, 12345, 0, NULL, 0));
}

TEST(duplicate_within_the_process) {
    WSAPROTOCOL_INFOW info;
    int64_t s = open_bound(AF_INET, SOCK_STREAM);
    struct address one = local_name(s);
    CHECK_EQ(0, bs_wsaduplicatesocket(s, (int32_t)GetCurrentProcessId(), &info));
    int64_t copy =
        CHECK_OK(bs_wsasocket(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, WSA_FLAG_OVERLAPPED));
    struct address other = local_name(copy);
    CHECK(same(&one, &other));
}

TEST(wsaduplicatesocket_fails) {
    WSAPROTOCOL_INFOW info;
    CHECK_ERR(10038, bs_wsaduplicatesocket(no_socket(), (int32_t)GetCurrentProcessId(), &info));
    CHECK_ERR(10022, bs_wsaduplicatesocket(open_socket(AF_INET, SOCK_STREAM), 0, &info));
}

/* What the other process does, which is this program again: takes the socket and sends a word. */
static void be_the_other_process(void) {
    WSAPROTOCOL_INFOW info;
    FILE *file = fopen("info", "rb");
    CHECK_EQ(1, (int64_t)fread(&info, sizeof info, 1, file));
    fclose(file);
    int64_t s =
        CHECK_OK(bs_wsasocket(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, WSA_FLAG_OVERLAPPED));
    CHECK_EQ(5, bs_send(s, "child", 5, 0));
}

/* Starts this test again, told apart by its environment; it waits to be resumed. */
static PROCESS_INFORMATION start_other_process(void) {
    PROCESS_INFORMATION process;
    STARTUPINFOW startup = {.cb = sizeof startup};
    WCHAR program[MAX_PATH], line[] = L"test socket_goes_to_another_process";
    SetEnvironmentVariableW(L"BSOCK_OTHER", L"1");
    CHECK(GetModuleFileNameW(NULL, program, MAX_PATH) != 0);
    CHECK(CreateProcessW(program, line, NULL, NULL, FALSE, CREATE_SUSPENDED, NULL, NULL, &startup, &process));
    return process;
}

static void write_info(WSAPROTOCOL_INFOW *info) {
    FILE *file = fopen("info", "wb");
    CHECK_EQ(1, (int64_t)fwrite(info, sizeof *info, 1, file));
    fclose(file);
}

TEST(socket_goes_to_another_process) {
    if (GetEnvironmentVariableW(L"BSOCK_OTHER", NULL, 0) != 0) {
        be_the_other_process();
        return;
    }
    WSAPROTOCOL_INFOW info;
    char text[6] = "";
    struct connection connection = open_connection(AF_INET);
    PROCESS_INFORMATION other = start_other_process();
    CHECK_EQ(0, bs_wsaduplicatesocket(connection.client, (int32_t)other.dwProcessId, &info));
    write_info(&info);
    CHECK_EQ(0, bs_close(connection.client));
    ResumeThread(other.hThread);
    CHECK_EQ(WAIT_OBJECT_0, WaitForSingleObject(other.hProcess, 30000));
    await(connection.server, POLLRDNORM);
    CHECK_EQ(5, bs_recv(connection.server, text, 5, 0));
    CHECK_TEXT("child", text);
}

/* ---- Events */

TEST(events_are_set_and_reset) {
    int64_t events[] = {CHECK_OK(bs_wsacreateevent()), CHECK_OK(bs_wsacreateevent())};
    CHECK_EQ(258, bs_wsawaitformultipleevents(2, events, 0, 0, 0));
    CHECK_EQ(0, bs_wsasetevent(events[1]));
    CHECK_EQ(1, bs_wsawaitformultipleevents(2, events, 0, -1, 0));
    CHECK_EQ(258, bs_wsawaitformultipleevents(2, events, 1, 1, 0));
    CHECK_EQ(0, bs_wsaresetevent(events[1]));
    CHECK_EQ(258, bs_wsawaitformultipleevents(2, events, 0, 0, 0));
    CHECK_EQ(0, bs_wsacloseevent(events[0]));
}

/* WSA_INVALID_HANDLE is 6, WSA_INVALID_PARAMETER is 87. */
TEST(events_fail) {
    int64_t none[65] = {0};
    CHECK_ERR(6, bs_wsacloseevent(0));
    CHECK_ERR(6, bs_wsasetevent(0));
    CHECK_ERR(6, bs_wsaresetevent(0));
    CHECK_ERR(6, bs_wsawaitformultipleevents(1, none, 0, 0, 0));
    CHECK_ERR(87, bs_wsawaitformultipleevents(65, none, 0, 0, 0));
    CHECK_ERR(87, bs_wsawaitformultipleevents(0, none, 0, 0, 0));
    CHECK_ERR(10038, bs_wsaeventselect(no_socket(), CHECK_OK(bs_wsacreateevent()), FD_READ));
}

TEST(a_connection_signals_an_event) {
    WSANETWORKEVENTS events = {.lNetworkEvents = 0};
    int64_t listening = open_listening(AF_INET), event = CHECK_OK(bs_wsacreateevent());
    struct address address = local_name(listening);
    CHECK_EQ(0, bs_wsaeventselect(listening, event, FD_ACCEPT | FD_CLOSE));
    CHECK_EQ(258, bs_wsawaitformultipleevents(1, &event, 0, 0, 0));
    CHECK_EQ(0, bs_connect(open_socket(AF_INET, SOCK_STREAM), &address.any, address.length));
    CHECK_EQ(0, bs_wsawaitformultipleevents(1, &event, 0, 5000, 0));
    CHECK_EQ(0, bs_wsaenumnetworkevents(listening, event, &events));
    CHECK_EQ(FD_ACCEPT, events.lNetworkEvents);
    CHECK_EQ(0, events.iErrorCode[FD_ACCEPT_BIT]);
    CHECK_EQ(258, bs_wsawaitformultipleevents(1, &event, 0, 0, 0));
}

TEST(a_refused_connect_signals_its_code) {
    WSANETWORKEVENTS events = {.lNetworkEvents = 0};
    int64_t deaf, s = open_socket(AF_INET, SOCK_STREAM), event = CHECK_OK(bs_wsacreateevent());
    struct address address = open_deaf(&deaf);
    CHECK_EQ(0, bs_wsaeventselect(s, event, FD_CONNECT));
    CHECK_ERR(10035, bs_connect(s, &address.any, address.length));
    CHECK_EQ(0, bs_wsawaitformultipleevents(1, &event, 0, 5000, 0));
    CHECK_EQ(0, bs_wsaenumnetworkevents(s, event, &events));
    CHECK_EQ(FD_CONNECT, events.lNetworkEvents);
    CHECK_EQ(10061, events.iErrorCode[FD_CONNECT_BIT]);
}

/* ---- Options and control messages */

TEST(exclusive_address) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM), second = open_socket(AF_INET, SOCK_STREAM);
    struct address any = loopback(AF_INET, 0);
    CHECK_EQ(0, bs_setsockopt_int(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1));
    CHECK_EQ(1, bs_getsockopt_int(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE));
    CHECK_EQ(0, bs_bind(s, &any.any, any.length));
    struct address taken = local_name(s);
    CHECK_EQ(0, bs_setsockopt_int(second, SOL_SOCKET, SO_REUSEADDR, 1));
    int64_t result = bs_bind(second, &taken.any, taken.length);
    if (under_wine() && result == -10048) {
        SKIP("Wine gives 10048");
    }
    CHECK_ERR(10013, result);
}

TEST(connect_time) {
    struct connection connection = open_connection(AF_INET);
    CHECK(bs_getsockopt_int(connection.client, SOL_SOCKET, SO_CONNECT_TIME) < 60);
    CHECK_EQ(0xFFFFFFFF, bs_getsockopt_int(open_socket(AF_INET, SOCK_STREAM), SOL_SOCKET, SO_CONNECT_TIME));
}

TEST(accept_context_is_updated) {
    SOCKET listening = (SOCKET)open_listening(AF_INET);
    struct address address = local_name((int64_t)listening);
    CHECK_EQ(0, bs_connect(open_socket(AF_INET, SOCK_STREAM), &address.any, address.length));
    int64_t s = CHECK_OK(bs_accept((int64_t)listening, NULL, NULL));
    CHECK_EQ(0, bs_setsockopt(s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, &listening, sizeof listening));
}

TEST(recvmsg_tells_where_to) {
    char control[256], byte = 'x';
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    struct address self = local_name(s);
    struct iovec buffer = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = {.msg_iov = &buffer, .msg_iovlen = 1};
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    CHECK_EQ(0, bs_setsockopt_int(s, IPPROTO_IP, IP_PKTINFO, 1));
    CHECK_EQ(1, bs_sendto(s, &byte, 1, 0, &self.any, self.length));
    CHECK_EQ(1, bs_recvmsg(s, &message, 0));
    struct cmsghdr *cmsg = CMSG_FIRSTHDR(&message);
    CHECK(cmsg != NULL);
    CHECK_EQ(0, cmsg->cmsg_level);
    CHECK_EQ(19, cmsg->cmsg_type);
    IN_PKTINFO *info = (IN_PKTINFO *)CMSG_DATA(cmsg);
    CHECK_EQ(htonl(0x7F000001), info->ipi_addr.s_addr);
    CHECK(info->ipi_ifindex > 0);
}
