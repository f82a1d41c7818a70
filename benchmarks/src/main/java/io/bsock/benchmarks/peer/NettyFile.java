package io.bsock.benchmarks.peer;

import io.netty.channel.ChannelFuture;
import io.netty.channel.DefaultFileRegion;
import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * {@code DefaultFileRegion}: sendfile. A region closes its file when nobody refers to it any more, so one reference to
 * each is kept.
 *
 * @see <a href="https://netty.io/4.2/api/io/netty/channel/FileRegion.html">FileRegion</a>
 */
final class NettyFile implements FilePeer {
    private final Payload payload;
    private final PayloadFile path;
    private final FileChannel file;
    private final NettyConnection connection;
    private long sent;

    NettyFile(Payload payload) throws IOException {
        this.payload = payload;
        path = new PayloadFile(payload);
        file = FileChannel.open(path.path());
        connection = NettyConnection.tcp(payload, ROOM);
    }

    @Override
    public void run(int files) throws IOException {
        for (int i = 1; i < files; i++) {
            connection.near().write(region(), connection.near().voidPromise());
        }
        ChannelFuture last = connection.near().writeAndFlush(region());
        connection.netty().runUntil(last::isDone);
        if (!last.isSuccess()) {
            throw new IOException("Netty failed", last.cause());
        }
        sent += (long) files * payload.size();
    }

    private DefaultFileRegion region() {
        DefaultFileRegion region = new DefaultFileRegion(file, 0, payload.size());
        region.retain();
        return region;
    }

    @Override
    public void close() throws IOException {
        long received = connection.end();
        file.close();
        path.close();
        Payload.requireAll(sent, received);
    }
}
