/** The agenda over REST. */
@NullMarked
package be.capas.query.teamsupport.web;

import org.jspecify.annotations.NullMarked;
