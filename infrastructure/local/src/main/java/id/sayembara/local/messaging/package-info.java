/**
 * What happens between the functions: queues, buses, asynchronous calls, streams, schedules, mail. Everything waiting is
 * in a journal before its sender is answered, and leaves it after the function answered: at least once, over any kill.
 */
package id.sayembara.local.messaging;
