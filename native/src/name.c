/* Names of hosts, services, protocols and interfaces. */
#include "os.h"

int32_t bs_getaddrinfo(const char *node, const char *service, const void *hints, void *result) {
    const struct bs_addrinfo *given = hints;
    struct bs_addrinfo_list *to = result;
    struct addrinfo asked = {0};
    struct addrinfo *list = NULL;
    if (given != NULL) {
        asked.ai_flags = given->flags;
        asked.ai_family = given->family;
        asked.ai_socktype = given->socktype;
        asked.ai_protocol = given->protocol;
    }
    int32_t code = getaddrinfo(node, service, given == NULL ? NULL : &asked, &list);
    to->error = os_error();
    to->list = code == 0 ? (intptr_t)list : 0;
    return code;
}

int64_t bs_addrinfo(int64_t entry, void *to) {
    const struct addrinfo *from = (const struct addrinfo *)(intptr_t)entry;
    struct bs_addrinfo *info = to;
    size_t addrlen = (size_t)from->ai_addrlen;
    info->flags = from->ai_flags;
    info->family = from->ai_family;
    info->socktype = from->ai_socktype;
    info->protocol = from->ai_protocol;
    info->addrlen = (int32_t)(addrlen < sizeof info->addr ? addrlen : sizeof info->addr);
    memcpy(info->addr, from->ai_addr, (size_t)info->addrlen);
    copy_text(from->ai_canonname == NULL ? "" : from->ai_canonname, info->canonname, (int32_t)sizeof info->canonname);
    return (intptr_t)from->ai_next;
}

int32_t bs_freeaddrinfo(int64_t list) {
    freeaddrinfo((struct addrinfo *)(intptr_t)list);
    return 0;
}

int32_t bs_getnameinfo(const void *addr, int32_t addrlen, void *to, int32_t flags) {
    struct bs_nameinfo *names = to;
    int32_t code = getnameinfo(addr, (socklen_t)addrlen, names->host, sizeof names->host, names->service,
                               sizeof names->service, flags);
    names->error = os_error();
    return code;
}

int32_t bs_getservbyname(const char *name, const char *protocol) {
    const struct servent *entry = getservbyname(name, protocol);
    return entry == NULL ? OS_NO_ENTRY : ntohs((uint16_t)entry->s_port);
}

int32_t bs_getprotobyname(const char *name) {
    const struct protoent *entry = getprotobyname(name);
    return entry == NULL ? OS_NO_ENTRY : entry->p_proto;
}
