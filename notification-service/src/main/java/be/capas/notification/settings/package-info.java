/** Who can be told and how they are reached: settings for now, rosters and a directory later. */
@NullMarked
package be.capas.notification.settings;

import org.jspecify.annotations.NullMarked;
