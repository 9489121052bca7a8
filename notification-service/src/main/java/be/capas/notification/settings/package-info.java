/**
 * Who can be told and how they are reached: settings; who is on call only until a roster says it.
 */
@NullMarked
package be.capas.notification.settings;

import org.jspecify.annotations.NullMarked;
