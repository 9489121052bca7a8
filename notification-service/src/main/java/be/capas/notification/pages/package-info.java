/** What happened in a crisis as far as its paging goes, and how late it was. Pure. */
@NullMarked
package be.capas.notification.pages;

import org.jspecify.annotations.NullMarked;
