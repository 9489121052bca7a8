@NullMarked
package be.capas.command;

import org.jspecify.annotations.NullMarked;
