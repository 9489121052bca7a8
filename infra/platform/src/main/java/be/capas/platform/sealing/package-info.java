/**
 * Personal content is encrypted where it enters and opened where it leaves (law 4). Every subject
 * has a key of its own for each class of content; without that key its content is gone for good.
 */
@NullMarked
package be.capas.platform.sealing;

import org.jspecify.annotations.NullMarked;
