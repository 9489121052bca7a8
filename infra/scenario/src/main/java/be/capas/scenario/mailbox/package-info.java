/** What arrived at the mail server. */
@NullMarked
package be.capas.scenario.mailbox;

import org.jspecify.annotations.NullMarked;
