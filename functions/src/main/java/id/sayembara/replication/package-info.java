/**
 * Replication: an institution asks to take over another's innovation, the source agrees or refuses, evidence is handed in, the
 * secretariat certifies. R38. Table {@code replications}; a certified replica and its count at the source are innovations' own, saved
 * along. Doors: functions InnovationApi ({@code /replications}) and InnovationTick (reminders).
 */
package id.sayembara.replication;
