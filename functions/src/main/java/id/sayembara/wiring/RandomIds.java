package id.sayembara.wiring;

import id.sayembara.platform.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Ids of 48 bits of time and 80 of chance, in Crockford's base 32. */
final class RandomIds implements Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final InstantSource clock;
    private final Supplier<SecureRandom> random;

    RandomIds(InstantSource clock, Supplier<SecureRandom> random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next() {
        long millis = clock.millis();
        StringBuilder id = new StringBuilder(26);
        for (int shift = 45; shift >= 0; shift -= 5) {
            id.append(ALPHABET.charAt((int) (millis >>> shift) & 31));
        }
        return id.append(chance(16)).toString();
    }

    @Override
    public String secret() {
        return chance(32);
    }

    @Override
    public byte[] salt() {
        byte[] salt = new byte[16];
        random.get().nextBytes(salt);
        return salt;
    }

    private String chance(int characters) {
        byte[] bytes = new byte[characters];
        random.get().nextBytes(bytes);
        StringBuilder text = new StringBuilder(characters);
        for (byte b : bytes) {
            text.append(ALPHABET.charAt(b & 31));
        }
        return text.toString();
    }
}
