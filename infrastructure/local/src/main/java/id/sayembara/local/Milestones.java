package id.sayembara.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Points in the running of the local cloud at which whoever wants to kill it may be told. Off unless the system property
 * {@value #PROPERTY} names one, such as {@code stored:3}: at the third stored object a line is printed, and its event waits for
 * ever; {@code transaction:5}: at the fifth transaction a line is printed as it is sent.
 */
public final class Milestones {
    /** The system property. */
    public static final String PROPERTY = "sayembara.local.milestone";

    /** What is printed, followed by the point's name. */
    public static final String REACHED = "REACHED ";

    /** An object is stored; its event is not sent yet. */
    public static final String STORED = "stored";

    /** A transaction is on its way to the tables. */
    public static final String TRANSACTION = "transaction";

    private final String point;
    private final AtomicInteger left;

    private Milestones(String point, int count) {
        this.point = point;
        this.left = new AtomicInteger(count);
    }

    /** As the system property says. */
    static Milestones wanted() {
        String[] wanted = System.getProperty(PROPERTY, "none:0").split(":");
        return new Milestones(wanted[0], Integer.parseInt(wanted[1]));
    }

    /** An object is stored. */
    void stored() {
        if (reached(STORED)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A transaction is being sent. */
    void transaction() {
        reached(TRANSACTION);
    }

    private boolean reached(String here) {
        if (!point.equals(here) || left.decrementAndGet() != 0) {
            return false;
        }
        System.out.println(REACHED + here);
        System.out.flush();
        return true;
    }
}
