package be.capas.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of our records: CloudEvents 1.0 in binary mode. One list for what is sent, what is
 * read, and the AsyncAPI document. None ever holds personal content.
 */
public enum EventHeader {
  SPEC_VERSION("ce_specversion", Form.TEXT, Use.ALWAYS, "Version of CloudEvents: 1.0."),
  ID("ce_id", Form.UUID, Use.ALWAYS, "The record's own id; the same again is a repeat."),
  SOURCE("ce_source", Form.URI, Use.ALWAYS, "What sent it."),
  TYPE("ce_type", Form.TEXT, Use.ALWAYS, "be.capas. and the wire name with its version."),
  SUBJECT("ce_subject", Form.UUID, Use.ALWAYS, "The stream; of a read, whose file it is."),
  TIME("ce_time", Form.INSTANT, Use.ALWAYS, "When it happened; may be earlier than recorded."),
  PARTITION_KEY("ce_partitionkey", Form.UUID, Use.ALWAYS, "The record's key."),
  ORGANISATION("ce_organisation", Form.TEXT, Use.ALWAYS, "Whose it is."),
  CONTENT_TYPE("content-type", Form.TEXT, Use.ALWAYS, "application/json."),
  RECORDED_TIME("ce_recordedtime", Form.INSTANT, Use.EVENTS, "When it was known."),
  SEQUENCE("ce_sequence", Form.NUMBER, Use.EVENTS, "Its number in its stream, from 0, no gaps."),
  AUTH_ID("ce_authid", Form.TEXT, Use.EVENTS, "Who recorded it."),
  CORRELATION_ID(
      "ce_correlationid", Form.TEXT, Use.EVENTS, "Shared by all that one request led to."),
  CAUSATION_ID(
      "ce_causationid", Form.TEXT, Use.SOME_EVENTS, "What led to it, where something did."),
  TRACE_PARENT("traceparent", Form.TEXT, Use.SOME_EVENTS, "W3C trace context of the request.");

  private final String wireName;
  private final Form form;
  private final Use use;
  private final String meaning;

  EventHeader(String wireName, Form form, Use use, String meaning) {
    this.wireName = wireName;
    this.form = form;
    this.use = use;
    this.meaning = meaning;
  }

  /** What it is called on Kafka. */
  public String wireName() {
    return wireName;
  }

  /** What its text looks like. */
  public Form form() {
    return form;
  }

  /** Which records have it. */
  public Use use() {
    return use;
  }

  /** What it says, for readers elsewhere. */
  public String meaning() {
    return meaning;
  }

  /** Adds it; what is absent has no header. */
  void put(Headers headers, @Nullable String value) {
    if (value != null) {
      headers.add(wireName, value.getBytes(UTF_8));
    }
  }

  /** What it says in a record that was read; null where there is none. */
  @Nullable String find(Headers headers) {
    var header = headers.lastHeader(wireName);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  /** What a header's text looks like; all of them are UTF-8. */
  public enum Form {
    TEXT,
    UUID,
    URI,
    INSTANT,
    NUMBER
  }

  /** Which records have a header. */
  public enum Use {
    /** Every event and every record of a read. */
    ALWAYS,
    /** Every event. */
    EVENTS,
    /** Events where there is something to say. */
    SOME_EVENTS
  }
}
