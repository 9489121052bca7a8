package be.capas.query.mongo;

import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.access.AccessFacts;
import be.capas.query.access.AccessView;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardView;
import be.capas.query.caseload.Case;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.directory.DirectoryView;
import be.capas.query.directory.PartnerService;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.indicators.FactFile;
import be.capas.query.indicators.IndicatorsView;
import be.capas.query.journal.Journal;
import be.capas.query.journal.JournalView;
import be.capas.query.liaison.Handoff;
import be.capas.query.liaison.LiaisonView;
import be.capas.query.oncall.OnCallHistory;
import be.capas.query.oncall.OnCallView;
import be.capas.query.person.Person;
import be.capas.query.person.PersonView;
import be.capas.query.teamsupport.Support;
import be.capas.query.teamsupport.TeamSupportView;
import be.capas.query.training.Training;
import be.capas.query.training.TrainingView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each view as it is read: of the generation that answers now. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {
  @Bean
  Reader<Journal> journals(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new JournalView(), collections, live);
  }

  @Bean
  Reader<ThreadFacts> threads(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new FilRougeView(), collections, live);
  }

  @Bean
  Reader<AccessFacts> access(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new AccessView(), collections, live);
  }

  @Bean
  Reader<Person> persons(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new PersonView(), collections, live);
  }

  @Bean
  Reader<OnCallHistory> onCallHistories(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new OnCallView(), collections, live);
  }

  @Bean
  Reader<BoardCrisis> crises(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new BoardView(), collections, live);
  }

  @Bean
  Reader<Handoff> handoffReader(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new LiaisonView(), collections, live);
  }

  @Bean
  Reader<PartnerService> partnerServices(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new DirectoryView(), collections, live);
  }

  @Bean
  Reader<Support> supportRequests(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new TeamSupportView(), collections, live);
  }

  @Bean
  Reader<Training> trainings(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new TrainingView(), collections, live);
  }

  @Bean
  Reader<Case> cases(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new CaseloadView(), collections, live);
  }

  @Bean
  Reader<FactFile> factFileReader(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new IndicatorsView(), collections, live);
  }
}
