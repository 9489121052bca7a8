/**
 * Breaks rules of the service on purpose, to show that it would be seen. What Spring would
 * otherwise find and start is abstract.
 */
package be.capas.query.counterexample;
