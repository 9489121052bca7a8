package be.capas.query.watch;

import be.capas.query.board.Board;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardView;
import be.capas.query.feed.Feed;
import be.capas.query.feed.Folding;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.journal.JournalView;
import be.capas.query.kafka.ViewLags;
import be.capas.query.kafka.ViewStandings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views that are fed, and who counts what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {
  @Bean
  Feed<?> journal(MeterRegistry meters) {
    return new Feed<>(new JournalView(), ViewMetrics.counting(meters, "journal"));
  }

  @Bean
  Feed<?> filRouge(MeterRegistry meters) {
    return new Feed<>(new FilRougeView(), ViewMetrics.counting(meters, "filrouge"));
  }

  @Bean
  Feed<?> boardFeed(MeterRegistry meters) {
    Folding.Listener<BoardCrisis> counting = ViewMetrics.counting(meters, "board");
    var timing = CrisisMetrics.timing(meters);
    return new Feed<>(
        new BoardView(),
        batch -> {
          counting.folded(batch);
          timing.folded(batch);
        });
  }

  @Bean
  ViewsHealth viewsHealthIndicator(ViewStandings standings, WatchSettings settings) {
    return new ViewsHealth(standings, settings);
  }

  @Bean
  ViewMetrics viewMetrics(ViewStandings standings, ViewLags lags) {
    return new ViewMetrics(standings.views(), lags);
  }

  @Bean
  CrisisMetrics crisisMetrics(Board board, InstantSource clock) {
    return new CrisisMetrics(board, clock);
  }
}
