/** The log's doors and where it is kept. */
package id.sayembara.log.edge;
