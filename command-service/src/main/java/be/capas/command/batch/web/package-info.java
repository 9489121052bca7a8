/** What a device recorded offline, over REST. */
@NullMarked
package be.capas.command.batch.web;

import org.jspecify.annotations.NullMarked;
