/**
 * What is held, by whom and when: editions as data, their timelines, institutions, and the accounts of people. Table:
 * {@code competition}. Doors: CompetitionApi; PublicApi for what anyone may read; TimelineTick, which tells the
 * features what is due. Rules: R1, R3, R4, R6 (marking as sealing), R7, R8 (accounts), R14 (the form's definition), R25 (the rubric's).
 */
package id.sayembara.competition;
