/** What is promised to readers elsewhere, made from the code and held against what is committed. */
@NullMarked
package be.capas.platform.published;

import org.jspecify.annotations.NullMarked;
