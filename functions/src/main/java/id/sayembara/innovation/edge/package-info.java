/** The doors to innovations and where they are kept. */
package id.sayembara.innovation.edge;
