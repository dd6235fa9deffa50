/** Sayembara: public competitions, from draft to award. */
package id.sayembara;
