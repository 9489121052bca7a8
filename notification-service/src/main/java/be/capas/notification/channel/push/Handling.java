package be.capas.notification.channel.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.notification.channel.Page;
import be.capas.notification.channel.Sender.Letter;
import com.interaso.webpush.WebPush.Urgency;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/**
 * How a push service is to treat a page (RFC 8030): all that it learns of it beside whose browser
 * it is for.
 *
 * @param ttlSeconds how long it keeps the page for a browser that it cannot reach
 * @param topic of two pages that it keeps, the newer one with the same topic takes the place of the
 *     older one
 */
record Handling(int ttlSeconds, String topic, Urgency urgency) {
  /** Somebody else was paged long ago: by the standard escalation each step waits 5 minutes. */
  private static final Duration MINUTES_COUNT = Duration.ofMinutes(15);

  /** As long as P2 may wait to be claimed. */
  private static final Duration THE_HOUR = Duration.ofHours(1);

  /** Whoever opens their computer in the morning. */
  private static final Duration THE_NIGHT = Duration.ofHours(12);

  /** 24 bytes are the 32 characters that a topic may have. */
  private static final int TOPIC_BYTES = 24;

  static Handling of(Letter letter, Page page) {
    return new Handling(
        Math.toIntExact(keep(page).toSeconds()), topic(letter, page), urgency(page));
  }

  private static Duration keep(Page page) {
    return switch (page.urgency()) {
      case P0, P1 -> MINUTES_COUNT;
      case P2 -> THE_HOUR;
      case P3, P4 -> THE_NIGHT;
    };
  }

  /** A telephone that saves its battery is woken for what does not wait, and for a claim's end. */
  private static Urgency urgency(Page page) {
    if (!page.type().equals("crisis.page")) {
      return Urgency.High;
    }
    return switch (page.urgency()) {
      case P0, P1, P2 -> Urgency.High;
      case P3 -> Urgency.Normal;
      case P4 -> Urgency.Low;
    };
  }

  /** The same for the same thing told to the same person of the same crisis; says none of these. */
  private static String topic(Letter letter, Page page) {
    var what = page.type() + " " + page.crisis() + " " + letter.notice().recipient();
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, TOPIC_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
