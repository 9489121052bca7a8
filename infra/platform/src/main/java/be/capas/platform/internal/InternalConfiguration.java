package be.capas.platform.internal;

import be.capas.platform.codec.CapasModule;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CommandAddress.class, MachineClient.class})
class InternalConfiguration {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new CapasModule()).build();

  @Bean
  InternalClient internalClient(
      CommandAddress command, MachineClient client, ObjectProvider<ObservationRegistry> watched) {
    var http = http(command, watched.getIfAvailable(() -> ObservationRegistry.NOOP));
    var tokens =
        new ServiceTokens(
            http,
            Objects.requireNonNull(client.issuer()),
            Objects.requireNonNull(client.clientId()),
            ClientSecret.read(Objects.requireNonNull(client.clientSecretFile())));
    return new InternalClient(
        http.mutate()
            .baseUrl(Objects.requireNonNull(command.url()))
            .requestInterceptor(tokens.onEveryCall())
            .configureMessageConverters(
                it ->
                    it.registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
            .build());
  }

  private static RestClient http(CommandAddress command, ObservationRegistry watched) {
    var connections =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(command.connectTimeout())
                .build());
    connections.setReadTimeout(command.readTimeout());
    return RestClient.builder().requestFactory(connections).observationRegistry(watched).build();
  }
}
