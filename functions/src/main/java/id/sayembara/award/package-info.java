/**
 * Awards to institutions, units and innovators: conferred from a published decision, issued once their bearers confirm the name,
 * revocable by two people, verifiable by anyone. R34, R37. Table {@code awards}, which AwardApi alone writes; {@code certificates/}
 * in the documents bucket. Doors: functions AwardApi ({@code /awards}, {@code /public/claims}), PublicApi ({@code /public/awards}) and
 * AwardJobs (certificates).
 */
package id.sayembara.award;
