/** The local cloud: what template.yaml declares, on one JVM. */
package id.sayembara.local;
