/**
 * Innovations, which live on across editions: what each entered and won, which others it replicates, and the public catalogue of them.
 * R11, R12, R13, R34, R38. Table {@code innovations}; {@code history/} in the uploads and record buckets; the catalogue's bucket. Doors:
 * functions InnovationApi ({@code /innovations}, {@code /history}), HistoryArrived (lists of earlier years), CatalogueJobs (makes the
 * catalogue) and CatalogueApi ({@code /public/innovations}).
 */
package id.sayembara.innovation;
