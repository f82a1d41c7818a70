package io.bsock;

/**
 * {@code struct if_nameindex}: an interface.
 *
 * @param index its index, from 1
 * @param name its name
 */
public record IfNameindex(int index, String name) {}
