package id.sayembara.award.edge;

import id.sayembara.award.Badges;

/** What reads in functions, for tests of the rules. */
public final class Readers {
    private Readers() {}

    public static Badges badges() {
        return new JwsBadges();
    }
}
