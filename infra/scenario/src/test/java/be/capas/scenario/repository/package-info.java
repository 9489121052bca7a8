/** What must hold of the files of the repository themselves. */
@NullMarked
package be.capas.scenario.repository;

import org.jspecify.annotations.NullMarked;
