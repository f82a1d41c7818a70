package io.bsock.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * A connection with the options that {@link Peer} names, whose far end drains it in an event loop with a thread of its
 * own, into pooled direct buffers: the pooled allocator was the faster one here, of the two that Netty 4.2 has.
 *
 * @see <a href="https://netty.io/wiki/user-guide-for-4.x.html">User guide</a>
 */
final class NettyConnection {
    /** Netty's default, which an allocator of buffers that is not the default one has to be told. */
    private static final int READS_PER_EVENT = 16;

    /** What the socket's own buffer holds: of larger ones, a new one for each read makes Netty slower. */
    private static final int LARGEST_READ = Peer.BUFFER;

    private static final long LIMIT_SECONDS = 10;

    private final Netty netty = new Netty();
    private final IoEventLoopGroup farLoop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("far end", true), EpollIoHandler.newFactory());
    private final NettyDrain drain;
    private final DuplexChannel near;

    private NettyConnection(Bootstrap client, ServerBootstrap server, SocketAddress address, NettyDrain drain, int room)
            throws IOException {
        this.drain = drain;
        Channel listener = listen(server, address, room);
        near = connect(client, listener.localAddress());
        // What nobody has accepted would go with the listener.
        netty.await(drain.accepted());
        netty.await(listener.close());
    }

    /** Over TCP, to a far end that receives at most {@code room} bytes at a time. */
    static NettyConnection tcp(Payload payload, int room) throws IOException {
        Bootstrap client = new Bootstrap()
                .channelFactory(() -> new EpollSocketChannel(SocketProtocolFamily.INET))
                .option(ChannelOption.TCP_NODELAY, true);
        ServerBootstrap server = new ServerBootstrap()
                .channelFactory(() -> new EpollServerSocketChannel(SocketProtocolFamily.INET))
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_RCVBUF, Peer.BUFFER)
                .childOption(ChannelOption.TCP_NODELAY, true);
        return new NettyConnection(client, server, JavaNet.any(), new NettyDrain(payload), room);
    }

    /** The same over a unix socket. */
    static NettyConnection unix(Payload payload, int room) throws IOException {
        Bootstrap client = new Bootstrap().channel(EpollDomainSocketChannel.class);
        ServerBootstrap server = new ServerBootstrap().channel(EpollServerDomainSocketChannel.class);
        try (UnixPath path = new UnixPath()) {
            SocketAddress address = new DomainSocketAddress(path.path().toFile());
            return new NettyConnection(client, server, address, new NettyDrain(payload), room);
        }
    }

    Netty netty() {
        return netty;
    }

    DuplexChannel near() {
        return near;
    }

    /** Ends the stream to the far end, lets it finish and closes everything: the number of bytes it has received. */
    long end() throws IOException {
        try {
            // Where it fails, the far end has failed first and is the one to tell.
            near.shutdownOutput();
            return netty.await(drain.received());
        } finally {
            near.close();
            netty.close();
            farLoop.shutdownGracefully(0, LIMIT_SECONDS, TimeUnit.SECONDS)
                    .awaitUninterruptibly(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Channel listen(ServerBootstrap server, SocketAddress address, int room) throws IOException {
        RecvByteBufAllocator buffers =
                new FixedRecvByteBufAllocator(Math.min(room, LARGEST_READ)).maxMessagesPerRead(READS_PER_EVENT);
        return netty.channel(server.group(farLoop)
                .option(ChannelOption.SO_BACKLOG, Peer.BACKLOG)
                .childOption(ChannelOption.SO_SNDBUF, Peer.BUFFER)
                .childOption(ChannelOption.SO_RCVBUF, Peer.BUFFER)
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, buffers)
                .childHandler(drain)
                .bind(address));
    }

    private DuplexChannel connect(Bootstrap client, SocketAddress address) throws IOException {
        return (DuplexChannel) netty.channel(client.group(netty.loop())
                .option(ChannelOption.SO_SNDBUF, Peer.BUFFER)
                .option(ChannelOption.SO_RCVBUF, Peer.BUFFER)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(address));
    }
}
