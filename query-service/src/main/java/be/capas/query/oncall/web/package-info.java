/** Who is on call, over REST. */
@NullMarked
package be.capas.query.oncall.web;

import org.jspecify.annotations.NullMarked;
