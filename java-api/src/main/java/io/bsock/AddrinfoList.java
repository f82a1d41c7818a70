package io.bsock;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The answers of {@code getaddrinfo}, which each look-up replaces. */
public final class AddrinfoList extends AbstractList<Addrinfo> implements RandomAccess {
    private List<Addrinfo> answers = List.of();
    private byte[] canonname = {};
    private int errno;

    /** No answers yet. */
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
     * The bytes of {@link Addrinfo#canonname}, which the first answer has: for a name that is no text in the locale's
     * encoding. Empty where there is none.
     */
    public byte[] canonnameBytes() {
        return canonname.clone();
    }

    /** The error code of the system, which counts when the last look-up gave {@code EAI_SYSTEM}. */
    public int errno() {
        return errno;
    }

    void set(List<Addrinfo> answers, byte[] canonname, int errno) {
        this.answers = answers;
        this.canonname = canonname;
        this.errno = errno;
    }

    /** The first 32 answers. */
    @Override
    public String toString() {
        return StructText.array(size(), index -> get(index).toString());
    }
}
