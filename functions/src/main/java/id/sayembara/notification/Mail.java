package id.sayembara.notification;

/** One message, ready to send. Never logged. R42. */
public record Mail(String to, String subject, String text) {}
