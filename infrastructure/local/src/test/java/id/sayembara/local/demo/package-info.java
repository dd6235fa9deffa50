/** The pure parts of the demo, and a very small year. */
package id.sayembara.local.demo;
