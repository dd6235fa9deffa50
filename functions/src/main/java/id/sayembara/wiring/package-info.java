/**
 * Where everything comes together, and the only place that knows all features: the HTTP functions' handlers, the clients of
 * AWS, the clock, randomness.
 */
package id.sayembara.wiring;
