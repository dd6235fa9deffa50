package id.sayembara.notification;

/** Where people find things on the web. */
public interface WebAddress {

    /** The first page. */
    String start();

    /** A proposal's page. */
    String proposal(String id);
}
