/** Tokens for a standing cast of accounts, and the keys that sign receipts. */
package id.sayembara.local.identity;
