package id.sayembara.rating;

import id.sayembara.platform.Digest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An edition's secrets under which addresses are hashed, so that no address is kept. R42.
 *
 * @param mail hex, for mail addresses, and for internet addresses whose requests are counted for a minute
 * @param network hex, for networks; erased once the ratings are counted, and with it every way back to a network
 */
public record Salts(String mail, String network) {
    /** Bytes that name a network: an IPv4 /24, an IPv6 /48. */
    private static final int NETWORK_4 = 3;

    private static final int NETWORK_6 = 6;
    private static final int LENGTH_4 = 4;

    /** Who has this mail address: the same person however it is written, also with something after a plus sign. */
    String person(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        String local = plain.substring(0, at);
        int plus = local.indexOf('+');
        return keyed(mail, (plus > 0 ? local.substring(0, plus) : local) + plain.substring(at));
    }

    /** The very internet address. */
    String address(String address) {
        return keyed(
                mail, HexFormat.of().formatHex(InetAddress.ofLiteral(address).getAddress()));
    }

    /** The network an internet address belongs to. */
    String network(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        int length = bytes.length == LENGTH_4 ? NETWORK_4 : NETWORK_6;
        return keyed(network, HexFormat.of().formatHex(bytes, 0, length) + "/");
    }

    /** Names a rating, and neither its person to who sees it nor two ratings of one person as such. */
    String reference(String proposal, String person) {
        return keyed(mail, proposal + "\n" + person);
    }

    private static String keyed(String salt, String value) {
        return Digest.sha256Hex(salt + "\n" + value);
    }
}
