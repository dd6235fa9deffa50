package id.sayembara.local.demo;

/**
 * One proposal as it is planned.
 *
 * @param number from 1, in the order of the plan
 * @param unit name of the account that writes it
 * @param category position among the edition's categories
 * @param rejectedFor the screening's reason as a position among the edition's reasons; -1 when it passes
 * @param merit 0 to 100: what evaluators will find, more or less
 */
record Candidate(
        int number,
        House house,
        String unit,
        String group,
        String title,
        int category,
        Fate fate,
        int rejectedFor,
        int merit) {

    /** Whether it is to be scored. */
    boolean evaluated() {
        return fate.enters() && rejectedFor < 0;
    }
}
