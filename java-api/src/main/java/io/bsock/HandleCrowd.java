package io.bsock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A set that mostly has one member, who costs nothing then. Each enters once at a time. */
final class HandleCrowd {
    private static final VarHandle FIRST;

    static {
        try {
            FIRST = MethodHandles.lookup().findVarHandle(HandleCrowd.class, "first", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Object first;

    /** Null until there were two. */
    private volatile Set<Object> others;

    void enter(Object member) {
        if (!FIRST.compareAndSet(this, null, member)) {
            others().add(member);
        }
    }

    void leave(Object member) {
        if (!FIRST.compareAndSet(this, member, null)) {
            others().remove(member);
        }
    }

    boolean has(Object member) {
        Set<Object> others = this.others;
        return first == member || others != null && others.contains(member);
    }

    /** Those who entered before this call are among them, unless they have left. */
    void each(Consumer<Object> action) {
        Object one = first;
        if (one != null) {
            action.accept(one);
        }
        Set<Object> others = this.others;
        if (others != null) {
            others.forEach(action);
        }
    }

    private synchronized Set<Object> others() {
        if (others == null) {
            others = ConcurrentHashMap.newKeySet();
        }
        return others;
    }
}
