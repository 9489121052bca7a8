/** The caseload over HTTP. */
@NullMarked
package be.capas.query.caseload.web;

import org.jspecify.annotations.NullMarked;
