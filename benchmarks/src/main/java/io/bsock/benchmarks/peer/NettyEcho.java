package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
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
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The native epoll transport. The far end is an event loop with the handler of Netty's own echo example, the near end an
 * event loop that the asking thread drives (Javadoc of {@link ManualIoEventLoop}): a reply is there without a change of
 * threads, and the direct buffer of the request is sent again and again. Buffers that are read come from Netty's pool.
 */
final class NettyEcho implements EchoPeer {
    private static final int LIMIT_SECONDS = 10;

    private final Payload payload;
    private final Replies replies = new Replies();
    private final ManualIoEventLoop loop;
    private final EventLoopGroup farLoop;
    private final Answers answers = new Answers();
    private final Channel listener;
    private final Channel near;
    private final ByteBuf request;

    /**
     * @param strategy how the event loops of both ends wait
     */
    NettyEcho(Payload payload, SelectStrategyFactory strategy) throws IOException {
        this.payload = payload;
        // 0: as many events as there are.
        IoHandlerFactory epoll = EpollIoHandler.newFactory(0, strategy);
        loop = new ManualIoEventLoop(Thread.currentThread(), epoll);
        farLoop = new MultiThreadIoEventLoopGroup(1, epoll);
        request = Unpooled.directBuffer(payload.size()).writeBytes(payload.bytes());
        listener = listen();
        near = await(connect(listener));
    }

    /** What arrives at the near end. */
    private final class Replies extends ChannelInboundHandlerAdapter {
        private int received;
        private Throwable failure;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
            ByteBuf reply = (ByteBuf) message;
            try {
                int length = reply.readableBytes();
                if (payload.checked()) {
                    byte[] got = new byte[length];
                    reply.getBytes(reply.readerIndex(), got);
                    payload.check(received, got, length);
                    reply.setBytes(reply.readerIndex(), got);
                }
                received += length;
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
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void channelUnregistered(ChannelHandlerContext context) {
            closed.countDown();
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
            while (replies.received < payload.size()) {
                if (!near.isActive()) {
                    throw new IOException("the connection has ended", replies.failure);
                }
                loop.run(0);
            }
        }
    }

    private Channel listen() throws IOException {
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
                .bind(JavaNet.any())
                .syncUninterruptibly()
                .channel();
    }

    private ChannelFuture connect(Channel listener) {
        return new Bootstrap()
                .group(loop)
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.SO_SNDBUF, BUFFER)
                .option(ChannelOption.SO_RCVBUF, BUFFER)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(replies)
                .connect(listener.localAddress());
    }

    private Channel await(ChannelFuture connected) {
        while (!connected.isDone()) {
            loop.run(0);
        }
        return connected.syncUninterruptibly().channel();
    }

    @Override
    public void close() throws IOException {
        near.close();
        loop.shutdownGracefully(0, LIMIT_SECONDS, TimeUnit.SECONDS);
        while (!loop.isTerminated()) {
            loop.runNow();
        }
        // A loop that ends leaves a listener open now and then (4.2.18).
        listener.close().syncUninterruptibly();
        awaitFarEnd();
        farLoop.shutdownGracefully(0, LIMIT_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        request.release();
    }

    private void awaitFarEnd() throws IOException {
        try {
            if (!answers.closed.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the far end is still open after " + LIMIT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the far end closed", e);
        }
    }
}
