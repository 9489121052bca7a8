/** Who is on call, and whom to page after whom: the rules. Pure. */
@NullMarked
package be.capas.command.oncall.domain;

import org.jspecify.annotations.NullMarked;
