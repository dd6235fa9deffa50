/**
 * The files of a proposal: a ticket to upload one, the check of what arrived by its bytes, and the way to get it back. Table:
 * {@code documents}. Buckets: uploads (what arrives), documents (what is kept). Doors: ProposalApi; DocumentArrived for what
 * arrives. Rules: R16.
 */
package id.sayembara.document;
