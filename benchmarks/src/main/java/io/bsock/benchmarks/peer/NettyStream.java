package io.bsock.benchmarks.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;

/**
 * One buffer, written again and again without a copy, as long as the channel is writable; then one flush for all, so
 * that a call of the system (writev) takes many short messages, and on when the channel becomes writable again.
 *
 * @see <a href="https://netty.io/wiki/reference-counted-objects.html">Reference counted objects</a>
 * @see <a href="https://netty.io/4.2/api/io/netty/channel/Channel.html">Channel.isWritable</a>
 */
final class NettyStream implements StreamPeer {
    private final Payload payload;
    private final NettyConnection connection;
    private final Channel near;
    private final ByteBuf message;
    private int unwritten;
    private ChannelFuture last;
    private long sent;

    NettyStream(Payload payload, NettyConnection connection) {
        this.payload = payload;
        this.connection = connection;
        near = connection.near();
        message = Netty.message(payload);
        near.pipeline().addLast(new Writer());
    }

    @Override
    public void run(int messages) throws IOException {
        unwritten = messages;
        write();
        connection.netty().runUntil(this::written);
        if (unwritten > 0 || !last.isSuccess()) {
            throw new IOException("the connection broke");
        }
        sent += (long) messages * payload.size();
    }

    private boolean written() {
        return unwritten == 0 && last.isDone() || !near.isOpen();
    }

    private void write() {
        while (unwritten > 1 && near.isWritable()) {
            near.write(message.retainedDuplicate(), near.voidPromise());
            unwritten--;
        }
        if (unwritten == 1 && near.isWritable()) {
            last = near.write(message.retainedDuplicate());
            unwritten--;
        }
        near.flush();
    }

    @Override
    public void close() throws IOException {
        long received = connection.end();
        message.release();
        Payload.requireAll(sent, received);
    }

    private final class Writer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            if (near.isWritable() && unwritten > 0) {
                write();
            }
        }
    }
}
