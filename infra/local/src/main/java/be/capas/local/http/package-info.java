/** What others run, played by us. */
@NullMarked
package be.capas.local.http;

import org.jspecify.annotations.NullMarked;
