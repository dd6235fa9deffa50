/** How functions are run. */
package id.sayembara.local.function;
