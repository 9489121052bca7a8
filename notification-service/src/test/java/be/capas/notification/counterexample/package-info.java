/** Classes that break a rule each, to show that it can fail. */
package be.capas.notification.counterexample;
