/** The door to replications and where they are kept. */
package id.sayembara.replication.edge;
