package io.bsock.benchmarks.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;

/** Receives until the stream ends. */
final class NettyDrain extends SimpleChannelInboundHandler<ByteBuf> {
    private final Payload payload;
    private final Promise<Void> accepted = ImmediateEventExecutor.INSTANCE.newPromise();
    private final Promise<Long> received = ImmediateEventExecutor.INSTANCE.newPromise();
    private long offset;

    NettyDrain(Payload payload) {
        this.payload = payload;
    }

    /** When there is a channel to receive from. */
    Future<Void> accepted() {
        return accepted;
    }

    /** The number of bytes, when the stream has ended. */
    Future<Long> received() {
        return received;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        accepted.setSuccess(null);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf got) throws IOException {
        Netty.check(payload, offset, got);
        offset += got.readableBytes();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        received.trySuccess(offset);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        received.tryFailure(cause);
        context.close();
    }
}
