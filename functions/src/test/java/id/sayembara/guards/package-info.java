/** Runs chosen tests on changed classes, for {@code make guards}. */
package id.sayembara.guards;
