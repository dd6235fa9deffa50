package id.sayembara.notification;

/** Sends one message, without trying twice. */
public interface Mailer {

    /**
     * Sends it and answers the service's name for it.
     *
     * @throws Unsent when it was surely not sent; any other exception leaves that open
     */
    String send(Mail mail);

    /** The message was surely not sent. */
    final class Unsent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * Why it was not sent.
         *
         * @param forGood whether trying again is useless
         */
        public Unsent(String why, boolean forGood) {
            super(why, null, false, false);
            this.forGood = forGood;
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
