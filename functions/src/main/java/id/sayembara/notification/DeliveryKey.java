package id.sayembara.notification;

/**
 * The name of one message to one person. R39: (event, recipient, template).
 *
 * @param recipient id of a membership or invitation; never an address
 */
public record DeliveryKey(String event, String recipient, Template template) {}
