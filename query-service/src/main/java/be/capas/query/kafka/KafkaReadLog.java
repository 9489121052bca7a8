package be.capas.query.kafka;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.kafka.ReadTopic;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.readlog.ReadLog;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Writes reads down on their topic. */
final class KafkaReadLog implements ReadLog {
  private static final Logger log = LoggerFactory.getLogger(KafkaReadLog.class);

  private final ReadTopic topic;

  KafkaReadLog(ReadTopic topic) {
    this.topic = topic;
  }

  @Override
  public void record(List<ReadRecord> reads) {
    try {
      topic.append(reads);
    } catch (ReadTopic.NotWritten away) {
      log.warn("{}; {} reads are not answered", away.getMessage(), reads.size());
      throw new ProblemException(
          Problem.of(
                  "read-not-recorded",
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "Nothing of a file is shown while it cannot be recorded who reads it."
                      + " Please try again.")
              .header(HttpHeaders.RETRY_AFTER, "5"));
    }
  }
}
