/** The pages for people: start page, sign-ins, outbox, clock. On a port of their own, where no route of the API can be. */
package id.sayembara.local.console;
