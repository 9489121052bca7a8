package be.capas.notification.channel.console;

import be.capas.contract.crisis.Urgency;
import be.capas.notification.channel.Page;
import be.capas.notification.channel.Sender.Letter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a console is told: how urgent it is and where to see to it. Whoever has it open is signed
 * in, and sees the rest there by the rights that they have.
 *
 * @param id the notice's, the same wherever and however often it is shown
 * @param type {@code crisis.page}, {@code claim.reminder}, {@code claim.worse} or {@code
 *     claim.ended}
 * @param handedAt when it was handed over
 */
record ConsolePage(UUID id, String type, Urgency urgency, String link, Instant handedAt) {

  /** The page of a letter; empty for what is not for consoles. */
  static Optional<ConsolePage> of(Letter letter, String console, Instant now) {
    return Page.of(letter.notice().message())
        .map(
            page ->
                new ConsolePage(
                    letter.id(), page.type(), page.urgency(), page.board(console), now));
  }
}
