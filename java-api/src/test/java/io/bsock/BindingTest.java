package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The suite runs as its properties and its command line say. */
class BindingTest {
    @Test
    void theBindingIsTheOneThatWasAskedFor() {
        String asked = System.getProperty(Binding.PROPERTY, "auto");
        assertEquals(!asked.equals("jna"), LibBsock.BINDING.isJni());
    }

    @Test
    void theTestsRunInTheNamedModule() {
        assertEquals("io.bsock", Sockets.class.getModule().getName());
        assertEquals("io.bsock", BindingTest.class.getModule().getName());
        assertEquals("com.sun.jna", com.sun.jna.Native.class.getModule().getName());
        assertTrue(com.sun.net.httpserver.HttpServer.class.getModule().isNamed());
    }
}
