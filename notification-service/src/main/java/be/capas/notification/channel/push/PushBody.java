package be.capas.notification.channel.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.crisis.Urgency;
import be.capas.notification.channel.Page;
import be.capas.notification.channel.Sender.Letter;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser receives, encrypted for it alone: how urgent it is and where to see to it. It may
 * be read on a lock screen.
 *
 * @param id the notice's, the same at every try: a repeat takes the place of the first one
 * @param type {@code crisis.page}, {@code claim.reminder}, {@code claim.worse} or {@code
 *     claim.ended}
 * @param link takes the crisis, once, for whoever was paged and signs in; leads to the board for
 *     what there is nothing to take of
 * @param receipt the secret by which the browser says that it has shown the page
 * @param repeat whether it may have come before
 */
record PushBody(
    UUID id, String type, Urgency urgency, String link, String receipt, boolean repeat) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Every page is as long as any other: a push service can count, if not read. */
  private static final int LENGTH = 512;

  static PushBody of(Letter letter, Page page, String console, String receipt) {
    var link = letter.take() == null ? page.board(console) : console + "/take#" + letter.take();
    return new PushBody(
        letter.id(), page.type(), page.urgency(), link, receipt, letter.possibleRepeat());
  }

  /** As JSON, with blanks at its end. */
  byte[] padded() {
    var json = JSON.writeValueAsString(this).getBytes(UTF_8);
    var padded = Arrays.copyOf(json, (json.length + LENGTH - 1) / LENGTH * LENGTH);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }
}
