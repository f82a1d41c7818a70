package io.bsock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import org.junit.jupiter.api.function.Executable;

/** What a caller finds in the exception of a library. */
final class Causes {
    private Causes() {}

    static <T extends Throwable> T find(Class<T> type, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return fail("there is no " + type.getSimpleName() + " in it", thrown);
    }

    /** The number is in the chain, and the exception as it was. */
    static <T extends Throwable> T assertFails(Class<T> type, int errno, Executable call) {
        T thrown = assertThrows(type, call);
        ErrnoException cause = find(ErrnoException.class, thrown);
        assertEquals(Errno.name(errno), cause.symbol());
        return thrown;
    }
}
