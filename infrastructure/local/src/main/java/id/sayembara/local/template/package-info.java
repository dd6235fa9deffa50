/**
 * Reads the SAM templates: what functions, routes, triggers, roles, tables, buckets, keys and queues they declare.
 * Anything these classes do not know stops the start, with its place, so that the template cannot say more than the
 * local cloud does.
 */
package id.sayembara.local.template;
