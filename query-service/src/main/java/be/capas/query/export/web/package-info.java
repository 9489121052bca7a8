/** The file over HTTP, for machines and for people. */
@NullMarked
package be.capas.query.export.web;

import org.jspecify.annotations.NullMarked;
