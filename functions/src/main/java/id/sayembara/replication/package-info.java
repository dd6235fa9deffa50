/**
 * Replication: an institution asks to take over another's innovation, the source agrees or refuses, evidence is handed in, the
 * secretariat certifies. R38. Table {@code replications}; a certified replica and its count at the source are innovations' own, saved
 * along. Door: function InnovationApi ({@code /replications}).
 */
package id.sayembara.replication;
