/** What touches the world for awards. */
package id.sayembara.award.edge;
