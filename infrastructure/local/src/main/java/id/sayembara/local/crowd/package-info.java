/** The driver of {@code make crowd}: citizens rate finalists over HTTP, and every count is held against the driver's ledger. */
package id.sayembara.local.crowd;
