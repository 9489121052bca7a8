@NullMarked
package be.capas.local;

import org.jspecify.annotations.NullMarked;
