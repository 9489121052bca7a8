@NullMarked
package be.capas.query;

import org.jspecify.annotations.NullMarked;
