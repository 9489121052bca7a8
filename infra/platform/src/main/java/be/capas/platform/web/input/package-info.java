/**
 * What clients send is taken strictly: one spelling of each thing, nothing unknown, nothing big.
 */
@NullMarked
package be.capas.platform.web.input;

import org.jspecify.annotations.NullMarked;
