/** Who may do what, who sees what, and what bad input is answered: through every door, over HTTP. */
package id.sayembara.local.access;
