package io.bsock.benchmarks.peer;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;

/** Has an event loop look {@link EchoPeer#SPINS} times, each look a call that does not wait, before it waits in the system. */
final class NettyLooks implements SelectStrategy {
    private int looks;

    @Override
    public int calculateStrategy(IntSupplier look, boolean hasTasks) throws Exception {
        int ready = look.get();
        if (ready > 0 || hasTasks) {
            looks = 0;
            return ready;
        }
        if (looks++ < EchoPeer.SPINS) {
            return CONTINUE;
        }
        looks = 0;
        return SELECT;
    }
}
