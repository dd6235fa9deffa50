/**
 * Innovations, which live on across editions: what each entered and won, which others it replicates. R11, R12, R13, R38. Table
 * {@code innovations}; {@code history/} in the uploads and record buckets. Doors: functions InnovationApi ({@code /innovations}, {@code
 * /history}) and HistoryArrived (lists of earlier years).
 */
package id.sayembara.innovation;
