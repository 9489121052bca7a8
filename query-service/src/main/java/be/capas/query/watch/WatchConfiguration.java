package be.capas.query.watch;

import be.capas.platform.observe.TraceContext;
import be.capas.platform.sealing.Sealers;
import be.capas.query.access.AccessView;
import be.capas.query.board.Board;
import be.capas.query.board.BoardView;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.directory.DirectoryView;
import be.capas.query.feed.Feed;
import be.capas.query.feed.Folding;
import be.capas.query.feed.View;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.indicators.IndicatorsView;
import be.capas.query.journal.JournalView;
import be.capas.query.kafka.AccessLogFeed;
import be.capas.query.kafka.ViewLags;
import be.capas.query.kafka.ViewStandings;
import be.capas.query.liaison.LiaisonView;
import be.capas.query.oncall.OnCallView;
import be.capas.query.person.PersonView;
import be.capas.query.teamsupport.TeamSupportView;
import be.capas.query.training.TrainingView;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views that are fed, and who counts what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {
  @Bean
  Feed<?> journal(MeterRegistry meters, TraceContext traces, Sealers sealers) {
    return watched(new JournalView(), meters, traces, new Forgetting<>(sealers::forget));
  }

  @Bean
  Feed<?> filRouge(MeterRegistry meters, TraceContext traces) {
    return watched(new FilRougeView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> caseloadFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new CaseloadView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> accessFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new AccessView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> liaisonFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new LiaisonView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> directoryFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new DirectoryView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> teamSupportFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new TeamSupportView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> trainingFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new TrainingView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> indicatorsFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new IndicatorsView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> onCallFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new OnCallView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> personFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new PersonView(), meters, traces, _ -> {});
  }

  @Bean
  Feed<?> boardFeed(MeterRegistry meters, TraceContext traces) {
    return watched(new BoardView(), meters, traces, CrisisMetrics.timing(meters));
  }

  private static <V> Feed<V> watched(
      View<V> view, MeterRegistry meters, TraceContext traces, Folding.Listener<V> more) {
    Folding.Listener<V> counting = ViewMetrics.counting(meters, view.name());
    return new Feed<>(view, counting.and(new ViewTraces<>(view.name(), traces)).and(more));
  }

  @Bean
  ViewsHealth viewsHealthIndicator(ViewStandings standings, WatchSettings settings) {
    return new ViewsHealth(standings, settings);
  }

  @Bean
  AccessLogHealth accessLogHealthIndicator(AccessLogFeed feed) {
    return new AccessLogHealth(feed);
  }

  /** Beside the other views' in the same figure. */
  @Bean
  MeterBinder accessLogLag(AccessLogFeed feed) {
    return meters ->
        Gauge.builder("capas.view.lag", () -> feed.status().lag())
            .tag("view", "accesslog")
            .register(meters);
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
