package io.bsock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

/** The list of what cannot pass on Windows, which is read there alone, against the tests that it names. */
class WindowsSkipsTest {
    @Test
    void everyLineNamesATest() {
        assertDoesNotThrow(WindowsSkips::new);
    }
}
