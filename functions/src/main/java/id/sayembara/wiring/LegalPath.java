package id.sayembara.wiring;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;

/**
 * An event's path as a URI can hold it. The gateway gives it decoded, and the framework makes a URI of it as it is: it would
 * break off at a space or a percent sign before any of our code could refuse it.
 */
final class LegalPath {
    private static final String LEGAL = "-._~!$&'()*+,;=:@/";
    private static final String HEX = "0123456789ABCDEF";

    private LegalPath() {}

    /** The event with its path encoded; only the framework's routing reads it. */
    static APIGatewayV2HTTPEvent in(APIGatewayV2HTTPEvent event) {
        var http = event.getRequestContext().getHttp();
        http.setPath(encoded(http.getPath()));
        return event;
    }

    private static String encoded(String path) {
        StringBuilder result = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letterOrDigit || LEGAL.indexOf(c) >= 0) {
                result.append(c);
            } else {
                result.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return result.toString();
    }
}
