/**
 * The one append-only log of each edition, and the signed checkpoints that anchor it. R40. Table {@code log}; the record
 * bucket's {@code log/} and {@code checkpoints/}. Doors: function Anchor, the event stream's second reader and the log's only
 * writer; {@code GET /public/editions/{edition}/checkpoint}.
 */
package id.sayembara.log;
