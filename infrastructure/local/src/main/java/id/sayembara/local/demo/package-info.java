/**
 * {@code make demo}: plays a whole year of KIPP 2025 through the doors alone (the API, storage's signed addresses, the console's
 * clock and outbox), writes down every answer it gets, and holds what the system says at the end against what it wrote down.
 */
package id.sayembara.local.demo;
