/**
 * Who is told what, by mail, at most once. Table: {@code notification}. Door: Notify, which hears events from its queue. Rules:
 * R39, R42.
 */
package id.sayembara.notification;
