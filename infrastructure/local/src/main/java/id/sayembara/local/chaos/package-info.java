/** Kills the local cloud while people work, and counts what is left: nothing acknowledged may be lost, nothing half done may stay. */
package id.sayembara.local.chaos;
