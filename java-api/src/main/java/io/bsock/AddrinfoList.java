package io.bsock;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The answers of {@code getaddrinfo}. Each look-up replaces them. */
public final class AddrinfoList extends AbstractList<Addrinfo> implements RandomAccess {
    private List<Addrinfo> answers = List.of();
    private byte[] canonname = {};
    private int errno;

    /** An empty list, for {@code getaddrinfo} to fill. */
    public AddrinfoList() {}

    @Override
    public Addrinfo get(int index) {
        return answers.get(index);
    }

    @Override
    public int size() {
        return answers.size();
    }

    /**
     * The bytes of the first answer's {@link Addrinfo#canonname}, for a name that is not valid text in the locale's
     * encoding; empty when it has none.
     */
    public byte[] canonnameBytes() {
        return canonname.clone();
    }

    /** The system's error code, when the last look-up failed with {@code EAI_SYSTEM}. */
    public int errno() {
        return errno;
    }

    void set(List<Addrinfo> answers, byte[] canonname, int errno) {
        this.answers = answers;
        this.canonname = canonname;
        this.errno = errno;
    }
}
