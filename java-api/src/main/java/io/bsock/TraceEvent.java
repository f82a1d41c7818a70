package io.bsock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** What a flight recording keeps of a call. */
@Name("io.bsock.Call")
@Label("Socket Call")
@Category("bsock")
@Description("A call of the operating system's socket API made through bsock")
@Enabled(false)
@StackTrace(true)
final class TraceEvent extends Event {
    @Label("Call")
    String call;

    @Label("Caller")
    @Description("The line that called bsock, also where the stack trace is left out or begins deep in bsock")
    String caller;

    @Label("Descriptor")
    @Description("The descriptor that the call was made on, or -1")
    long descriptor;

    @Label("Arguments")
    String arguments;

    @Label("Result")
    long result;

    @Label("Error Code")
    @Description("errno, on Windows WSAGetLastError(); 0 when the call did not fail")
    int errno;

    @Label("Error")
    @Description("The name of the error code")
    String symbol;
}
