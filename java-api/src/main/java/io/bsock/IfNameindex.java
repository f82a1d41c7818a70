package io.bsock;

/**
 * {@code struct if_nameindex}: a network interface.
 *
 * @param index its index, from 1
 * @param name its name; {@link Sockets#if_indextoname} returns the bytes of one that is not valid text
 */
public record IfNameindex(int index, String name) {}
