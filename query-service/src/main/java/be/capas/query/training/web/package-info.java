/** The programme over REST. */
@NullMarked
package be.capas.query.training.web;

import org.jspecify.annotations.NullMarked;
