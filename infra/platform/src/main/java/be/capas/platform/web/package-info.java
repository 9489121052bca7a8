/**
 * What every HTTP interface of ours has in common: problems in one form, strict input, positions.
 */
@NullMarked
package be.capas.platform.web;

import org.jspecify.annotations.NullMarked;
