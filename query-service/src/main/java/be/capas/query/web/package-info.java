/** What the answers of all views have in common: whose file it is, how new it must be. */
@NullMarked
package be.capas.query.web;

import org.jspecify.annotations.NullMarked;
