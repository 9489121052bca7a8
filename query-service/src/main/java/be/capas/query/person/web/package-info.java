/** People's files over HTTP, by id and by what is known of them. */
@NullMarked
package be.capas.query.person.web;

import org.jspecify.annotations.NullMarked;
