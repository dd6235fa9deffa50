package id.sayembara.award;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Which issues of an edition's awards do not stand any more, as the W3C's Bitstring Status List keeps it: one bit for each issue,
 * at a place drawn by chance, so that neither the list nor a place in it tells how many there are or of what. R37.
 *
 * @param version how often it has changed
 * @param ended the places whose bit is set
 * @param signed the list as a credential of its own, a compact JWS
 */
public record StatusList(String edition, long version, SortedSet<Integer> ended, String signed) {
    /** How many places it has: 16 KB, the least the specification allows. */
    public static final int PLACES = 131_072;

    public StatusList {
        ended = Collections.unmodifiableSortedSet(new TreeSet<>(ended));
    }

    /** The list before anything ended, not signed yet. */
    static StatusList empty(String edition) {
        return new StatusList(edition, 0, new TreeSet<>(), "");
    }

    /** With this place ended too, not signed yet. */
    StatusList ending(int place) {
        TreeSet<Integer> more = new TreeSet<>(ended);
        more.add(place);
        return new StatusList(edition, version, more, "");
    }

    StatusList signed(String jws) {
        return new StatusList(edition, version + 1, ended, jws);
    }

    /** The place that sixteen random bytes draw. */
    static int drawn(byte[] chance) {
        return ((chance[0] & 0xff) << 16 | (chance[1] & 0xff) << 8 | chance[2] & 0xff) % PLACES;
    }

    /** The bits, the first the highest of the first byte; zipped, and in base64url after the letter that says so. */
    String encoded() {
        byte[] bits = new byte[PLACES / 8];
        for (int place : ended) {
            bits[place / 8] |= (byte) (0x80 >> place % 8);
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
    }
}
