/** A gateway for short messages that sends none, for tests of whoever would send by it. */
@NullMarked
package be.capas.local.sms;

import org.jspecify.annotations.NullMarked;
