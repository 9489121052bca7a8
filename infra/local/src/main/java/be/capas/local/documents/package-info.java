/** The documents of the running services as a page to browse, without anything from elsewhere. */
@NullMarked
package be.capas.local.documents;

import org.jspecify.annotations.NullMarked;
