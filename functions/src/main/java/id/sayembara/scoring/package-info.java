/**
 * Evaluators score what passed the screening, and a ranking comes of it: profiles and conflicts, assignment by hand, scorecards
 * saved score by score and locked with a signed receipt, revisions, voids, the freeze, the ranking; and what is decided out of it: finalists, then
 * winners, drawn up by one, approved by another, published at once. Tables: {@code scorecards}
 * (scores, written by ScorecardApi alone), {@code evaluation}; rankings in the record bucket. Doors: EvaluationApi,
 * ScorecardApi, EvaluationJobs, PublicApi (what is published). Rules: R22, R23, R25, R26, R28, R29, R31 to R34.
 */
package id.sayembara.scoring;
