/**
 * Judges every AWS call of a function by the statements its role has in the template, and refuses like AWS. Policy
 * syntax these classes do not know stops the start.
 */
package id.sayembara.local.policy;
