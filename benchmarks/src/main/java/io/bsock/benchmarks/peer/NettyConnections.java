package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import java.io.IOException;

/**
 * The listener and both ends in one event loop, where each step begins when the one before has told of its end. Netty
 * accepts by accept4 with both flags and has no other way. Beside the five calls of the shape it makes about twenty of
 * its own for each connection (4.2): epoll_ctl, getsockopt, getsockname, setsockopt.
 *
 * @see <a href="https://netty.io/wiki/user-guide-for-4.x.html">User guide</a>
 */
final class NettyConnections implements ConnectionPeer {
    private final Netty netty = new Netty();
    private final Channel listener;
    private final Bootstrap client;
    private final GenericFutureListener<Future<Void>> step = this::step;
    private final GenericFutureListener<Future<Void>> closed = this::closed;
    private Channel near;
    private int stepsToGo;
    private int connectionsToGo;
    private Throwable failure;

    NettyConnections() throws IOException {
        listener = netty.channel(netty.listening(new Accepted()).bind(JavaNet.any()));
        client = netty.connecting(listener, new Idle());
    }

    @Override
    public void run(int connections) throws IOException {
        connectionsToGo = connections;
        connect();
        netty.runUntil(() -> connectionsToGo == 0 || failure != null);
        if (failure != null) {
            throw new IOException("Netty failed", failure);
        }
    }

    /** Two steps before the near end closes, in any order: it is connected, and the accepted end has closed. */
    private void connect() {
        stepsToGo = 2;
        ChannelFuture connected = client.connect();
        near = connected.channel();
        connected.addListener(step);
    }

    private void step(Future<Void> done) {
        if (!done.isSuccess()) {
            failure = done.cause();
        } else if (--stepsToGo == 0) {
            near.close().addListener(closed);
        }
    }

    private void closed(Future<Void> done) {
        if (--connectionsToGo > 0) {
            connect();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        netty.close();
    }

    /** A handler there must be. */
    @Sharable
    private static final class Idle extends ChannelInboundHandlerAdapter {}

    @Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.close().addListener(step);
        }
    }
}
