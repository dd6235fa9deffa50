package id.sayembara.local.demo;

/**
 * An evaluator.
 *
 * @param number from 1
 * @param home the institution the evaluator belongs to
 */
record Reader(int number, House home) {

    String account() {
        return "evaluator-" + number;
    }

    /** Whether a conflict stands between: its institution, the one that serves it, or its province. R23. */
    boolean conflicts(House house) {
        boolean institution = home.id().equals(house.id()) || home.id().equals(house.servedBy());
        boolean region = !home.province().isEmpty() && home.province().equals(house.province());
        return institution || region;
    }

    /**
     * What this evaluator thinks of a criterion: about the proposal's merit, kinder or stricter by habit; 0 to 100. The same
     * evaluator always thinks the same.
     */
    int score(Candidate candidate, String criterion) {
        int habit = number % 7 - 3;
        int mood = Math.floorMod((candidate.number() * 31 + number) * 31 + criterion.hashCode(), 13) - 6;
        return Math.clamp(candidate.merit() + habit + mood, 0, 100);
    }
}
