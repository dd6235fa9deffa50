/**
 * Drives the functions from outside, as clients do: over HTTP through the gateway, or by the gateway's events to functions
 * deployed elsewhere. Seeds, proofs and benchmarks are made of these.
 */
package id.sayembara.local.road;
