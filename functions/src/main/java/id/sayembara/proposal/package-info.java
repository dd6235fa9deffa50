/**
 * One innovation's entry in one edition, from draft to signed receipt: answers saved one by one, hand-over and return,
 * pre-selection, the gate, submission, withdrawal; after the closing the seal and the screening. Table: {@code proposals};
 * manifests and sealed records in the record bucket. Doors: ProposalApi; PublicApi for receipts and seals; ProposalJobs for what is
 * due. Rules: R2, R6, R8, R9, R10, R12, R13, R14, R15, R17, R18, R19, R20.
 */
package id.sayembara.proposal;
