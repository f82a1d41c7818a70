package io.bsock;

import static io.bsock.SocketConstants.AF_ALG;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * {@code struct sockaddr_alg}: an algorithm of the kernel's crypto API. Linux.
 *
 * @see <a href="https://docs.kernel.org/crypto/userspace-if.html">User Space Interface</a>
 */
public final class SockaddrAlg extends Sockaddr {
    private static final Table.Field TYPE = Table.field("sockaddr_alg.salg_type");
    private static final Table.Field FEAT = Table.field("sockaddr_alg.salg_feat");
    private static final Table.Field MASK = Table.field("sockaddr_alg.salg_mask");
    private static final Table.Field NAME = Table.field("sockaddr_alg.salg_name");
    private static final int SIZE = Table.size("sockaddr_alg");

    /**
     * Fills the address.
     *
     * @param type {@code hash}, {@code skcipher}, {@code aead} or {@code rng}
     * @param name the algorithm, as in {@code cbc(aes)}
     * @throws IllegalArgumentException for a text that has no room in its field, or is not ASCII
     */
    public SockaddrAlg(String type, String name) {
        super(AF_ALG, SIZE);
        put(TYPE, "type", type);
        put(NAME, "name", name);
    }

    private SockaddrAlg(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as one of the crypto API; reading a field checks the family. */
    public static SockaddrAlg view(Sockaddr address) {
        return new SockaddrAlg(address);
    }

    /** Sets {@code salg_feat} and {@code salg_mask}. */
    public SockaddrAlg flags(int feat, int mask) {
        require(AF_ALG, SIZE);
        FEAT.put(memory, ADDRESS, feat);
        MASK.put(memory, ADDRESS, mask);
        return this;
    }

    /** {@code salg_type}. */
    public String type() {
        return text(TYPE);
    }

    /** {@code salg_name}. */
    public String name() {
        return text(NAME);
    }

    /** {@code salg_feat}. */
    public int feat() {
        require(AF_ALG, SIZE);
        return (int) FEAT.get(memory, ADDRESS);
    }

    /** {@code salg_mask}. */
    public int mask() {
        require(AF_ALG, SIZE);
        return (int) MASK.get(memory, ADDRESS);
    }

    /** The system wants a NUL at the end. */
    private void put(Table.Field field, String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        boolean same = new String(bytes, StandardCharsets.US_ASCII).equals(text) && text.indexOf('\0') < 0;
        if (!same || bytes.length >= field.width()) {
            throw new IllegalArgumentException("SockaddrAlg: " + what + " '" + text.replace("\0", "\\0") + "': give "
                    + (field.width() - 1) + " characters of ASCII or fewer");
        }
        memory.put(ADDRESS + field.offset(), Arrays.copyOf(bytes, field.width()));
    }

    private String text(Table.Field field) {
        require(AF_ALG, SIZE);
        return new String(NativeText.untilNul(bytes(field)), StandardCharsets.US_ASCII);
    }

    /** As in {@code alg:skcipher:cbc(aes)}. */
    @Override
    public String toString() {
        return holds(AF_ALG, NAME) ? "alg:" + type() + ":" + name() : super.toString();
    }
}
