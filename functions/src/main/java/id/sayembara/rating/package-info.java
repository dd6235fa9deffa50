/**
 * The public rates finalists: one verified person, one proposal, one rating, changeable until closing and told to nobody before;
 * afterwards counted anew, with what is unusual put aside.
 * People sign in by a token or by a one-time code to a mail address. Table: {@code public}. Doors: PublicApi, RatingJobs. Rules: R36, R42.
 */
package id.sayembara.rating;
