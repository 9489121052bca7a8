package be.capas.query.mongo;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the views are kept. Only profile {@code local} has a default; without one the service does
 * not start.
 *
 * @param uri connection string with the database in it; timeouts, TLS and write concern may be in
 *     it too
 */
@Validated
@ConfigurationProperties("capas.mongo")
record MongoSettings(
    @NotBlank(
            message =
                "capas.mongo.uri (CAPAS_MONGO_URI) must name the MongoDB server and database of the"
                    + " views, for example mongodb://mongo.example.org/capas_query")
        @Nullable String uri) {}
