package id.sayembara.local.crowd;

/**
 * One of the public.
 *
 * @param network third number of the loopback address the citizen comes from: a network of its own for the functions
 * @param planted whether the citizen is of the farm, which comes from one network and always says five
 */
record Citizen(int number, int network, boolean planted) {

    String name() {
        return "warga-" + number;
    }

    String mail() {
        return name() + "@contoh.example";
    }

    /** One of fifty signs in by a code that comes by mail, the others by a token. */
    boolean byCode() {
        return number % 50 == 0;
    }
}
