/**
 * What every feature needs and no feature owns: who calls, what is granted, how a change is remembered, chained and
 * refused. Rules only; what touches the world is in {@code edge}. Points at no feature.
 */
package id.sayembara.platform;
