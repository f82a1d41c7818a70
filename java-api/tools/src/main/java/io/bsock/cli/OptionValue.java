package io.bsock.cli;

import io.bsock.Layout;
import io.bsock.SocketConstants;
import io.bsock.TcpInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The value of an option for people and for programs. */
final class OptionValue {
    /** As many bytes as people want to see of a struct that has no class. */
    private static final int SHOWN = 48;

    private static final int WORD = 4;

    /** The power of ten. */
    private static final int NANOS = 9;

    private OptionValue() {}

    /** Values that mean "none" or "the default", which have all bits set, are not of the unit; it may be null. */
    static String text(Object value, String unit) {
        boolean measured = unit != null && value instanceof Number number && number.longValue() >= 0;
        return text(value) + (measured ? " " + unit : "");
    }

    private static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "on" : "off";
        }
        if (value instanceof Duration duration) {
            return seconds(duration).toPlainString() + " s";
        }
        if (value instanceof TcpInfo info) {
            return info.length() + " bytes";
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes" + words(bytes);
        }
        String text = value instanceof Long number ? Long.toUnsignedString(number) : value.toString();
        return text.isEmpty() ? "(empty)" : text;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANOS))
                .stripTrailingZeros();
    }

    /** In hexadecimal, with spaces, so that lines can be broken. */
    private static String words(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length == 0 ? "" : ":");
        int end = Math.min(bytes.length, SHOWN);
        for (int at = 0; at < end; at += WORD) {
            text.append(' ').append(HexFormat.of().formatHex(bytes, at, Math.min(at + WORD, end)));
        }
        return text.append(end < bytes.length ? " ..." : "").toString();
    }

    /** Seconds, bytes in hexadecimal, and for a struct that has no fields here its text. */
    static Object json(Object value) {
        if (value instanceof Long number) {
            return unsigned(number);
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Duration duration) {
            return seconds(duration);
        }
        if (value instanceof TcpInfo info) {
            return fields(info);
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    /** Whatever has 64 bits has no sign. */
    private static Number unsigned(long value) {
        return value < 0 ? new BigInteger(Long.toUnsignedString(value)) : (Number) value;
    }

    /** By their names in C. */
    static Map<String, Object> fields(TcpInfo info) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Arrays.stream(TcpInfo.Field.values())
                .filter(info::has)
                .forEach(field -> fields.put("tcpi_" + field.name().toLowerCase(Locale.ROOT), value(info, field)));
        if (Layout.has("tcp_info", "tcpi_wscale")) {
            fields.put("tcpi_snd_wscale", info.sndWscale());
            fields.put("tcpi_rcv_wscale", info.rcvWscale());
        }
        if (Layout.has("tcp_info", "tcpi_bits")) {
            fields.put("tcpi_delivery_rate_app_limited", info.isDeliveryRateAppLimited());
            fields.put("tcpi_fastopen_client_fail", info.fastopenClientFail());
        }
        return fields;
    }

    private static Object value(TcpInfo info, TcpInfo.Field field) {
        long value = info.get(field);
        boolean established = field == TcpInfo.Field.STATE && value == SocketConstants.TCP_ESTABLISHED;
        return established ? "TCP_ESTABLISHED" : unsigned(value);
    }
}
