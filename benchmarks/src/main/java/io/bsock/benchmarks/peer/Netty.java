package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.util.concurrent.Future;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Netty's native transport for Linux. The benchmark's thread runs the event loop itself, so that nothing is handed from
 * one thread to another: Netty's fastest way to have work done for a thread that waits for it.
 *
 * @see <a href="https://netty.io/wiki/native-transports.html">Native transports</a>
 * @see <a href="https://netty.io/4.2/api/io/netty/channel/ManualIoEventLoop.html">ManualIoEventLoop</a>
 */
final class Netty implements Closeable {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(10);
    private static final long UNTIL_SOMETHING_HAPPENS = 0;

    private final ManualIoEventLoop loop;

    Netty() {
        this(EpollIoHandler.newFactory());
    }

    /**
     * @param epoll how the loop waits
     */
    Netty(IoHandlerFactory epoll) {
        loop = new ManualIoEventLoop(Thread.currentThread(), epoll);
    }

    ManualIoEventLoop loop() {
        return loop;
    }

    /** Runs the loop as long as it takes, like a call that blocks. */
    void runUntil(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            loop.run(UNTIL_SOMETHING_HAPPENS);
        }
    }

    /** Runs the loop until something is done, there or in another loop, and fails where that failed. */
    <T> T await(Future<T> future) throws IOException {
        long start = System.nanoTime();
        future.addListener(done -> loop.wakeup());
        while (!future.isDone()) {
            if (System.nanoTime() - start > LIMIT) {
                throw new IOException("Netty did not get it done in 10 s");
            }
            loop.run(LIMIT);
        }
        if (!future.isSuccess()) {
            throw new IOException("Netty failed", future.cause());
        }
        return future.getNow();
    }

    /** The channel that comes of binding or connecting one. */
    Channel channel(ChannelFuture future) throws IOException {
        await(future);
        return future.channel();
    }

    /** A listener in this loop, to be bound; what it accepts is handled there too. */
    ServerBootstrap listening(ChannelHandler accepted) {
        return new ServerBootstrap()
                .group(loop)
                .channelFactory(() -> new EpollServerSocketChannel(SocketProtocolFamily.INET))
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_RCVBUF, Peer.BUFFER)
                .option(ChannelOption.SO_BACKLOG, Peer.BACKLOG)
                .childHandler(accepted);
    }

    /** Clients of it in this loop, to be connected. */
    Bootstrap connecting(Channel listener, ChannelHandler handler) {
        return new Bootstrap()
                .group(loop)
                .channelFactory(() -> new EpollSocketChannel(SocketProtocolFamily.INET))
                .disableResolver()
                .remoteAddress(listener.localAddress())
                .handler(handler);
    }

    /** A message in direct memory, to be written any number of times by {@code retainedDuplicate}. */
    static ByteBuf message(Payload payload) {
        return Unpooled.directBuffer(payload.size()).writeBytes(payload.bytes());
    }

    /** Looks at what a buffer has to be read. */
    static void check(Payload payload, long offset, ByteBuf got) throws IOException {
        if (payload.checked()) {
            byte[] bytes = new byte[got.readableBytes()];
            got.getBytes(got.readerIndex(), bytes);
            got.setZero(got.readerIndex(), bytes.length);
            payload.check(offset, bytes, bytes.length);
        }
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, LIMIT, TimeUnit.NANOSECONDS);
        while (!loop.isTerminated()) {
            loop.runNow();
        }
    }
}
