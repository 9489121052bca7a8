/** Breaks each rule of the house on purpose, to show that it would be seen. */
package be.capas.contract.counterexample;
