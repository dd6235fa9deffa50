/** Walks every subject's events and every edition's log, and finds what was altered, taken out or moved. R40. */
package id.sayembara.local.walk;
