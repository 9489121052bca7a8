package be.capas.command.edge;

import be.capas.command.gateway.StreamAntennas;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.gateway.StreamHolders;
import be.capas.command.wall.Wall;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets up the desk. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CommandDesk commandDesk(
      StreamGateway streams,
      Wall wall,
      GivenAnswers answers,
      Fingerprints fingerprints,
      DeskSettings settings,
      Scope scope) {
    return new CommandDesk(
        streams, new Memory(wall, answers, fingerprints, settings.keepAnswers()), scope);
  }

  @Bean
  Scope scope(StreamAntennas antennas, StreamHolders holders) {
    return new Scope(antennas, holders);
  }

  @Bean
  WebMvcConfigurer intakeAsArgument(IntakeArgument intake) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(intake);
      }
    };
  }
}
