/** Small functions for the fixture template. */
package id.sayembara.local.handlers;
