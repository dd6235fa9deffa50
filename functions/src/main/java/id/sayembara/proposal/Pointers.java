package id.sayembara.proposal;

/** JSON pointers (RFC 6901) to what a finding is about. */
final class Pointers {
    private Pointers() {}

    /** The pointer to one question's answer. */
    static String answer(String question) {
        return "/answers/" + escape(question);
    }

    /** A name as a pointer's segment. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
