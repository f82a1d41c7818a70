package io.bsock;

/**
 * The error codes of this operating system: {@code errno} values, on Windows {@code
 * WSAGetLastError} values under their POSIX names ({@code WSAECONNREFUSED} is {@link
 * #ECONNREFUSED}, 10061 there).
 *
 * <p>The numbers come from the C compiler that built the native library. A code that this system
 * lacks is {@link SocketConstants#UNDEFINED}, which no call ever returns.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/errno.3.html">errno(3)</a>
 * @see <a
 *     href="https://learn.microsoft.com/en-us/windows/win32/winsock/windows-sockets-error-codes-2">Windows
 *     Sockets error codes</a>
 */
public final class Errno {
    public static final int EPERM = Table.value("EPERM");
    public static final int ENOENT = Table.value("ENOENT");
    public static final int ESRCH = Table.value("ESRCH");
    public static final int EINTR = Table.value("EINTR");
    public static final int EIO = Table.value("EIO");
    public static final int ENXIO = Table.value("ENXIO");
    public static final int E2BIG = Table.value("E2BIG");
    public static final int EBADF = Table.value("EBADF");
    public static final int ECHILD = Table.value("ECHILD");
    public static final int EAGAIN = Table.value("EAGAIN");
    public static final int EWOULDBLOCK = Table.value("EWOULDBLOCK");
    public static final int ENOMEM = Table.value("ENOMEM");
    public static final int EACCES = Table.value("EACCES");
    public static final int EFAULT = Table.value("EFAULT");
    public static final int EBUSY = Table.value("EBUSY");
    public static final int EEXIST = Table.value("EEXIST");
    public static final int EXDEV = Table.value("EXDEV");
    public static final int ENODEV = Table.value("ENODEV");
    public static final int ENOTDIR = Table.value("ENOTDIR");
    public static final int EISDIR = Table.value("EISDIR");
    public static final int EINVAL = Table.value("EINVAL");
    public static final int ENFILE = Table.value("ENFILE");
    public static final int EMFILE = Table.value("EMFILE");
    public static final int ENOTTY = Table.value("ENOTTY");
    public static final int EFBIG = Table.value("EFBIG");
    public static final int ENOSPC = Table.value("ENOSPC");
    public static final int ESPIPE = Table.value("ESPIPE");
    public static final int EROFS = Table.value("EROFS");
    public static final int EMLINK = Table.value("EMLINK");
    public static final int EPIPE = Table.value("EPIPE");
    public static final int EDOM = Table.value("EDOM");
    public static final int ERANGE = Table.value("ERANGE");
    public static final int EDEADLK = Table.value("EDEADLK");
    public static final int ENAMETOOLONG = Table.value("ENAMETOOLONG");
    public static final int ENOLCK = Table.value("ENOLCK");
    public static final int ENOSYS = Table.value("ENOSYS");
    public static final int ENOTEMPTY = Table.value("ENOTEMPTY");
    public static final int ELOOP = Table.value("ELOOP");
    public static final int ENOMSG = Table.value("ENOMSG");
    public static final int EIDRM = Table.value("EIDRM");
    public static final int ENOLINK = Table.value("ENOLINK");
    public static final int EPROTO = Table.value("EPROTO");
    public static final int EBADMSG = Table.value("EBADMSG");
    public static final int EOVERFLOW = Table.value("EOVERFLOW");
    public static final int EILSEQ = Table.value("EILSEQ");
    public static final int EUSERS = Table.value("EUSERS");
    public static final int ENOTSOCK = Table.value("ENOTSOCK");
    public static final int EDESTADDRREQ = Table.value("EDESTADDRREQ");
    public static final int EMSGSIZE = Table.value("EMSGSIZE");
    public static final int EPROTOTYPE = Table.value("EPROTOTYPE");
    public static final int ENOPROTOOPT = Table.value("ENOPROTOOPT");
    public static final int EPROTONOSUPPORT = Table.value("EPROTONOSUPPORT");
    public static final int ESOCKTNOSUPPORT = Table.value("ESOCKTNOSUPPORT");
    public static final int EOPNOTSUPP = Table.value("EOPNOTSUPP");
    public static final int ENOTSUP = Table.value("ENOTSUP");
    public static final int EPFNOSUPPORT = Table.value("EPFNOSUPPORT");
    public static final int EAFNOSUPPORT = Table.value("EAFNOSUPPORT");
    public static final int EADDRINUSE = Table.value("EADDRINUSE");
    public static final int EADDRNOTAVAIL = Table.value("EADDRNOTAVAIL");
    public static final int ENETDOWN = Table.value("ENETDOWN");
    public static final int ENETUNREACH = Table.value("ENETUNREACH");
    public static final int ENETRESET = Table.value("ENETRESET");
    public static final int ECONNABORTED = Table.value("ECONNABORTED");
    public static final int ECONNRESET = Table.value("ECONNRESET");
    public static final int ENOBUFS = Table.value("ENOBUFS");
    public static final int EISCONN = Table.value("EISCONN");
    public static final int ENOTCONN = Table.value("ENOTCONN");
    public static final int ESHUTDOWN = Table.value("ESHUTDOWN");
    public static final int ETOOMANYREFS = Table.value("ETOOMANYREFS");
    public static final int ETIMEDOUT = Table.value("ETIMEDOUT");
    public static final int ECONNREFUSED = Table.value("ECONNREFUSED");
    public static final int EHOSTDOWN = Table.value("EHOSTDOWN");
    public static final int EHOSTUNREACH = Table.value("EHOSTUNREACH");
    public static final int EALREADY = Table.value("EALREADY");
    public static final int EINPROGRESS = Table.value("EINPROGRESS");
    public static final int ESTALE = Table.value("ESTALE");
    public static final int EREMOTE = Table.value("EREMOTE");
    public static final int EDQUOT = Table.value("EDQUOT");
    public static final int ECANCELED = Table.value("ECANCELED");
    public static final int EOWNERDEAD = Table.value("EOWNERDEAD");
    public static final int ENOTRECOVERABLE = Table.value("ENOTRECOVERABLE");
    public static final int EPROCLIM = Table.value("EPROCLIM");
    public static final int EAUTH = Table.value("EAUTH");
    public static final int ENEEDAUTH = Table.value("ENEEDAUTH");
    public static final int ENONET = Table.value("ENONET");
    public static final int ENODATA = Table.value("ENODATA");
    public static final int ENOTUNIQ = Table.value("ENOTUNIQ");
    public static final int ECOMM = Table.value("ECOMM");
    public static final int EADV = Table.value("EADV");
    public static final int ENOKEY = Table.value("ENOKEY");
    public static final int EKEYEXPIRED = Table.value("EKEYEXPIRED");
    public static final int EKEYREVOKED = Table.value("EKEYREVOKED");
    public static final int EKEYREJECTED = Table.value("EKEYREJECTED");
    public static final int ERFKILL = Table.value("ERFKILL");
    public static final int EHWPOISON = Table.value("EHWPOISON");
    public static final int ENOTBLK = Table.value("ENOTBLK");
    public static final int ENOEXEC = Table.value("ENOEXEC");
    public static final int ETXTBSY = Table.value("ETXTBSY");
    public static final int EDEADLOCK = Table.value("EDEADLOCK");
    public static final int ETIME = Table.value("ETIME");
    public static final int ENOSR = Table.value("ENOSR");
    public static final int ENOSTR = Table.value("ENOSTR");
    public static final int EMULTIHOP = Table.value("EMULTIHOP");
    public static final int ECHRNG = Table.value("ECHRNG");
    public static final int EL2NSYNC = Table.value("EL2NSYNC");
    public static final int EL3HLT = Table.value("EL3HLT");
    public static final int EL3RST = Table.value("EL3RST");
    public static final int ELNRNG = Table.value("ELNRNG");
    public static final int EUNATCH = Table.value("EUNATCH");
    public static final int ENOCSI = Table.value("ENOCSI");
    public static final int EL2HLT = Table.value("EL2HLT");
    public static final int EBADE = Table.value("EBADE");
    public static final int EBADR = Table.value("EBADR");
    public static final int EXFULL = Table.value("EXFULL");
    public static final int ENOANO = Table.value("ENOANO");
    public static final int EBADRQC = Table.value("EBADRQC");
    public static final int EBADSLT = Table.value("EBADSLT");
    public static final int EBFONT = Table.value("EBFONT");
    public static final int ENOPKG = Table.value("ENOPKG");
    public static final int ESRMNT = Table.value("ESRMNT");
    public static final int EDOTDOT = Table.value("EDOTDOT");
    public static final int EBADFD = Table.value("EBADFD");
    public static final int EREMCHG = Table.value("EREMCHG");
    public static final int ELIBACC = Table.value("ELIBACC");
    public static final int ELIBBAD = Table.value("ELIBBAD");
    public static final int ELIBSCN = Table.value("ELIBSCN");
    public static final int ELIBMAX = Table.value("ELIBMAX");
    public static final int ELIBEXEC = Table.value("ELIBEXEC");
    public static final int ERESTART = Table.value("ERESTART");
    public static final int ESTRPIPE = Table.value("ESTRPIPE");
    public static final int EUCLEAN = Table.value("EUCLEAN");
    public static final int ENOTNAM = Table.value("ENOTNAM");
    public static final int ENAVAIL = Table.value("ENAVAIL");
    public static final int EISNAM = Table.value("EISNAM");
    public static final int EREMOTEIO = Table.value("EREMOTEIO");
    public static final int ENOMEDIUM = Table.value("ENOMEDIUM");
    public static final int EMEDIUMTYPE = Table.value("EMEDIUMTYPE");
    public static final int ENOTSUPP = Table.value("ENOTSUPP");
    public static final int EINIT = Table.value("EINIT");
    public static final int EREMDEV = Table.value("EREMDEV");
    public static final int ERREMOTE = Table.value("ERREMOTE");
    public static final int EFTYPE = Table.value("EFTYPE");
    public static final int ENOATTR = Table.value("ENOATTR");
    public static final int EBADRPC = Table.value("EBADRPC");
    public static final int ERPCMISMATCH = Table.value("ERPCMISMATCH");
    public static final int EPROGUNAVAIL = Table.value("EPROGUNAVAIL");
    public static final int EPROGMISMATCH = Table.value("EPROGMISMATCH");
    public static final int EPROCUNAVAIL = Table.value("EPROCUNAVAIL");
    public static final int ENOTCAPABLE = Table.value("ENOTCAPABLE");
    public static final int ECAPMODE = Table.value("ECAPMODE");
    public static final int EDOOFUS = Table.value("EDOOFUS");
    public static final int EINTEGRITY = Table.value("EINTEGRITY");
    public static final int EIPSEC = Table.value("EIPSEC");
    public static final int EPWROFF = Table.value("EPWROFF");
    public static final int EDEVERR = Table.value("EDEVERR");
    public static final int EBADEXEC = Table.value("EBADEXEC");
    public static final int EBADARCH = Table.value("EBADARCH");
    public static final int ESHLIBVERS = Table.value("ESHLIBVERS");
    public static final int EBADMACHO = Table.value("EBADMACHO");
    public static final int ENOPOLICY = Table.value("ENOPOLICY");
    public static final int EQFULL = Table.value("EQFULL");
    public static final int WSA_INVALID_HANDLE = Table.value("WSA_INVALID_HANDLE");
    public static final int WSA_INVALID_PARAMETER = Table.value("WSA_INVALID_PARAMETER");
    public static final int WSA_IO_INCOMPLETE = Table.value("WSA_IO_INCOMPLETE");
    public static final int WSA_IO_PENDING = Table.value("WSA_IO_PENDING");
    public static final int WSA_NOT_ENOUGH_MEMORY = Table.value("WSA_NOT_ENOUGH_MEMORY");
    public static final int WSA_OPERATION_ABORTED = Table.value("WSA_OPERATION_ABORTED");
    public static final int WSAECANCELLED = Table.value("WSAECANCELLED");
    public static final int WSAEDISCON = Table.value("WSAEDISCON");
    public static final int WSAEINVALIDPROCTABLE = Table.value("WSAEINVALIDPROCTABLE");
    public static final int WSAEINVALIDPROVIDER = Table.value("WSAEINVALIDPROVIDER");
    public static final int WSAEPROVIDERFAILEDINIT = Table.value("WSAEPROVIDERFAILEDINIT");
    public static final int WSAEREFUSED = Table.value("WSAEREFUSED");
    public static final int WSANOTINITIALISED = Table.value("WSANOTINITIALISED");
    public static final int WSASERVICE_NOT_FOUND = Table.value("WSASERVICE_NOT_FOUND");
    public static final int WSASYSCALLFAILURE = Table.value("WSASYSCALLFAILURE");
    public static final int WSASYSNOTREADY = Table.value("WSASYSNOTREADY");
    public static final int WSATYPE_NOT_FOUND = Table.value("WSATYPE_NOT_FOUND");
    public static final int WSAVERNOTSUPPORTED = Table.value("WSAVERNOTSUPPORTED");
    public static final int WSAENOMORE = Table.value("WSAENOMORE");
    public static final int WSA_E_NO_MORE = Table.value("WSA_E_NO_MORE");
    public static final int WSA_E_CANCELLED = Table.value("WSA_E_CANCELLED");
    public static final int WSAHOST_NOT_FOUND = Table.value("WSAHOST_NOT_FOUND");
    public static final int WSATRY_AGAIN = Table.value("WSATRY_AGAIN");
    public static final int WSANO_RECOVERY = Table.value("WSANO_RECOVERY");
    public static final int WSANO_DATA = Table.value("WSANO_DATA");
    public static final int WSA_QOS_RECEIVERS = Table.value("WSA_QOS_RECEIVERS");
    public static final int WSA_QOS_SENDERS = Table.value("WSA_QOS_SENDERS");
    public static final int WSA_QOS_NO_SENDERS = Table.value("WSA_QOS_NO_SENDERS");
    public static final int WSA_QOS_NO_RECEIVERS = Table.value("WSA_QOS_NO_RECEIVERS");
    public static final int WSA_QOS_REQUEST_CONFIRMED = Table.value("WSA_QOS_REQUEST_CONFIRMED");
    public static final int WSA_QOS_ADMISSION_FAILURE = Table.value("WSA_QOS_ADMISSION_FAILURE");
    public static final int WSA_QOS_POLICY_FAILURE = Table.value("WSA_QOS_POLICY_FAILURE");
    public static final int WSA_QOS_BAD_STYLE = Table.value("WSA_QOS_BAD_STYLE");
    public static final int WSA_QOS_BAD_OBJECT = Table.value("WSA_QOS_BAD_OBJECT");
    public static final int WSA_QOS_TRAFFIC_CTRL_ERROR = Table.value("WSA_QOS_TRAFFIC_CTRL_ERROR");
    public static final int WSA_QOS_GENERIC_ERROR = Table.value("WSA_QOS_GENERIC_ERROR");
    public static final int WSA_QOS_ESERVICETYPE = Table.value("WSA_QOS_ESERVICETYPE");
    public static final int WSA_QOS_EFLOWSPEC = Table.value("WSA_QOS_EFLOWSPEC");
    public static final int WSA_QOS_EPROVSPECBUF = Table.value("WSA_QOS_EPROVSPECBUF");
    public static final int WSA_QOS_EFILTERSTYLE = Table.value("WSA_QOS_EFILTERSTYLE");
    public static final int WSA_QOS_EFILTERTYPE = Table.value("WSA_QOS_EFILTERTYPE");
    public static final int WSA_QOS_EFILTERCOUNT = Table.value("WSA_QOS_EFILTERCOUNT");
    public static final int WSA_QOS_EOBJLENGTH = Table.value("WSA_QOS_EOBJLENGTH");
    public static final int WSA_QOS_EFLOWCOUNT = Table.value("WSA_QOS_EFLOWCOUNT");
    public static final int WSA_QOS_EUNKNOWNPSOBJ = Table.value("WSA_QOS_EUNKNOWNPSOBJ");
    public static final int WSA_QOS_EPOLICYOBJ = Table.value("WSA_QOS_EPOLICYOBJ");
    public static final int WSA_QOS_EFLOWDESC = Table.value("WSA_QOS_EFLOWDESC");
    public static final int WSA_QOS_EPSFLOWSPEC = Table.value("WSA_QOS_EPSFLOWSPEC");
    public static final int WSA_QOS_EPSFILTERSPEC = Table.value("WSA_QOS_EPSFILTERSPEC");
    public static final int WSA_QOS_ESDMODEOBJ = Table.value("WSA_QOS_ESDMODEOBJ");
    public static final int WSA_QOS_ESHAPERATEOBJ = Table.value("WSA_QOS_ESHAPERATEOBJ");
    public static final int WSA_QOS_RESERVED_PETYPE = Table.value("WSA_QOS_RESERVED_PETYPE");
    public static final int WSA_SECURE_HOST_NOT_FOUND = Table.value("WSA_SECURE_HOST_NOT_FOUND");
    public static final int WSA_IPSEC_NAME_POLICY_ERROR = Table.value("WSA_IPSEC_NAME_POLICY_ERROR");

    private static final int TEXT_ROOM = 512;

    private Errno() {}

    /**
     * The name of a code as this system spells it, {@code ECONNREFUSED} or {@code WSAECONNREFUSED};
     * {@code UNKNOWN} for a code that has none.
     */
    public static String name(int errno) {
        try (Staging staging = Staging.of(TEXT_ROOM)) {
            int length = LibBsock.bs_errorname(errno, staging.address, TEXT_ROOM);
            return length == 0 ? "UNKNOWN" : staging.ascii(length);
        }
    }

    /**
     * The system's text for a code, in the locale's language: {@code strerror_r(3)}, on Windows {@code FormatMessage}.
     */
    public static String text(int errno) {
        try (Staging staging = Staging.of(TEXT_ROOM)) {
            int length = LibBsock.bs_strerror(errno, staging.address, TEXT_ROOM);
            return NativeText.MESSAGE.text(staging.bytes(length));
        }
    }
}
