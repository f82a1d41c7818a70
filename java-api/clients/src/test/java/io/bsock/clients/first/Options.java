package io.bsock.clients.first;

import static io.bsock.SocketConstants.*;
import static io.bsock.TcpInfo.Field.*;

import io.bsock.*;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Options by their numbers, with types and as bytes; TCP_INFO; and an option that does not take its value. */
public final class Options {
    public static void main(String[] args) throws Exception {
        long listener = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockets.bind(listener, new SockaddrIn("127.0.0.1", 0));
            Sockets.listen(listener, 1);
            SockaddrIn address = new SockaddrIn();
            Sockets.getsockname(listener, address);

            Sockets.setsockopt(s, IPPROTO_TCP, TCP_NODELAY, 1);
            System.out.println("TCP_NODELAY " + Sockopts.TCP_NODELAY.get(s));
            Sockopts.SO_RCVTIMEO.set(s, Duration.ofMillis(1_500));
            Timeval time = new Timeval();
            Sockets.getsockopt(s, SOL_SOCKET, SO_RCVTIMEO, time);
            System.out.println("SO_RCVTIMEO " + time);
            Sockopts.SO_LINGER.set(s, new Linger(true, 5));
            System.out.println("SO_LINGER " + Sockopts.SO_LINGER.get(s));

            Sockets.connect(s, address);
            TcpInfo info = Sockopts.TCP_INFO.get(s);
            System.out.println("established " + (info.get(STATE) == TCP_ESTABLISHED) + ", rtt " + (info.get(RTT) > 0));
            ByteBuffer raw = ByteBuffer.allocate(1_024);
            int length = Sockets.getsockopt(s, IPPROTO_TCP, TCP_INFO, raw);
            System.out.println((length == raw.position()) + ", the first byte is the state: " + raw.get(0));
            Sockopts.TCP_CONGESTION.set(s, "none such");
        } catch (ErrnoException e) {
            System.out.println(e.subject() + " " + e.symbol());
        } finally {
            Sockets.close(s);
            Sockets.close(listener);
        }
    }
}
