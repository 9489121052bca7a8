package be.capas.notification.ledger;

import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message;
import be.capas.notification.pages.Fact;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of one sealed type as JSON under a name. The names are written down, because they outlive
 * classes: a class may be renamed, a name here may not.
 */
final class Forms<T> {
  static final Map<String, Class<? extends Message>> MESSAGES =
      Map.ofEntries(
          Map.entry("crisis-page.v1", Message.CrisisPage.class),
          Map.entry("claim-reminder.v1", Message.ClaimReminder.class),
          Map.entry("held-and-worse.v1", Message.HeldAndWorse.class),
          Map.entry("claim-ended.v1", Message.ClaimEnded.class),
          Map.entry("claim-gone.v1", Message.ClaimGone.class),
          Map.entry("coverage-gap.v1", Message.CoverageGap.class),
          Map.entry("coverage-ahead.v1", Message.CoverageAhead.class),
          Map.entry("handoff-request.v1", Message.HandoffRequest.class),
          Map.entry("request-withdrawn.v1", Message.RequestWithdrawn.class),
          Map.entry("request-declined.v1", Message.RequestDeclined.class),
          Map.entry("request-waitlisted.v1", Message.RequestWaitlisted.class),
          Map.entry("request-unanswered.v1", Message.RequestUnanswered.class),
          Map.entry("not-seen.v1", Message.NotSeen.class),
          Map.entry("given-up.v1", Message.GivenUp.class),
          Map.entry("thread-given-back.v1", Message.ThreadGivenBack.class),
          Map.entry("sent-home.v1", Message.SentHome.class),
          Map.entry("partner-not-reached.v1", Message.PartnerNotReached.class),
          Map.entry("glass-was-broken.v1", Message.GlassWasBroken.class),
          Map.entry("thread-turned.v1", Message.ThreadTurned.class));

  static final Map<String, Class<? extends Fact>> FACTS =
      Map.ofEntries(
          Map.entry("paging-began.v1", Fact.Began.class),
          Map.entry("retriaged.v1", Fact.Retriaged.class),
          Map.entry("step-notified.v1", Fact.Notified.class),
          Map.entry("step-skipped.v1", Fact.Skipped.class),
          Map.entry("claimed.v1", Fact.Claimed.class),
          Map.entry("claim-confirmed.v1", Fact.Confirmed.class),
          Map.entry("claim-reminded.v1", Fact.Reminded.class),
          Map.entry("claim-lapsed.v1", Fact.Lapsed.class),
          Map.entry("released.v1", Fact.Released.class),
          Map.entry("arrived.v1", Fact.Arrived.class),
          Map.entry("ended.v1", Fact.Ended.class));

  static final Map<String, Class<? extends Known>> KNOWN =
      Map.of(
          "nothing.v1", Known.Nothing.class,
          "waiting.v1", Known.Waiting.class,
          "taken.v1", Known.Taken.class,
          "handoff.v1", Known.Handoff.class,
          "withdrawn.v1", Known.Withdrawn.class,
          "erased.v1", Known.Erased.class,
          "on-call.v1", Known.OnCall.class);

  private final JsonMapper json;
  private final Map<String, Class<? extends T>> types;
  private final Map<Class<? extends T>, String> names;

  Forms(JsonMapper json, Map<String, Class<? extends T>> types) {
    this.json = json;
    this.types = types;
    this.names =
        types.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  String name(T value) {
    return name(value.getClass());
  }

  String name(Class<?> type) {
    var name = names.get(type);
    if (name == null) {
      throw new IllegalStateException("no written name for " + type.getName());
    }
    return name;
  }

  String write(T value) {
    return json.writeValueAsString(value);
  }

  T read(String name, String content) {
    var type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("no form is called " + name);
    }
    return json.readValue(content, type);
  }
}
