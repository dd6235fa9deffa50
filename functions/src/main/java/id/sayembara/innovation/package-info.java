/**
 * Innovations, which live on across editions: what each entered and won, which others it replicates. R11, R12, R13, R38. Table
 * {@code innovations}. Doors: function InnovationApi ({@code /innovations}).
 */
package id.sayembara.innovation;
