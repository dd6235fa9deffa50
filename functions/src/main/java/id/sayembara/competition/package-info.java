/**
 * What is held, by whom and when: editions as data, their timelines, institutions, and the accounts of people. Table:
 * {@code competition}. Doors: CompetitionApi; PublicApi for what anyone may read. Rules: R1, R3, R7, R8 (accounts), R14 (the
 * form's definition).
 */
package id.sayembara.competition;
