package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.unix.SegmentedDatagramPacket;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Channels that are not connected, both in one event loop; direct buffers of the adaptive allocator, which Netty 4.2 has
 * unless one asks, to receive into and one that is sent
 * again and again without a copy. What passes between Java and the system at a time is the {@link Way}.
 *
 * @see <a href="https://netty.io/4.2/api/io/netty/channel/epoll/EpollDatagramChannelConfig.html">
 *     EpollDatagramChannelConfig</a>
 */
final class NettyDatagrams implements DatagramPeer {
    /** What a call of the system takes. */
    enum Way {
        /** A datagram: each is flushed. */
        SINGLE,
        /** A burst: one flush for all is a sendmmsg, and MAX_DATAGRAM_PAYLOAD_SIZE makes the other end use recvmmsg. */
        BATCH,
        /** The same, and each datagram has the address that it was sent to. */
        DESTINATION,
        /** What UDP_SEGMENT cuts into datagrams and UDP_GRO gives together. */
        SEGMENT
    }

    private static final int LONGEST_SEND = 65_507;
    private static final int LONGEST_RECEIVE = 1 << 16;

    private final Payload payload;
    private final Way way;
    private final Netty netty = new Netty();
    private final int perSend;
    private final ByteBuf messages;
    private final Channel to;
    private final Channel from;
    private final InetSocketAddress address;
    private int received;
    private Throwable failure;

    NettyDatagrams(Payload payload, Way way) throws IOException {
        this.payload = payload;
        this.way = way;
        perSend = way != Way.SEGMENT ? 1 : BURST * payload.size() <= LONGEST_SEND ? BURST : BURST / 2;
        messages = Unpooled.directBuffer(perSend * payload.size());
        while (messages.isWritable()) {
            messages.writeBytes(payload.bytes());
        }
        to = netty.channel(receiver().bind(JavaNet.any()));
        from = netty.channel(channel(new ChannelInboundHandlerAdapter()).bind(JavaNet.any()));
        address = (InetSocketAddress) to.localAddress();
    }

    @Override
    public void run(int datagrams) throws IOException {
        for (int done = 0; done < datagrams; done += BURST) {
            received = 0;
            for (int i = 0; i < BURST; i += perSend) {
                from.write(packet(), from.voidPromise());
                if (way == Way.SINGLE) {
                    from.flush();
                }
            }
            from.flush();
            netty.runUntil(this::allReceived);
        }
        if (failure != null) {
            throw new IOException("Netty failed", failure);
        }
    }

    private boolean allReceived() {
        return received == BURST || failure != null;
    }

    private DatagramPacket packet() {
        ByteBuf content = messages.retainedDuplicate();
        return way == Way.SEGMENT
                ? new SegmentedDatagramPacket(content, payload.size(), address)
                : new DatagramPacket(content, address);
    }

    private Bootstrap channel(ChannelHandler handler) {
        return new Bootstrap()
                .group(netty.loop())
                .channelFactory(() -> new EpollDatagramChannel(SocketProtocolFamily.INET))
                .option(ChannelOption.SO_SNDBUF, BUFFER)
                .option(ChannelOption.SO_RCVBUF, BUFFER)
                .handler(handler);
    }

    private Bootstrap receiver() {
        Bootstrap channel = channel(new Receiver());
        return switch (way) {
            case SINGLE -> buffers(channel, payload.size());
            case BATCH -> batch(channel);
            case DESTINATION -> batch(channel).option(EpollChannelOption.IP_RECVORIGDSTADDR, true);
            case SEGMENT -> buffers(channel, LONGEST_RECEIVE).option(EpollChannelOption.UDP_GRO, true);
        };
    }

    private Bootstrap batch(Bootstrap channel) {
        return buffers(channel, BURST * payload.size())
                .option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE, payload.size());
    }

    private static Bootstrap buffers(Bootstrap channel, int size) {
        return channel.option(
                ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(size).maxMessagesPerRead(BURST));
    }

    @Override
    public void close() throws IOException {
        from.close();
        to.close();
        netty.close();
        messages.release();
    }

    private final class Receiver extends SimpleChannelInboundHandler<DatagramPacket> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket got) throws IOException {
            Payload.requireAll(payload.size(), got.content().readableBytes());
            Netty.check(payload, 0, got.content());
            if (way == Way.DESTINATION && !got.recipient().equals(address)) {
                throw new IOException("a datagram does not tell where it was sent to");
            }
            received++;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            failure = cause;
        }
    }
}
