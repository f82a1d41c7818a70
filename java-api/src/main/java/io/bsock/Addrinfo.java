package io.bsock;

/**
 * {@code struct addrinfo}: what a look-up is asked for, or one of its answers.
 *
 * @param flags {@code AI_PASSIVE | AI_NUMERICHOST} and so on; only in hints
 * @param family {@code AF_INET} and so on; {@code AF_UNSPEC} to ask for any
 * @param socktype {@code SOCK_STREAM} and so on; 0 to ask for any
 * @param protocol {@code IPPROTO_TCP} and so on; 0 to ask for any
 * @param address an answer's address; null in hints
 * @param canonname the host's official name, in the first answer when {@code AI_CANONNAME} asked for it, else null;
 *     {@link AddrinfoList#canonnameBytes} has its bytes
 */
public record Addrinfo(int flags, int family, int socktype, int protocol, Sockaddr address, String canonname) {
    /** Hints: an {@code addrinfo} without address and name. */
    public Addrinfo(int flags, int family, int socktype, int protocol) {
        this(flags, family, socktype, protocol, null, null);
    }
}
