package id.sayembara.competition;

import id.sayembara.platform.Commitment;
import java.util.HexFormat;
import java.util.Map;

/**
 * How a person is reached. Events carry commitments to it only; erasing it and its salt leaves them whole. R40, R42.
 *
 * @param salt sixteen bytes in hexadecimal
 */
public record Contact(String name, String email, String salt) {

    /** Commitments by name. */
    Map<String, Object> commitments() {
        byte[] bytes = HexFormat.of().parseHex(salt);
        return Map.of(
                "name", Commitment.to("name\n" + name, bytes).hash(),
                "email", Commitment.to("email\n" + email, bytes).hash());
    }
}
