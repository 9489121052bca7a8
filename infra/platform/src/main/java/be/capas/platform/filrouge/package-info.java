/** By which limits threads are judged: the same settings for whoever answers and whoever scans. */
@NullMarked
package be.capas.platform.filrouge;

import org.jspecify.annotations.NullMarked;
