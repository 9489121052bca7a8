/** The search as other services reach it. */
@NullMarked
package be.capas.command.search.web;

import org.jspecify.annotations.NullMarked;
