/**
 * The local cloud: what {@code template.yaml} and {@code infrastructure/data.yaml} declare, on one JVM, without AWS and
 * without Docker. Never shipped. {@link id.sayembara.local.LocalCloud} is its API for tests and drivers,
 * {@link id.sayembara.local.Main} its command.
 */
package id.sayembara.local;
