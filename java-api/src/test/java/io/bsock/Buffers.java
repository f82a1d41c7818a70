package io.bsock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes and buffers to send, or to receive into. */
final class Buffers {
    private Buffers() {}

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static ByteBuffer heap(String text) {
        return buffer(false, text);
    }

    static ByteBuffer direct(String text) {
        return buffer(true, text);
    }

    static ByteBuffer buffer(boolean direct, String text) {
        byte[] bytes = bytes(text);
        return room(direct, bytes.length).put(bytes).flip();
    }

    static ByteBuffer room(boolean direct, int size) {
        ByteBuffer room = direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
        return room.order(ByteOrder.nativeOrder());
    }

    /** A direct buffer for the number of an eventfd. */
    static ByteBuffer number(long value) {
        return room(true, Long.BYTES).putLong(0, value);
    }

    /** What is between position and limit, which stay. */
    static String text(ByteBuffer buffer) {
        return UTF_8.decode(buffer.duplicate()).toString();
    }
}
