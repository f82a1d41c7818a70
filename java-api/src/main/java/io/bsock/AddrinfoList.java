package io.bsock;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The answers of {@code getaddrinfo}, which each look-up replaces. */
public final class AddrinfoList extends AbstractList<Addrinfo> implements RandomAccess {
    private List<Addrinfo> answers = List.of();
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

    /** The error code of the system, which counts when the last look-up gave {@code EAI_SYSTEM}. */
    public int errno() {
        return errno;
    }

    void set(List<Addrinfo> answers, int errno) {
        this.answers = answers;
        this.errno = errno;
    }
}
