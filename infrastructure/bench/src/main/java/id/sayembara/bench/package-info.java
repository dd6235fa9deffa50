/** Starts the artefacts as Lambda starts them, and measures what that costs. */
package id.sayembara.bench;
