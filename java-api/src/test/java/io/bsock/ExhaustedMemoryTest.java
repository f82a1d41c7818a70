package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** bsock can be used first when others have taken all direct memory: no class of it stays broken. */
class ExhaustedMemoryTest {
    @Test
    void theFirstUseWorksWithoutDirectMemory() throws Exception {
        assertEquals("""
                socketpair 0
                send 5000
                recv 5000
                sendmsg 7
                recvmsg 7
                EAGAIN
                OutOfMemoryError
                127.0.0.1:80""", OtherJvm.with("-XX:MaxDirectMemorySize=4m").run(ExhaustedMemory.class));
    }
}
