/** The rules of the directory of partner services: pure, without framework, clock or chance. */
@NullMarked
package be.capas.command.directory.domain;

import org.jspecify.annotations.NullMarked;
