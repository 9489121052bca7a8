package be.capas.scenario.reconcile;

import be.capas.scenario.mailbox.Mail;
import be.capas.scenario.partner.Delivery;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that was counted after a day, of this day's persons and crises alone.
 *
 * @param commands how many were acknowledged
 * @param acknowledged how many events they were said to lead to
 * @param relayed how often each event is on Kafka
 * @param shown the event behind each entry of the timelines
 * @param forged webhooks that were turned away for their signature
 */
public record Figures(
    int commands,
    long acknowledged,
    List<StoredEvent> stored,
    Map<UUID, Integer> relayed,
    List<UUID> shown,
    List<Notice> notices,
    List<Mail> mails,
    List<Delivery> deliveries,
    int forged) {}
