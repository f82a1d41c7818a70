package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SelectStrategyFactory;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The native epoll transport. The far end is an event loop with the handler of Netty's own echo example, the near end an
 * event loop that the asking thread drives (Javadoc of {@link ManualIoEventLoop}): a reply is there without a change of
 * threads, and the direct buffer of the request is sent again and again. Buffers that are read come from Netty's pool.
 */
final class NettyEcho implements EchoPeer {
    private static final int LIMIT_SECONDS = 10;

    private final Payload payload;
    private final Replies replies = new Replies();
    private final Netty netty;
    private final EventLoopGroup farLoop;
    private final Answers answers = new Answers();
    private final Channel listener;
    private final Channel near;
    private final ByteBuf request;
    private final BooleanSupplier answered = this::isAnswered;

    /**
     * @param strategy how the event loops of both ends wait
     */
    NettyEcho(Payload payload, SelectStrategyFactory strategy) throws IOException {
        this.payload = payload;
        // 0: as many events as there are.
        IoHandlerFactory epoll = EpollIoHandler.newFactory(0, strategy);
        netty = new Netty(epoll);
        farLoop = new MultiThreadIoEventLoopGroup(1, epoll);
        request = Netty.message(payload);
        listener = netty.channel(listen());
        near = netty.channel(connect());
    }

    /** What arrives at the near end. */
    private final class Replies extends ChannelInboundHandlerAdapter {
        private int received;
        private Throwable failure;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
            ByteBuf reply = (ByteBuf) message;
            try {
                Netty.check(payload, received, reply);
                received += reply.readableBytes();
            } finally {
                reply.release();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            failure = cause;
            context.close();
        }
    }

    @Sharable
    private static final class Answers extends ChannelInboundHandlerAdapter {
        private final Promise<Void> closed = ImmediateEventExecutor.INSTANCE.newPromise();

        @Override
        public void channelUnregistered(ChannelHandlerContext context) {
            closed.trySuccess(null);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.write(message, context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    @Override
    public void run(int roundTrips) throws IOException {
        for (int i = 0; i < roundTrips; i++) {
            replies.received = 0;
            near.writeAndFlush(request.readerIndex(0).retain(), near.voidPromise());
            netty.runUntil(answered);
            if (!near.isActive()) {
                throw new IOException("the connection has ended", replies.failure);
            }
        }
    }

    private boolean isAnswered() {
        return replies.received >= payload.size() || !near.isActive();
    }

    private ChannelFuture listen() throws IOException {
        return new ServerBootstrap()
                .group(farLoop)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_RCVBUF, BUFFER)
                .childOption(ChannelOption.SO_SNDBUF, BUFFER)
                .childOption(ChannelOption.SO_RCVBUF, BUFFER)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(answers)
                .bind(JavaNet.any());
    }

    private ChannelFuture connect() {
        return new Bootstrap()
                .group(netty.loop())
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.SO_SNDBUF, BUFFER)
                .option(ChannelOption.SO_RCVBUF, BUFFER)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(replies)
                .connect(listener.localAddress());
    }

    @Override
    public void close() throws IOException {
        try {
            near.close();
            netty.await(answers.closed);
            // A loop that ends leaves a listener open now and then (4.2.18).
            netty.await(listener.close());
        } finally {
            netty.close();
            farLoop.shutdownGracefully(0, LIMIT_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
            request.release();
        }
    }
}
