/**
 * One innovation's entry in one edition, from draft to signed receipt: answers saved one by one, hand-over and return,
 * pre-selection, the gate, submission, withdrawal. Table: {@code proposals}; manifests in the record bucket. Doors:
 * ProposalApi; PublicApi for receipts. Rules: R2, R6 (the gate's flag), R8, R9, R10, R12, R13, R14, R15, R17, R18, R19.
 */
package id.sayembara.proposal;
