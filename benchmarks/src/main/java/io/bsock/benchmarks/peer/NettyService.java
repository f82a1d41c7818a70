package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The listener and both ends in one event loop, as in {@link NettyConnections}. The service writes what it is given, and
 * closes when the end of the line is written.
 *
 * @see <a href="https://netty.io/wiki/user-guide-for-4.x.html">User guide</a>
 */
final class NettyService implements ServicePeer {
    private final boolean checked;
    private final Netty netty = new Netty();
    private final ByteBuf line = Unpooled.directBuffer(LINE.length).writeBytes(LINE);
    private final ByteBuffer answer = ByteBuffer.allocate(ROOM);
    private final Channel listener;
    private final Bootstrap client;
    private int clientsToGo;
    private Throwable failure;

    NettyService(boolean checked) throws IOException {
        this.checked = checked;
        FixedRecvByteBufAllocator room = new FixedRecvByteBufAllocator(ROOM);
        listener = netty.channel(netty.listening(new Service())
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, room)
                .bind(JavaNet.any()));
        client = netty.connecting(listener, new Client()).option(ChannelOption.RECVBUF_ALLOCATOR, room);
    }

    @Override
    public void run(int clients) throws IOException {
        clientsToGo = clients;
        connect();
        netty.runUntil(() -> clientsToGo == 0 || failure != null);
        if (failure != null) {
            throw new IOException("Netty failed", failure);
        }
    }

    private void connect() {
        client.connect().addListener(done -> {
            if (!done.isSuccess()) {
                failure = done.cause();
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
        netty.close();
        line.release();
    }

    @Sharable
    private final class Service extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf got = (ByteBuf) message;
            boolean isEnd = got.getByte(got.writerIndex() - 1) == '\n';
            if (isEnd) {
                context.writeAndFlush(got).addListener(ChannelFutureListener.CLOSE);
            } else {
                context.write(got, context.voidPromise());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            failure = cause;
        }
    }

    @Sharable
    private final class Client extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            answer.clear();
            context.writeAndFlush(line.retainedDuplicate(), context.voidPromise());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf got) {
            answer.limit(answer.position() + got.readableBytes());
            got.readBytes(answer);
            answer.limit(ROOM);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws IOException {
            if (checked) {
                ServiceCheck.require(answer.flip());
            }
            if (--clientsToGo > 0) {
                connect();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            failure = cause;
        }
    }
}
