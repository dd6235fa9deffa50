/** Runs the functions the template declares, each with its own environment, key and role, as Lambda would. */
package id.sayembara.local.function;
