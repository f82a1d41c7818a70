package io.bsock;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The texts that pass between Java and the system. C has bytes, of which each kind of text has its encoding: that of
 * file names, that of the locale, or UTF-8 where bsock's own C code converts.
 */
enum NativeText {
    /** Of files and of unix sockets. */
    PATH(Table.size("encoding(path)"), "give the path's bytes, or start the JVM in a locale that has the text"),

    /** Of interfaces, services, protocols, algorithms. */
    NAME(Encoding.OF_FILES, "give the name's bytes, or start the JVM in a locale that has the text"),

    /** Of hosts, which the resolver takes from the locale's encoding to that of the network. */
    HOST(Table.size("encoding(host)"), "give java.net.IDN.toASCII of it, or the bytes of the name"),

    /** Of errors; only read from the system. */
    MESSAGE(Table.size("encoding(message)"), "");

    /** BS_ENCODING_* of bsock.h. */
    private static final class Encoding {
        private static final int OF_FILES = 1;
        private static final int OF_LOCALE = 2;
        private static final int UTF_8 = 3;
    }

    private final int encoding;
    private final Charset charset;
    private final String advice;

    NativeText(int encoding, String advice) {
        this.encoding = encoding;
        this.charset = charset(encoding);
        this.advice = advice;
    }

    /** What a JVM lacks the charset for is kept byte by byte. */
    private static Charset charset(int encoding) {
        String name =
                switch (encoding) {
                    case Encoding.OF_FILES -> System.getProperty("sun.jnu.encoding");
                    case Encoding.OF_LOCALE -> System.getProperty("native.encoding");
                    case Encoding.UTF_8 -> StandardCharsets.UTF_8.name();
                    default ->
                        throw new LinkageError(
                                "bsock: the native library is of another version: it has an encoding " + encoding);
                };
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    /** Whether the system takes any bytes as this kind of text, whatever they may mean as a text. */
    boolean isBytes() {
        return encoding == Encoding.OF_FILES;
    }

    /**
     * The bytes of a text that a call is given; null of null.
     *
     * @throws IllegalArgumentException when the encoding lacks one of its characters
     */
    byte[] bytes(String call, String argument, String text) {
        if (text == null) {
            return null;
        }
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    call + ": " + argument + " '" + text + "' cannot be written in " + charset + ": " + advice, e);
        }
    }

    /** The bytes for a call, ended by a NUL. Of a copy, which nobody changes between the checks and the call. */
    Staging stage(String call, String argument, byte[] text) {
        byte[] bytes = text.clone();
        requireNoNul(call, argument, bytes);
        if (bytes.length >= Staging.LIMIT) {
            throw new IllegalArgumentException(call + ": " + argument + " has " + bytes.length
                    + " bytes: no system accepts more than " + (Staging.LIMIT - 1));
        }
        Staging staging = Staging.of(bytes.length + 1);
        staging.memory.put(0, bytes).put(bytes.length, (byte) 0);
        return staging;
    }

    /** The bytes that C takes for the text. */
    static byte[] untilNul(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return Arrays.copyOf(text, end);
    }

    /** Refuses bytes that C would not read to their end. */
    void requireNoNul(String call, String argument, byte[] bytes) {
        if (untilNul(bytes).length < bytes.length) {
            throw new IllegalArgumentException(call + ": a " + argument + " must not contain a NUL: '"
                    + shown(bytes).replace("\0", "\\0") + "'");
        }
    }

    /** The text, with U+FFFD for bytes that are none. */
    String text(byte[] bytes) {
        return new String(bytes, charset);
    }

    /** The text for people, who see bytes that are none in hexadecimal, {@code \xe9}. */
    String shown(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        StringBuilder text = new StringBuilder();
        while (decoder.decode(from, to, true).isError()) {
            text.append(to.flip()).append("\\x").append(HexFormat.of().toHexDigits(from.get()));
            to.clear();
            decoder.reset();
        }
        return text.append(to.flip()).toString();
    }
}
